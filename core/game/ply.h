#pragma once

#include <compare>
#include <cstdint>

namespace plyline::game {

/// Number of half-moves since the start of the game: 0 is the start position, event i leads to ply
/// i + 1.
class Ply
{
public:
    constexpr Ply() = default;
    explicit constexpr Ply(int number) : m_number(number) {}

    [[nodiscard]] constexpr int number() const { return m_number; }
    [[nodiscard]] constexpr Ply next() const { return Ply(m_number + 1); }
    /// Precondition: not ply 0.
    [[nodiscard]] constexpr Ply previous() const { return Ply(m_number - 1); }
    constexpr auto operator<=>(const Ply&) const = default;

private:
    int m_number = 0;
};

/// Number of a line within a game: 0 is the main line.
class LineId
{
public:
    constexpr LineId() = default;
    explicit constexpr LineId(int number) : m_number(number) {}
    [[nodiscard]] static constexpr LineId main() { return LineId(); }

    [[nodiscard]] constexpr int number() const { return m_number; }
    [[nodiscard]] constexpr bool isMain() const { return m_number == 0; }
    constexpr auto operator<=>(const LineId&) const = default;

private:
    int m_number = 0;
};

/// Identity of a piece, 0 to 31: the occupied start squares numbered a1, b1 .. h8. Stays the same
/// through moves and promotion.
class PieceId
{
public:
    explicit constexpr PieceId(int number) : m_number(static_cast<std::uint8_t>(number)) {}

    [[nodiscard]] constexpr int number() const { return m_number; }
    constexpr auto operator<=>(const PieceId&) const = default;

private:
    std::uint8_t m_number;
};

inline constexpr int maxPieces = 32;

} // namespace plyline::game
