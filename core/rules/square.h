#pragma once

#include <cassert>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::rules {

enum class File : std::uint8_t { A, B, C, D, E, F, G, H };
enum class Rank : std::uint8_t { One, Two, Three, Four, Five, Six, Seven, Eight };

/// One of the 64 squares. Ordered a1, b1 .. h8.
class Square
{
public:
    constexpr Square(File file, Rank rank)
        : m_index(static_cast<std::uint8_t>(static_cast<int>(rank) * 8 + static_cast<int>(file)))
    {}
    /// `index` runs from 0 for a1 to 63 for h8.
    [[nodiscard]] static constexpr Square fromIndex(int index)
    {
        assert(index >= 0 && index < 64);
        return Square(static_cast<std::uint8_t>(index));
    }
    /// Makes a square from coordinates 1 to 8: x is the file, y the rank.
    [[nodiscard]] static constexpr Square fromXY(int x, int y)
    {
        assert(x >= 1 && x <= 8 && y >= 1 && y <= 8);
        return fromIndex((y - 1) * 8 + x - 1);
    }
    /// Accepts "a1" to "h8" only.
    [[nodiscard]] static constexpr std::optional<Square> parse(std::string_view text)
    {
        if (text.size() != 2 || text[0] < 'a' || text[0] > 'h' || text[1] < '1' || text[1] > '8')
            return std::nullopt;
        return fromIndex((text[1] - '1') * 8 + (text[0] - 'a'));
    }

    [[nodiscard]] constexpr int index() const { return m_index; }
    [[nodiscard]] constexpr File file() const { return static_cast<File>(m_index & 7); }
    [[nodiscard]] constexpr Rank rank() const { return static_cast<Rank>(m_index >> 3); }
    [[nodiscard]] constexpr int x() const { return (m_index & 7) + 1; }
    [[nodiscard]] constexpr int y() const { return (m_index >> 3) + 1; }
    [[nodiscard]] std::string name() const
    {
        return {static_cast<char>('a' + (m_index & 7)), static_cast<char>('1' + (m_index >> 3))};
    }

    constexpr auto operator<=>(const Square&) const = default;

private:
    explicit constexpr Square(std::uint8_t index) : m_index(index) {}

    std::uint8_t m_index;
};

namespace squares {
inline constexpr Square A1{File::A, Rank::One}, B1{File::B, Rank::One}, C1{File::C, Rank::One},
    D1{File::D, Rank::One}, E1{File::E, Rank::One}, F1{File::F, Rank::One}, G1{File::G, Rank::One},
    H1{File::H, Rank::One}, A8{File::A, Rank::Eight}, E8{File::E, Rank::Eight},
    H8{File::H, Rank::Eight};
} // namespace squares

} // namespace plyline::rules
