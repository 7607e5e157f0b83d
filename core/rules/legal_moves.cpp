#include "core/rules/attacks.h"
#include "core/rules/position.h"

namespace plyline::rules {

namespace {

void addTo(MoveList& moves, Square from, Bitboard targets)
{
    for (const Square to : targets)
        moves.add(Move::normal(from, to));
}

void addPawnStep(MoveList& moves, Square from, Square to)
{
    if (to.rank() != Rank::One && to.rank() != Rank::Eight) {
        moves.add(Move::normal(from, to));
        return;
    }
    for (const Role role : {Role::Queen, Role::Rook, Role::Bishop, Role::Knight})
        moves.add(Move::promotion(from, to, role));
}

Bitboard forward(Color color, Bitboard pawns)
{
    return Bitboard(color == Color::White ? pawns.bits() << 8 : pawns.bits() >> 8);
}

} // namespace

MoveList Position::legalMoves() const
{
    MoveList moves;
    const Bitboard own = m_board.pieces(m_turn);
    addKingMoves(moves, ~own);
    const Bitboard checking = checkers();
    if (checking.hasMany())
        return moves;
    const Square kingSquare = king(m_turn);
    Bitboard targets = ~own;
    if (checking.any()) {
        targets &= checking | between(kingSquare, checking.first());
    } else {
        for (const Wing wing : allWings) {
            if (canCastle(wing))
                moves.add(Move::castling(kingSquare, *m_castling.rook(m_turn, wing)));
        }
    }
    const Bitboard pins = pinned(kingSquare);
    addPieceMoves(moves, targets, pins);
    addPawnMoves(moves, targets, pins);
    return moves;
}

bool Position::hasLegalMove() const
{
    return !legalMoves().isEmpty();
}

/// Returns the own pieces that alone stand between the king and an enemy slider.
Bitboard Position::pinned(Square kingSquare) const
{
    const Bitboard occupied = m_board.occupied();
    const Bitboard enemies = m_board.pieces(!m_turn);
    const Bitboard snipers =
        enemies & ((rookAttacks(kingSquare, enemies) & m_board.straightSliders()) |
                   (bishopAttacks(kingSquare, enemies) & m_board.diagonalSliders()));
    Bitboard pins;
    for (const Square sniper : snipers) {
        const Bitboard blockers = between(kingSquare, sniper) & occupied;
        if (!blockers.hasMany())
            pins |= blockers;
    }
    return pins & m_board.pieces(m_turn);
}

void Position::addKingMoves(MoveList& moves, Bitboard targets) const
{
    const Square from = king(m_turn);
    const Bitboard occupied = m_board.occupied() & ~Bitboard(from);
    for (const Square to : kingAttacks(from) & targets) {
        if (attackersOf(m_board, to, !m_turn, occupied).isEmpty())
            moves.add(Move::normal(from, to));
    }
}

void Position::addPieceMoves(MoveList& moves, Bitboard targets, Bitboard pins) const
{
    const Bitboard own = m_board.pieces(m_turn);
    const Bitboard occupied = m_board.occupied();
    const Square kingSquare = king(m_turn);
    for (const Square from : own& m_board.pieces(Role::Knight) & ~pins)
        addTo(moves, from, knightAttacks(from) & targets);
    const auto along = [&](Square from) {
        return pins.contains(from) ? targets & lineThrough(kingSquare, from) : targets;
    };
    for (const Square from : own& m_board.diagonalSliders())
        addTo(moves, from, bishopAttacks(from, occupied) & along(from));
    for (const Square from : own& m_board.straightSliders())
        addTo(moves, from, rookAttacks(from, occupied) & along(from));
}

void Position::addPawnMoves(MoveList& moves, Bitboard targets, Bitboard pins) const
{
    const Bitboard pawns = m_board.pieces(m_turn, Role::Pawn);
    const Bitboard empty = ~m_board.occupied();
    const Bitboard enemies = m_board.pieces(!m_turn);
    const Square kingSquare = king(m_turn);
    const int step = m_turn == Color::White ? 8 : -8;
    const auto fits = [&](Square from, Square to) {
        return !pins.contains(from) || lineThrough(kingSquare, from).contains(to);
    };

    const Bitboard single = forward(m_turn, pawns) & empty;
    const Bitboard third(m_turn == Color::White ? Rank::Three : Rank::Six);
    const Bitboard twice = forward(m_turn, single & third) & empty & targets;
    for (const Square to : single& targets) {
        const Square from = Square::fromIndex(to.index() - step);
        if (fits(from, to))
            addPawnStep(moves, from, to);
    }
    for (const Square to : twice) {
        const Square from = Square::fromIndex(to.index() - 2 * step);
        if (fits(from, to))
            moves.add(Move::normal(from, to));
    }
    for (const Square from : pawns) {
        for (const Square to : pawnAttacks(m_turn, from) & enemies & targets) {
            if (fits(from, to))
                addPawnStep(moves, from, to);
        }
    }
    if (m_enPassant) {
        for (const Square from : enPassantOrigins())
            moves.add(Move::enPassant(from, *m_enPassant));
    }
}

} // namespace plyline::rules
