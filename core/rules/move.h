#pragma once

#include "core/rules/piece.h"
#include "core/rules/square.h"

#include <algorithm>
#include <array>

namespace plyline::rules {

/// What a player does in one turn. Has all that is needed to play it on its position, and says
/// nothing about legality.
class Move
{
public:
    enum class Kind : std::uint8_t { Normal, Promotion, EnPassant, Castling, Null };

    [[nodiscard]] static constexpr Move normal(Square from, Square to)
    {
        return {from, to, Kind::Normal, Role::Pawn};
    }
    [[nodiscard]] static constexpr Move promotion(Square from, Square to, Role role)
    {
        return {from, to, Kind::Promotion, role};
    }
    [[nodiscard]] static constexpr Move enPassant(Square from, Square to)
    {
        return {from, to, Kind::EnPassant, Role::Pawn};
    }
    /// Makes castling as the king moving to its rook: `to` is the rook's square, in standard chess
    /// too.
    [[nodiscard]] static constexpr Move castling(Square king, Square rook)
    {
        return {king, rook, Kind::Castling, Role::Pawn};
    }
    [[nodiscard]] static constexpr Move null()
    {
        return {squares::A1, squares::A1, Kind::Null, Role::Pawn};
    }

    [[nodiscard]] constexpr Square from() const { return m_from; }
    [[nodiscard]] constexpr Square to() const { return m_to; }
    [[nodiscard]] constexpr Kind kind() const { return m_kind; }
    [[nodiscard]] constexpr std::optional<Role> promotionRole() const
    {
        return m_kind == Kind::Promotion ? std::optional<Role>(m_promotion) : std::nullopt;
    }
    /// Precondition: the kind is Castling.
    [[nodiscard]] constexpr Wing wing() const { return m_to > m_from ? Wing::King : Wing::Queen; }

    bool operator==(const Move&) const = default;

private:
    constexpr Move(Square from, Square to, Kind kind, Role promotion)
        : m_from(from), m_to(to), m_kind(kind), m_promotion(promotion)
    {}

    Square m_from;
    Square m_to;
    Kind m_kind;
    Role m_promotion;
};

/// Returns the king's square after castling.
[[nodiscard]] constexpr Square castledKing(Color color, Wing wing)
{
    return Square(wing == Wing::King ? File::G : File::C,
                  color == Color::White ? Rank::One : Rank::Eight);
}
[[nodiscard]] constexpr Square castledRook(Color color, Wing wing)
{
    return Square(wing == Wing::King ? File::F : File::D,
                  color == Color::White ? Rank::One : Rank::Eight);
}

/// Fixed-capacity list of moves, without allocation: no position has more than 218 legal moves.
class MoveList
{
public:
    MoveList() {} // NOLINT(modernize-use-equals-default): leaves the moves as they are
    void add(Move move) { m_moves[m_size++] = move; }
    [[nodiscard]] int size() const { return static_cast<int>(m_size); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const Move* begin() const { return m_moves.data(); }
    [[nodiscard]] const Move* end() const { return m_moves.data() + m_size; }
    [[nodiscard]] const Move& operator[](int i) const
    {
        return m_moves[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] bool contains(Move move) const
    {
        return std::find(begin(), end(), move) != end();
    }

private:
    // A union, because initialising 256 moves would cost more than generating most lists.
    union
    {
        std::array<Move, 256> m_moves; // NOLINT(readability-identifier-naming): private
    };
    std::size_t m_size = 0;
};

} // namespace plyline::rules
