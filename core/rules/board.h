#pragma once

#include "core/rules/bitboard.h"
#include "core/rules/piece.h"

#include <array>

namespace plyline::rules {

/// Pieces on squares, without a side to move and without rules.
class Board
{
public:
    constexpr Board() { m_pieces.fill(emptyCode); }
    /// The start position of standard chess.
    [[nodiscard]] static const Board& start();

    [[nodiscard]] constexpr Bitboard occupied() const { return m_colors[0] | m_colors[1]; }
    [[nodiscard]] constexpr Bitboard pieces(Color color) const
    {
        return m_colors[static_cast<std::size_t>(color)];
    }
    [[nodiscard]] constexpr Bitboard pieces(Role role) const
    {
        return m_roles[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] constexpr Bitboard pieces(Color color, Role role) const
    {
        return pieces(color) & pieces(role);
    }
    [[nodiscard]] constexpr Bitboard diagonalSliders() const
    {
        return pieces(Role::Bishop) | pieces(Role::Queen);
    }
    [[nodiscard]] constexpr Bitboard straightSliders() const
    {
        return pieces(Role::Rook) | pieces(Role::Queen);
    }

    [[nodiscard]] constexpr bool isOccupied(Square square) const
    {
        return m_pieces[at(square)] != emptyCode;
    }
    [[nodiscard]] constexpr std::optional<Piece> pieceAt(Square square) const
    {
        const std::uint8_t code = m_pieces[at(square)];
        return code == emptyCode ? std::nullopt : std::optional<Piece>(decode(code));
    }
    /// Precondition: the square is occupied.
    [[nodiscard]] constexpr Role roleAt(Square square) const
    {
        return decode(m_pieces[at(square)]).role;
    }
    /// Returns the king's square if there is exactly one king of this color.
    [[nodiscard]] constexpr std::optional<Square> kingOf(Color color) const
    {
        const Bitboard kings = pieces(color, Role::King);
        return kings.count() == 1 ? std::optional<Square>(kings.first()) : std::nullopt;
    }

    /// Puts a piece on the square, replacing any piece there.
    constexpr void put(Square square, Piece piece)
    {
        remove(square);
        putOnEmpty(square, piece);
    }
    /// Removes the piece on the square, if any.
    constexpr void remove(Square square)
    {
        const std::uint8_t code = m_pieces[at(square)];
        if (code != emptyCode)
            removeKnown(square, decode(code));
    }
    /// Precondition: the square is empty.
    constexpr void putOnEmpty(Square square, Piece piece)
    {
        const Bitboard bit(square);
        m_colors[static_cast<std::size_t>(piece.color)] ^= bit;
        m_roles[static_cast<std::size_t>(piece.role)] ^= bit;
        m_pieces[at(square)] = encode(piece);
    }
    /// Precondition: `piece` stands on the square.
    constexpr void removeKnown(Square square, Piece piece)
    {
        const Bitboard bit(square);
        m_colors[static_cast<std::size_t>(piece.color)] ^= bit;
        m_roles[static_cast<std::size_t>(piece.role)] ^= bit;
        m_pieces[at(square)] = emptyCode;
    }
    /// Returns whether a code from `moveOver` stands for a piece.
    [[nodiscard]] static constexpr bool isPiece(std::uint8_t code) { return code != emptyCode; }
    /// Moves `piece`, removing any piece on `to`. Has no branch, because whether a move captures is
    /// hard to predict. Returns the code of the removed piece, which is its row in the Zobrist
    /// table (see isPiece). Precondition: `piece` stands on `from`.
    constexpr std::uint8_t moveOver(Square from, Square to, Piece piece)
    {
        const std::uint8_t code = m_pieces[at(to)];
        const Bitboard target(to);
        m_colors[static_cast<std::size_t>(!piece.color)] &= ~target;
        m_roles[code >> 1] &= ~target;
        const Bitboard both = Bitboard(from) | target;
        m_colors[static_cast<std::size_t>(piece.color)] ^= both;
        m_roles[static_cast<std::size_t>(piece.role)] ^= both;
        m_pieces[at(from)] = emptyCode;
        m_pieces[at(to)] = encode(piece);
        return code;
    }

    bool operator==(const Board&) const = default;

private:
    static constexpr std::uint8_t emptyCode = 12; ///< Code of a seventh role that has no pieces.
    [[nodiscard]] static constexpr std::size_t at(Square square)
    {
        return static_cast<std::size_t>(square.index());
    }
    [[nodiscard]] static constexpr std::uint8_t encode(Piece piece)
    {
        return static_cast<std::uint8_t>(static_cast<int>(piece.role) * 2 +
                                         static_cast<int>(piece.color));
    }
    [[nodiscard]] static constexpr Piece decode(std::uint8_t code)
    {
        return {static_cast<Color>(code & 1), static_cast<Role>(code >> 1)};
    }

    std::array<Bitboard, 7> m_roles{}; ///< The seventh stays empty.
    std::array<Bitboard, 2> m_colors{};
    std::array<std::uint8_t, 64> m_pieces{};
};

} // namespace plyline::rules
