#include "app/panels/timeline/timeline_markers.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/clock.h"

namespace plyline::timeline {

using analysis::FoundMarker;
using analysis::MarkerKind;

namespace {

class MarkerLabels
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MarkerLabels)
};

/// The marks that say what the plies alone tell.
constexpr std::array ofPlies = {MarkerKind::Capture, MarkerKind::Check, MarkerKind::Castling,
                                MarkerKind::Promotion, MarkerKind::Comment};

/// Returns the words beside the mark; empty if the mark says enough.
QString labelOf(const FoundMarker& marker, const analysis::PreparedLine* line)
{
    switch (marker.kind) {
    case MarkerKind::Middlegame:
        return MarkerLabels::tr("middlegame");
    case MarkerKind::Endgame:
        return MarkerLabels::tr("endgame");
    case MarkerKind::OpeningName:
        if (const analysis::Opening* const opening = line ? line->openings.at(marker.ply) : nullptr)
            return QString::fromStdString(opening->eco);
        return {};
    case MarkerKind::LongThink:
        if (line && line->times.of(marker.ply).think.millis)
            return words::clockText(*line->times.of(marker.ply).think.millis,
                                    words::ClockForm::Short);
        return {};
    case MarkerKind::Capture:
    case MarkerKind::Check:
    case MarkerKind::Castling:
    case MarkerKind::Promotion:
    case MarkerKind::Swing:
    case MarkerKind::Comment:
        break;
    }
    return {};
}

} // namespace

Mark markOf(MarkerKind kind)
{
    switch (kind) {
    case MarkerKind::Capture:
        return Mark::Capture;
    case MarkerKind::Check:
        return Mark::Check;
    case MarkerKind::Castling:
        return Mark::Castling;
    case MarkerKind::Promotion:
        return Mark::Promotion;
    case MarkerKind::Middlegame:
    case MarkerKind::Endgame:
        return Mark::Phase;
    case MarkerKind::LongThink:
        return Mark::LongThink;
    case MarkerKind::Swing:
        return Mark::Swing;
    case MarkerKind::OpeningName:
        return Mark::Opening;
    case MarkerKind::Comment:
        break;
    }
    return Mark::Comment;
}

void showMarkers(TimelineGame& game, const std::vector<FoundMarker>& found,
                 analysis::MarkerKinds kinds)
{
    Marks hidden;
    for (const MarkerKind kind : ofPlies)
        if (!kinds.has(kind))
            hidden.add(markOf(kind));
    if (hidden.has(Mark::Check))
        hidden.add(Mark::Mate);
    if (!hidden.isEmpty())
        for (TimelinePly& ply : game.plies)
            ply.marks.remove(hidden);
    game.labels.clear();
    for (const FoundMarker& marker : found) {
        const Mark mark = markOf(marker.kind);
        const bool isOfPlies =
            std::find(ofPlies.begin(), ofPlies.end(), marker.kind) != ofPlies.end();
        if (isOfPlies || !kinds.has(marker.kind) || !game.at(marker.ply))
            continue;
        game.plies[static_cast<std::size_t>(marker.ply.number() - 1)].marks.add(mark);
        if (const QString label = labelOf(marker, game.line.get()); !label.isEmpty())
            game.labels.push_back({mark, marker.ply, label});
    }
}

} // namespace plyline::timeline
