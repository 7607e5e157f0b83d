#include "app/model/session/cursor.h"

#include <algorithm>

namespace plyline::session {

using game::Ply;

namespace {

constexpr int firstHiddenAxis = 80; ///< Plies of an axis with a hidden future; then 120, 180 ...

} // namespace

Cursor::Cursor(QObject* parent) : QObject(parent)
{
    // moc registers the type only for connections, not for spies and properties.
    qRegisterMetaType<plyline::game::Place>();
    qRegisterMetaType<plyline::game::Ply>();
}

Ply Cursor::axisEnd() const
{
    if (!m_isFutureHidden)
        return m_lastPly;
    int end = firstHiddenAxis;
    while (seenPly().number() > end - end / 8)
        end += end / 2;
    return Ply(end);
}

void Cursor::goToPly(Ply ply)
{
    const Ply clamped = std::clamp(ply, Ply(), m_lastPly);
    if (clamped == m_place.ply)
        return;
    const game::Place from = m_place;
    m_place.ply = clamped;
    Q_EMIT moved(from);
}

void Cursor::step(int plies)
{
    // Clamped before adding, so that no step can overflow.
    const int current = m_place.ply.number();
    const int rest = m_lastPly.number() - current;
    goToPly(Ply(current + std::clamp(plies, -current, rest)));
}

void Cursor::goToStart()
{
    goToPly(Ply());
}

void Cursor::goToEnd()
{
    goToPly(m_lastPly);
}

void Cursor::open(const game::Place& place, Ply lastPly)
{
    game::Place to = place;
    to.ply = std::clamp(place.ply, Ply(), std::max(Ply(), lastPly));
    const bool isSame = to == m_place && lastPly == m_lastPly;
    const game::Place from = m_place;
    m_place = to;
    m_lastPly = std::max(Ply(), lastPly);
    if (!isSame)
        Q_EMIT moved(from);
    Q_EMIT opened();
}

} // namespace plyline::session

#include "moc_cursor.cpp"
