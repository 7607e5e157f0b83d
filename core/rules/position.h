#pragma once

#include "core/rules/attackers.h"
#include "core/rules/move.h"
#include "core/rules/setup.h"
#include "core/rules/zobrist.h"

#include <cstdint>

namespace plyline::rules {

/// A legal chess position, made from a Setup without faults or by legal moves, so that it can
/// always be played on. Equality compares board, side to move, rights and counters; `key` leaves
/// the counters out.
class Position
{
public:
    /// The start position of standard chess.
    [[nodiscard]] static const Position& start();
    /// Errors: all faults at once.
    [[nodiscard]] static Expected<Position, SetupFaults> fromSetup(const Setup& setup);
    [[nodiscard]] Setup setup() const;

    [[nodiscard]] const Board& board() const { return m_board; }
    [[nodiscard]] Color turn() const { return m_turn; }
    [[nodiscard]] const CastlingRights& castling() const { return m_castling; }
    /// Returns the en passant square only if an en passant capture is legal (FIDE laws 3.7.3.1), so
    /// that equal rights give equal keys.
    [[nodiscard]] std::optional<Square> enPassant() const { return m_enPassant; }
    [[nodiscard]] int halfmoveClock() const { return m_halfmoveClock; }
    [[nodiscard]] int fullmoveNumber() const { return m_fullmoveNumber; }
    /// Returns the Zobrist key of what the repetition rule compares (FIDE laws 9.2.3): board, side
    /// to move and rights.
    [[nodiscard]] std::uint64_t key() const { return m_key; }
    [[nodiscard]] Square king(Color color) const
    {
        return m_board.pieces(color, Role::King).first();
    }

    [[nodiscard]] Bitboard checkers() const;
    [[nodiscard]] bool isCheck() const { return checkers().any(); }
    [[nodiscard]] MoveList legalMoves() const;
    [[nodiscard]] bool hasLegalMove() const;
    [[nodiscard]] bool isCheckmate() const { return isCheck() && !hasLegalMove(); }
    [[nodiscard]] bool isStalemate() const { return !isCheck() && !hasLegalMove(); }
    /// Returns whether neither side can ever mate (FIDE laws 5.2.2): bare kings, a single minor
    /// piece, or bishops that all stand on squares of one color.
    [[nodiscard]] bool hasInsufficientMaterial() const;
    /// A null move counts as legal if the side to move is not in check.
    [[nodiscard]] bool isLegal(Move move) const;

    /// Returns the squares in `among` from which a piece of `role` of the side to move may legally
    /// go to `to`. Ignores castling.
    [[nodiscard]] Bitboard legalOrigins(Role role, Square to, Bitboard among) const;
    [[nodiscard]] bool canCastle(Wing wing) const;

    /// Precondition: the move is legal.
    void play(Move move);

    bool operator==(const Position&) const = default;

private:
    friend class SanReader;

    Position() = default;

    [[nodiscard]] bool isKingSafeAfter(Square from, Square to, Bitboard captured) const;
    /// Returns whether the king of the side to move would be safe on `to`.
    [[nodiscard]] bool isKingSafeOn(Square to) const
    {
        const Bitboard occupied = m_board.occupied() & ~Bitboard(king(m_turn));
        return (attackersOf(m_board, to, !m_turn, occupied) & ~Bitboard(to)).isEmpty();
    }
    [[nodiscard]] Bitboard pawnOrigins(Square to) const;
    [[nodiscard]] Bitboard enPassantOrigins() const;
    [[nodiscard]] Bitboard pinned(Square king) const;
    void addKingMoves(MoveList& moves, Bitboard targets) const;
    void addPieceMoves(MoveList& moves, Bitboard targets, Bitboard pins) const;
    void addPawnMoves(MoveList& moves, Bitboard targets, Bitboard pins) const;
    void beginMove();
    void playStep(Square from, Square to, Role role);
    void allowEnPassant(Square passed);
    void playCastling(Square king, Square rook);
    void loseRights(Bitboard touched, bool kingMoved);
    void refreshCastlingSquares();
    [[nodiscard]] std::uint64_t computeKey() const;

    Board m_board;
    std::uint64_t m_key = 0;
    CastlingRights m_castling;
    Bitboard m_castlingSquares; ///< The kings and rooks that still have a castling right.
    std::optional<Square> m_enPassant;
    Color m_turn = Color::White;
    int m_halfmoveClock = 0;
    int m_fullmoveNumber = 1;
};

/// Returns whether the king of the side to move is safe after another piece went from `from` to
/// `to` and the pieces on `captured` were removed.
[[gnu::always_inline]] inline bool Position::isKingSafeAfter(Square from, Square to,
                                                             Bitboard captured) const
{
    const Bitboard occupied = (m_board.occupied() & ~(Bitboard(from) | captured)) | Bitboard(to);
    return (checkersOf(m_board, king(m_turn), !m_turn, occupied) & ~captured).isEmpty();
}

/// Does what every move does: updates the counters, passes the turn in the key and clears the en
/// passant right.
inline void Position::beginMove()
{
    m_key ^= zobrist::blackToMove();
    if (m_enPassant) {
        m_key ^= zobrist::enPassant(m_enPassant->file());
        m_enPassant.reset();
    }
    ++m_halfmoveClock;
    m_fullmoveNumber += m_turn == Color::Black ? 1 : 0;
}

/// Moves a piece to its target, capturing what stands there, and passes the turn.
inline void Position::playStep(Square from, Square to, Role role)
{
    const Piece mover{m_turn, role};
    const std::uint8_t captured = m_board.moveOver(from, to, mover);
    m_key ^= zobrist::piece(mover, from) ^ zobrist::piece(mover, to) ^ zobrist::piece(captured, to);
    const bool isIrreversible = Board::isPiece(captured) | (role == Role::Pawn);
    m_halfmoveClock = isIrreversible ? 0 : m_halfmoveClock;
    const Bitboard touched = Bitboard(from) | Bitboard(to);
    if ((touched & m_castlingSquares).any())
        loseRights(touched, role == Role::King);
    m_turn = !m_turn;
    if ((role == Role::Pawn) & ((from.index() ^ to.index()) == 16))
        allowEnPassant(Square::fromIndex((from.index() + to.index()) / 2));
}

} // namespace plyline::rules
