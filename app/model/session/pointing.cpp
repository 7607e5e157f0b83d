#include "app/model/session/pointing.h"

#include <algorithm>
#include <utility>

namespace plyline::session {

using game::Ply;

std::optional<PointedMove> pointedMove(rules::Move move, rules::Color turn)
{
    if (move.kind() == rules::Move::Kind::Null)
        return std::nullopt;
    const bool isCastling = move.kind() == rules::Move::Kind::Castling;
    return PointedMove{move.from(), isCastling ? rules::castledKing(turn, move.wing()) : move.to()};
}

Pointing::Pointing(const Cursor& cursor) : m_cursor(cursor)
{
    connect(&cursor, &Cursor::opened, this, [this] {
        setPly(std::nullopt);
        setPlies({});
        setMove(std::nullopt);
    });
    connect(&cursor, &Cursor::moved, this, [this] {
        setPly(m_ply);
        setPlies(m_plies);
        setMove(std::nullopt);
    });
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

void Pointing::setPlies(std::vector<Ply> plies)
{
    const Ply last = std::min(m_cursor.lastPly(), m_cursor.seenPly());
    plies.erase(std::upper_bound(plies.begin(), plies.end(), last), plies.end());
    if (plies == m_plies)
        return;
    m_plies = std::move(plies);
    Q_EMIT pliesChanged();
}

void Pointing::setSquare(std::optional<rules::Square> square)
{
    if (square == m_square)
        return;
    m_square = square;
    Q_EMIT squareChanged();
}

void Pointing::setMove(const std::optional<PointedMove>& move)
{
    if (move == m_move)
        return;
    m_move = move;
    Q_EMIT moveChanged();
}

} // namespace plyline::session

#include "moc_pointing.cpp"
