#include "core/rules/position.h"

#include "core/rules/attacks.h"
#include "core/rules/zobrist.h"

#include <cassert>

namespace plyline::rules {

const Position& Position::start()
{
    static const Position position = *fromSetup(Setup::start());
    return position;
}

Expected<Position, SetupFaults> Position::fromSetup(const Setup& setup)
{
    const SetupFaults faults = faultsOf(setup);
    if (!faults.isEmpty())
        return unexpected(faults);
    Position position;
    position.m_board = setup.board;
    position.m_turn = setup.turn;
    position.m_castling = setup.castling;
    position.m_halfmoveClock = setup.halfmoveClock;
    position.m_fullmoveNumber = setup.fullmoveNumber;
    position.m_enPassant = setup.enPassant;
    if (position.m_enPassant && position.enPassantOrigins().isEmpty())
        position.m_enPassant.reset();
    position.refreshCastlingSquares();
    position.m_key = position.computeKey();
    return position;
}

Setup Position::setup() const
{
    return {m_board, m_turn, m_castling, m_enPassant, m_halfmoveClock, m_fullmoveNumber};
}

Bitboard Position::checkers() const
{
    return checkersOf(m_board, king(m_turn), !m_turn, m_board.occupied());
}

Bitboard Position::pawnOrigins(Square to) const
{
    const Bitboard pawns = m_board.pieces(m_turn, Role::Pawn);
    if (m_board.isOccupied(to) || to == m_enPassant)
        return pawnAttacks(!m_turn, to) & pawns;
    const int back = m_turn == Color::White ? -8 : 8;
    const int one = to.index() + back;
    if (one < 0 || one > 63)
        return {};
    const Square single = Square::fromIndex(one);
    if (m_board.isOccupied(single))
        return Bitboard(single) & pawns;
    if (to.rank() != (m_turn == Color::White ? Rank::Four : Rank::Five))
        return {};
    return Bitboard(Square::fromIndex(one + back)) & pawns;
}

Bitboard Position::enPassantOrigins() const
{
    const Square target = *m_enPassant;
    const Bitboard captured(
        Square(target.file(), m_turn == Color::White ? Rank::Five : Rank::Four));
    Bitboard origins;
    for (const Square from : pawnAttacks(!m_turn, target) & m_board.pieces(m_turn, Role::Pawn)) {
        if (isKingSafeAfter(from, target, captured))
            origins |= Bitboard(from);
    }
    return origins;
}

Bitboard Position::legalOrigins(Role role, Square to, Bitboard among) const
{
    const Bitboard own = m_board.pieces(m_turn, role) & among & ~Bitboard(to);
    Bitboard candidates;
    switch (role) {
    case Role::Pawn:
        candidates = pawnOrigins(to) & among;
        break;
    case Role::Knight:
        candidates = knightAttacks(to) & own;
        break;
    case Role::Bishop:
        candidates = bishopAttacks(to, m_board.occupied()) & own;
        break;
    case Role::Rook:
        candidates = rookAttacks(to, m_board.occupied()) & own;
        break;
    case Role::Queen:
        candidates = queenAttacks(to, m_board.occupied()) & own;
        break;
    case Role::King:
        candidates = kingAttacks(to) & own;
        break;
    }
    if (candidates.isEmpty() || m_board.pieces(m_turn).contains(to))
        return {};
    if (role == Role::King)
        return isKingSafeOn(to) ? candidates : Bitboard();
    if (role == Role::Pawn && to == m_enPassant)
        return candidates & enPassantOrigins();
    Bitboard legal;
    for (const Square from : candidates) {
        if (isKingSafeAfter(from, to, Bitboard(to)))
            legal |= Bitboard(from);
    }
    return legal;
}

bool Position::canCastle(Wing wing) const
{
    const auto rookSquare = m_castling.rook(m_turn, wing);
    if (!rookSquare)
        return false;
    const Square from = king(m_turn);
    const Square kingTo = castledKing(m_turn, wing);
    const Square rookTo = castledRook(m_turn, wing);
    const Bitboard movers = Bitboard(from) | Bitboard(*rookSquare);
    const Bitboard others = m_board.occupied() & ~movers;
    const Bitboard kingPath = between(from, kingTo) | Bitboard(from) | Bitboard(kingTo);
    const Bitboard rookPath = between(*rookSquare, rookTo) | Bitboard(rookTo);
    if (((kingPath | rookPath) & others).any())
        return false;
    for (const Square square : kingPath) {
        if (attackersOf(m_board, square, !m_turn, m_board.occupied() & ~Bitboard(from)).any())
            return false;
    }
    // In Chess960 the rook may have shielded the king's new square along the back rank.
    return attackersOf(m_board, kingTo, !m_turn, others | Bitboard(rookTo)).isEmpty();
}

bool Position::isLegal(Move move) const
{
    switch (move.kind()) {
    case Move::Kind::Null:
        return !isCheck();
    case Move::Kind::Castling:
        return move.from() == king(m_turn) && m_castling.rook(m_turn, move.wing()) == move.to() &&
               canCastle(move.wing());
    case Move::Kind::Normal:
    case Move::Kind::Promotion:
    case Move::Kind::EnPassant:
        break;
    }
    if (!m_board.pieces(m_turn).contains(move.from()))
        return false;
    const Role role = m_board.roleAt(move.from());
    const bool isEnPassant = role == Role::Pawn && move.to() == m_enPassant;
    const bool promotes = role == Role::Pawn && move.to().rank() == backRank(!m_turn);
    const auto promotion = move.promotionRole();
    return (move.kind() == Move::Kind::EnPassant) == isEnPassant &&
           promotion.has_value() == promotes && promotion != Role::Pawn &&
           promotion != Role::King && legalOrigins(role, move.to(), Bitboard(move.from())).any();
}

void Position::play(Move move)
{
    const Square from = move.from();
    const Square to = move.to();
    beginMove();
    switch (move.kind()) {
    case Move::Kind::Normal:
        playStep(from, to, m_board.roleAt(from));
        break;
    case Move::Kind::Promotion: {
        const Piece pawn{m_turn, Role::Pawn};
        const Piece promoted{m_turn, *move.promotionRole()};
        playStep(from, to, Role::Pawn);
        m_board.put(to, promoted);
        m_key ^= zobrist::piece(pawn, to) ^ zobrist::piece(promoted, to);
        break;
    }
    case Move::Kind::EnPassant: {
        const Square captured(to.file(), from.rank());
        m_board.removeKnown(captured, {!m_turn, Role::Pawn});
        m_key ^= zobrist::piece({!m_turn, Role::Pawn}, captured);
        playStep(from, to, Role::Pawn);
        break;
    }
    case Move::Kind::Castling:
        playCastling(from, to);
        m_turn = !m_turn;
        break;
    case Move::Kind::Null:
        m_turn = !m_turn;
        break;
    }
}

/// Called after a double step over `passed`: grants the en passant right if a capture there is
/// legal.
void Position::allowEnPassant(Square passed)
{
    if ((pawnAttacks(!m_turn, passed) & m_board.pieces(m_turn, Role::Pawn)).isEmpty())
        return;
    m_enPassant = passed;
    if (enPassantOrigins().any())
        m_key ^= zobrist::enPassant(passed.file());
    else
        m_enPassant.reset();
}

void Position::playCastling(Square king, Square rook)
{
    const Wing wing = rook > king ? Wing::King : Wing::Queen;
    const Piece kingPiece{m_turn, Role::King};
    const Piece rookPiece{m_turn, Role::Rook};
    m_board.removeKnown(king, kingPiece);
    m_board.removeKnown(rook, rookPiece);
    const Square kingTo = castledKing(m_turn, wing);
    const Square rookTo = castledRook(m_turn, wing);
    m_board.putOnEmpty(kingTo, kingPiece);
    m_board.putOnEmpty(rookTo, rookPiece);
    m_key ^= zobrist::piece(kingPiece, king) ^ zobrist::piece(kingPiece, kingTo) ^
             zobrist::piece(rookPiece, rook) ^ zobrist::piece(rookPiece, rookTo);
    loseRights(Bitboard(king), true);
}

/// Removes the rights whose rook stood on one of the squares, and those of the side to move if its
/// king moved.
void Position::loseRights(Bitboard touched, bool kingMoved)
{
    for (const Color color : allColors) {
        for (const Wing wing : allWings) {
            const auto rook = m_castling.rook(color, wing);
            if (rook && (touched.contains(*rook) || (kingMoved && color == m_turn))) {
                m_key ^= zobrist::castlingRook(*rook);
                m_castling.clear(color, wing);
            }
        }
    }
    refreshCastlingSquares();
}

void Position::refreshCastlingSquares()
{
    m_castlingSquares = {};
    for (const Color color : allColors) {
        for (const Wing wing : allWings) {
            if (const auto rook = m_castling.rook(color, wing))
                m_castlingSquares |= Bitboard(*rook) | Bitboard(king(color));
        }
    }
}

std::uint64_t Position::computeKey() const
{
    std::uint64_t key = m_turn == Color::Black ? zobrist::blackToMove() : 0;
    for (const Square square : m_board.occupied())
        key ^= zobrist::piece(*m_board.pieceAt(square), square);
    for (const Color color : allColors) {
        for (const Wing wing : allWings) {
            if (const auto rook = m_castling.rook(color, wing))
                key ^= zobrist::castlingRook(*rook);
        }
    }
    if (m_enPassant)
        key ^= zobrist::enPassant(m_enPassant->file());
    return key;
}

bool Position::hasInsufficientMaterial() const
{
    const Bitboard strong = m_board.pieces(Role::Pawn) | m_board.straightSliders();
    if (strong.any())
        return false;
    const Bitboard knights = m_board.pieces(Role::Knight);
    const Bitboard bishops = m_board.pieces(Role::Bishop);
    if ((knights | bishops).count() <= 1)
        return true;
    return knights.isEmpty() &&
           ((bishops & lightSquares).isEmpty() || (bishops & ~lightSquares).isEmpty());
}

} // namespace plyline::rules
