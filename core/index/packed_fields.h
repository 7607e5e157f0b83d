#pragma once

#include "core/rules/board.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::index {

/// A date of which parts may be unknown. Ordered by what is known first; an unknown part comes
/// before all others.
class PartialDate
{
public:
    constexpr PartialDate() = default;
    /// The text of a Date tag, "1999.01.20"; `/` and `-` separate too. What cannot be read is
    /// unknown, and so is what is finer than that.
    [[nodiscard]] static PartialDate parse(std::string_view text);

    [[nodiscard]] std::optional<int> year() const { return known(m_bits >> 9); }
    [[nodiscard]] std::optional<int> month() const { return known(m_bits >> 5 & 15); }
    [[nodiscard]] std::optional<int> day() const { return known(m_bits & 31); }
    [[nodiscard]] bool isKnown() const { return m_bits != 0; }
    /// False for bits that no text gives: they may come from a damaged file.
    [[nodiscard]] bool isPossible() const
    {
        return year().value_or(0) <= 9999 && month().value_or(0) <= 12;
    }
    /// "1999.01.20", "1999.??.??"; empty when nothing is known.
    [[nodiscard]] std::string text() const;

    auto operator<=>(const PartialDate&) const = default;

private:
    static std::optional<int> known(std::uint32_t part)
    {
        return part != 0 ? std::optional<int>(static_cast<int>(part)) : std::nullopt;
    }

    std::uint32_t m_bits = 0; ///< Year, month and day, 0 where unknown.
};

/// A number of bytes, kept in forty bits; a larger one counts as `most`.
class ByteLength
{
public:
    static constexpr std::int64_t most = (std::int64_t{1} << 40) - 1;

    constexpr ByteLength() = default;
    /// Precondition: not negative.
    constexpr explicit ByteLength(std::int64_t bytes)
    {
        const auto kept = static_cast<std::uint64_t>(std::min(bytes, most));
        m_low = {static_cast<std::uint8_t>(kept), static_cast<std::uint8_t>(kept >> 8),
                 static_cast<std::uint8_t>(kept >> 16), static_cast<std::uint8_t>(kept >> 24)};
        m_high = static_cast<std::uint8_t>(kept >> 32);
    }
    [[nodiscard]] constexpr std::int64_t bytes() const
    {
        return static_cast<std::int64_t>(
            static_cast<std::uint64_t>(m_low[0]) | static_cast<std::uint64_t>(m_low[1]) << 8 |
            static_cast<std::uint64_t>(m_low[2]) << 16 |
            static_cast<std::uint64_t>(m_low[3]) << 24 | static_cast<std::uint64_t>(m_high) << 32);
    }

    bool operator==(const ByteLength&) const = default;

private:
    std::array<std::uint8_t, 4> m_low{}; ///< Single bytes, which need no alignment.
    std::uint8_t m_high = 0;
};

/// A code of the Encyclopaedia of Chess Openings, A00 to E99, or none.
class EcoCode
{
public:
    constexpr EcoCode() = default;
    /// The first three characters count; none where they are no code.
    [[nodiscard]] static EcoCode parse(std::string_view text);

    static constexpr int count = 500;
    /// From 1, A00, to `count`, E99; 0 when not known.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] static EcoCode fromNumber(int number)
    {
        EcoCode code;
        code.m_number = static_cast<std::uint16_t>(number);
        return code;
    }
    [[nodiscard]] bool isKnown() const { return m_number != 0; }
    /// "B90"; empty when not known.
    [[nodiscard]] std::string text() const;

    auto operator<=>(const EcoCode&) const = default;

private:
    std::uint16_t m_number = 0; ///< 1 is A00, 500 is E99.
};

/// How many pieces of each kind stand on a board, kings aside: four bits each.
class Material
{
public:
    constexpr Material() = default;
    [[nodiscard]] static Material of(const rules::Board& board);

    /// Role: not a king.
    [[nodiscard]] int count(rules::Color color, rules::Role role) const
    {
        return static_cast<int>(m_bits >> shift(color, role) & 15);
    }
    /// Forty bits that two boards share when their counts are the same.
    [[nodiscard]] std::uint64_t bits() const { return m_bits; }
    [[nodiscard]] static constexpr Material fromBits(std::uint64_t bits)
    {
        Material material;
        material.m_bits = bits;
        return material;
    }

    bool operator==(const Material&) const = default;

private:
    static constexpr int shift(rules::Color color, rules::Role role)
    {
        return (static_cast<int>(color) * 5 + static_cast<int>(role)) * 4;
    }

    std::uint64_t m_bits = 0;
};

} // namespace plyline::index
