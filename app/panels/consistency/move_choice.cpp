#include "app/panels/consistency/move_choice.h"

namespace plyline::consistency {

using game::Ply;
using rules::Square;

namespace {

/// The last ply that a question speaks of.
Ply lastPlyOf(const MoveQuestion& question)
{
    return question.isPlayed ? question.place.ply.next() : question.place.ply;
}

} // namespace

void MoveChoice::pick(Square square)
{
    m_place.reset();
    add(square);
}

void MoveChoice::pickAt(const game::Place& place, const game::Place& cursor, Square square)
{
    m_place.reset();
    if (place != cursor)
        m_place = {place, cursor};
    add(square);
}

void MoveChoice::add(Square square)
{
    m_held.reset();
    if (m_from && !m_to) {
        m_to = square;
        return;
    }
    m_from = square;
    m_to.reset();
}

void MoveChoice::set(std::optional<Square> from, std::optional<Square> to)
{
    clear();
    m_from = from;
    m_to = to;
}

void MoveChoice::clear()
{
    m_held.reset();
    m_place.reset();
    m_from.reset();
    m_to.reset();
}

game::Place MoveChoice::place(const game::Place& cursor) const
{
    return m_place && m_place->second == cursor ? m_place->first : cursor;
}

std::optional<MoveQuestion> MoveChoice::question(const session::Session& session) const
{
    const game::Place cursor = session.cursor().place();
    const bool isHere =
        m_held && m_held->place.game == cursor.game && m_held->place.line == cursor.line;
    // The move itself may be hidden by now.
    if (isHere && lastPlyOf(*m_held) <= session.replay()->lastPly())
        return m_held;
    if (m_from && m_to)
        return MoveQuestion{place(cursor), *m_from, *m_to, false};
    return m_from ? std::nullopt : questionOfEvent(session);
}

} // namespace plyline::consistency
