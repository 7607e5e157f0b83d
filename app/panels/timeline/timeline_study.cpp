#include "app/panels/timeline/timeline_study.h"

#include "app/model/session/session.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

std::vector<std::pair<game::Ply, game::Ply>> heldRanges(const std::vector<bool>& truth)
{
    std::vector<std::pair<game::Ply, game::Ply>> ranges;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const game::Ply ply(static_cast<int>(i));
        if (!truth[i])
            continue;
        if (i == 0 || !truth[i - 1])
            ranges.emplace_back(ply, ply);
        ranges.back().second = ply;
    }
    return ranges;
}

/// Returns the piece on the pointed square at the cursor.
std::optional<game::PieceId> pieceUnderPointer(const session::Session& session)
{
    const std::optional<rules::Square> square = session.pointing().square();
    if (!square)
        return {};
    const replay::PieceTable pieces =
        session.replay()->piecesAt(std::min(session.cursor().ply(), session.replay()->lastPly()));
    for (const replay::PieceRow& row : pieces.rows())
        if (row.square == *square)
            return row.pieceId;
    return {};
}

} // namespace

TimelineStudy timelineStudy(const session::Session& session, const study::Study& asked)
{
    TimelineStudy study;
    if (!session.replay())
        return study;
    study.a = asked.pins.shownPly(asked.pins.a());
    study.b = asked.pins.shownPly(asked.pins.pinnedB());
    if (study.a)
        study.rangeEnd = asked.pins.pinnedB() ? study.b : std::optional(session.cursor().ply());
    study.traced = asked.trace.plies();
    study.piece = pieceUnderPointer(session);
    if (!study.piece)
        study.piece = asked.trace.piece();
    study.edges = asked.answers.edges();
    study.held = heldRanges(asked.answers.truth());
    return study;
}

} // namespace plyline::timeline
