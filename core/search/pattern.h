#pragma once

#include "core/rules/board.h"

#include <array>
#include <cstdint>
#include <optional>

namespace plyline::search {

/// What a square may hold: a set of the twelve pieces and of being empty. With all of them the
/// square is open; with none no position matches.
class SquareContents
{
public:
    constexpr SquareContents() = default; ///< The empty set.
    [[nodiscard]] static constexpr SquareContents open() { return SquareContents(openBits); }
    [[nodiscard]] static constexpr SquareContents empty() { return SquareContents(emptyBit); }
    [[nodiscard]] static constexpr SquareContents only(rules::Piece piece)
    {
        return SquareContents(std::uint16_t(1u << indexOf(piece)));
    }
    [[nodiscard]] static constexpr SquareContents any(rules::Color color)
    {
        return SquareContents(color == rules::Color::White ? whiteBits : blackBits);
    }
    [[nodiscard]] static constexpr SquareContents anyPiece()
    {
        return SquareContents(whiteBits | blackBits);
    }

    [[nodiscard]] constexpr bool allows(rules::Piece piece) const
    {
        return ((m_bits >> indexOf(piece)) & 1) != 0;
    }
    [[nodiscard]] constexpr bool allowsEmpty() const { return (m_bits & emptyBit) != 0; }
    [[nodiscard]] constexpr bool allows(std::optional<rules::Piece> piece) const
    {
        return piece ? allows(*piece) : allowsEmpty();
    }
    [[nodiscard]] constexpr bool isOpen() const { return m_bits == openBits; }
    [[nodiscard]] constexpr bool isNothing() const { return m_bits == 0; }
    /// Returns whether exactly one content is allowed.
    [[nodiscard]] constexpr bool isSingle() const
    {
        return m_bits != 0 && (m_bits & (m_bits - 1)) == 0;
    }
    /// Exchanges each white piece for the same black piece and the reverse.
    [[nodiscard]] constexpr SquareContents withColorsSwapped() const
    {
        return SquareContents(static_cast<std::uint16_t>(
            ((m_bits & whiteBits) << 1) | ((m_bits & blackBits) >> 1) | (m_bits & emptyBit)));
    }

    constexpr SquareContents operator~() const
    {
        return SquareContents(static_cast<std::uint16_t>(~m_bits & openBits));
    }
    friend constexpr SquareContents operator|(SquareContents a, SquareContents b)
    {
        return SquareContents(static_cast<std::uint16_t>(a.m_bits | b.m_bits));
    }
    friend constexpr SquareContents operator&(SquareContents a, SquareContents b)
    {
        return SquareContents(static_cast<std::uint16_t>(a.m_bits & b.m_bits));
    }
    bool operator==(const SquareContents&) const = default;

private:
    static constexpr std::uint16_t whiteBits = 0x0555;
    static constexpr std::uint16_t blackBits = 0x0aaa;
    static constexpr std::uint16_t emptyBit = 0x1000;
    static constexpr std::uint16_t openBits = 0x1fff;
    explicit constexpr SquareContents(std::uint16_t bits) : m_bits(bits) {}
    [[nodiscard]] static constexpr unsigned indexOf(rules::Piece piece)
    {
        return static_cast<unsigned>(piece.role) * 2 + static_cast<unsigned>(piece.color);
    }

    std::uint16_t m_bits = 0;
};

/// A partial position: what each square may hold.
class Pattern
{
public:
    /// Makes a pattern with all squares open.
    Pattern() { m_squares.fill(SquareContents::open()); }
    /// Makes a pattern that requires each square to be as on the board.
    [[nodiscard]] static Pattern exactly(const rules::Board& board);

    [[nodiscard]] SquareContents at(rules::Square square) const
    {
        return m_squares[static_cast<std::size_t>(square.index())];
    }
    void set(rules::Square square, SquareContents contents)
    {
        m_squares[static_cast<std::size_t>(square.index())] = contents;
    }
    [[nodiscard]] bool isOpen() const { return *this == Pattern(); }
    /// Exchanges the a file with the h file and so on.
    [[nodiscard]] Pattern mirrored() const;
    /// Exchanges the first rank with the eighth and so on, and White with Black.
    [[nodiscard]] Pattern withColorsSwapped() const;

    bool operator==(const Pattern&) const = default;

private:
    std::array<SquareContents, 64> m_squares;
};

[[nodiscard]] constexpr rules::Square mirrored(rules::Square square)
{
    return rules::Square::fromIndex(square.index() ^ 7);
}
[[nodiscard]] constexpr rules::Square seenFromTheOtherSide(rules::Square square)
{
    return rules::Square::fromIndex(square.index() ^ 56);
}

} // namespace plyline::search
