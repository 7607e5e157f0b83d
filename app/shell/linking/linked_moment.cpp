#include "app/shell/linking/linked_moment.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace plyline::linking {

using game::Place;
using game::Ply;
using links::Link;

namespace {

class LinkedMomentNotes
{
    Q_DECLARE_TR_FUNCTIONS(plyline::linking::LinkedMomentNotes)
};

class Showing
{
public:
    Showing(const WindowParts& parts, const Link& link, std::optional<int> linkedNumber)
        : m_parts(parts),
          m_session(parts.workspace.session),
          m_link(link),
          m_linkedNumber(linkedNumber)
    {}

    void noteWhatWasClamped();
    void showMoment();
    void showRange();
    void showPins();
    [[nodiscard]] const QStringList& notes() const { return m_notes; }

private:
    [[nodiscard]] Place placeHere(const Place& linked, const Place& shown) const;
    void note(const QString& sentence) { m_notes << sentence; }

    const WindowParts& m_parts;
    session::Session& m_session;
    const Link& m_link;
    std::optional<int> m_linkedNumber;
    QStringList m_notes;
};

void Showing::noteWhatWasClamped()
{
    if (!m_session.whole().hasLine(m_link.place.line))
        note(LinkedMomentNotes::tr("The game has no line %1, so the main line is shown.")
                 .arg(m_link.place.line.number()));
    const Ply last = m_session.whole().lastPly();
    if (m_link.place.ply > last)
        note(LinkedMomentNotes::tr("The line ends at ply %1.").arg(last.number()));
}

/// Goes to the linked ply, or to the last one before the linked time.
void Showing::showMoment()
{
    Ply ply = m_link.place.ply;
    if (m_link.clockMillis) {
        const analysis::LineTimes& times = m_session.whole().line()->times;
        if (!times.hasThinks())
            note(LinkedMomentNotes::tr("The game tells no times."));
        std::int64_t spent = 0;
        ply = Ply();
        while (times.hasThinks() && ply < times.lastPly()) {
            spent += times.of(ply.next()).think.millis.value_or(0);
            if (spent > *m_link.clockMillis)
                break;
            ply = ply.next();
        }
    }
    const Place& here = m_session.cursor().place();
    m_session.open({here.game, here.line, std::min(ply, m_session.whole().lastPly())});
}

void Showing::showRange()
{
    session::Playback& playback = m_parts.playback;
    playback.clearLoop();
    if (!m_link.range)
        return;
    const Ply last = m_session.whole().lastPly();
    const Ply first = std::min(m_link.range->first, last);
    const Ply end = std::min(m_link.range->second, last);
    if (end < m_link.range->second)
        note(LinkedMomentNotes::tr("The range ends with the line, at ply %1.").arg(last.number()));
    if (first == end)
        return;
    playback.setLoopIn(first);
    playback.setLoopOut(end);
}

/// Returns the place that a link means: without a game of its own it is on the shown line, and the
/// game may have another number now.
Place Showing::placeHere(const Place& linked, const Place& shown) const
{
    if (linked.game == 0)
        return {shown.game, shown.line, linked.ply};
    if (m_linkedNumber && linked.game == *m_linkedNumber)
        return {shown.game, linked.line, linked.ply};
    return linked;
}

/// Pins each place while it is shown. The place that was shown before comes back.
void Showing::showPins()
{
    study::Pins& pins = m_parts.workspace.study.pins;
    pins.clear();
    const Place shown = m_session.cursor().place();
    const auto isThere = [&](const Place& place) {
        m_session.open(place);
        return m_session.cursor().place() == place;
    };
    bool areThere = true;
    if (m_link.a) {
        const Place place = placeHere(*m_link.a, shown);
        areThere = isThere(place);
        pins.pinAAt(place.ply);
    }
    if (m_link.b) {
        const Place place = placeHere(*m_link.b, shown);
        areThere = isThere(place) && areThere;
        pins.pinBAt(place.ply);
    }
    m_session.open(shown);
    if (!areThere)
        note(LinkedMomentNotes::tr(
            "A or B is not a moment of this file, so the nearest one is pinned."));
}

} // namespace

QStringList showLinkedMoment(const WindowParts& parts, const Link& link,
                             std::optional<int> linkedNumber)
{
    Showing showing(parts, link, linkedNumber);
    showing.noteWhatWasClamped();
    showing.showMoment();
    showing.showPins();
    showing.showRange(); // opening a place clears the loop
    return showing.notes();
}

} // namespace plyline::linking
