#include "app/model/session/pointing.h"

#include <algorithm>

namespace plyline::session {

using game::Ply;

Pointing::Pointing(const Cursor& cursor) : m_cursor(cursor)
{
    connect(&cursor, &Cursor::opened, this, [this] { setPly(std::nullopt); });
    connect(&cursor, &Cursor::moved, this, [this] { setPly(m_ply); });
}

void Pointing::setPly(std::optional<Ply> ply)
{
    if (ply)
        ply = std::clamp(*ply, Ply(), m_cursor.lastPly());
    if (ply > m_cursor.seenPly())
        ply.reset();
    if (ply == m_ply)
        return;
    m_ply = ply;
    Q_EMIT plyChanged();
}

void Pointing::setSquare(std::optional<rules::Square> square)
{
    if (square == m_square)
        return;
    m_square = square;
    Q_EMIT squareChanged();
}

} // namespace plyline::session
