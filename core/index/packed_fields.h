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

/// A date whose parts may be unknown. Ordered by year, month and day; an unknown part comes before
/// all others.
class PartialDate
{
public:
    constexpr PartialDate() = default;
    /// Parses the text of a Date tag, "1999.01.20", also with `/` or `-`. A part that cannot be
    /// parsed is unknown, and so are the smaller ones.
    [[nodiscard]] static PartialDate parse(std::string_view text);

    [[nodiscard]] std::optional<int> year() const { return known(m_bits >> 9); }
    [[nodiscard]] std::optional<int> month() const { return known(m_bits >> 5 & 15); }
    [[nodiscard]] std::optional<int> day() const { return known(m_bits & 31); }
    [[nodiscard]] bool isKnown() const { return m_bits != 0; }
    /// Returns false for bits that no text gives, as they may come from a damaged file.
    [[nodiscard]] bool isPossible() const
    {
        return year().value_or(0) <= 9999 && month().value_or(0) <= 12;
    }
    /// Returns "1999.01.20", "1999.??.??" or, if nothing is known, an empty text.
    [[nodiscard]] std::string text() const;

    auto operator<=>(const PartialDate&) const = default;

private:
    static std::optional<int> known(std::uint32_t part)
    {
        return part != 0 ? std::optional<int>(static_cast<int>(part)) : std::nullopt;
    }

    std::uint32_t m_bits = 0; ///< Year, month and day; 0 if unknown.
};

/// A number of bytes in forty bits; larger numbers are stored as `most`.
class ByteLength
{
public:
    static constexpr std::int64_t most = (std::int64_t{1} << 40) - 1;

    constexpr ByteLength() = default;
    /// Precondition: `bytes` is not negative.
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

/// A code of the Encyclopaedia of Chess Openings, A00 to E99, or unknown.
class EcoCode
{
public:
    constexpr EcoCode() = default;
    /// Parses the first three characters; unknown if they are not a code.
    [[nodiscard]] static EcoCode parse(std::string_view text);

    static constexpr int count = 500;
    /// Returns 1 for A00 to `count` for E99; 0 if unknown.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] static EcoCode fromNumber(int number)
    {
        EcoCode code;
        code.m_number = static_cast<std::uint16_t>(number);
        return code;
    }
    [[nodiscard]] bool isKnown() const { return m_number != 0; }
    /// Returns "B90" or the like; empty if unknown.
    [[nodiscard]] std::string text() const;

    auto operator<=>(const EcoCode&) const = default;

private:
    std::uint16_t m_number = 0; ///< 1 is A00, 500 is E99.
};

/// Number of pieces of each kind on a board except kings, in four bits each.
class Material
{
public:
    constexpr Material() = default;
    [[nodiscard]] static Material of(const rules::Board& board);

    /// Precondition: `role` is not King.
    [[nodiscard]] int count(rules::Color color, rules::Role role) const
    {
        return static_cast<int>(m_bits >> shift(color, role) & 15);
    }
    /// Returns forty bits that are equal for equal counts.
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
