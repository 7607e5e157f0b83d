#pragma once

#include "core/rules/piece.h"
#include "core/rules/square.h"

#include <bit>

namespace plyline::rules {

namespace detail {

/// Counts bits without std::popcount where the target has no popcount instruction, because the
/// compiler would call a function for it.
constexpr int countBits(std::uint64_t bits)
{
#ifdef __POPCNT__
    return std::popcount(bits);
#else
    constexpr std::uint64_t pairs = 0x5555555555555555;
    constexpr std::uint64_t fours = 0x3333333333333333;
    constexpr std::uint64_t bytes = 0x0f0f0f0f0f0f0f0f;
    const std::uint64_t ofPairs = bits - (bits >> 1 & pairs);
    const std::uint64_t ofFours = (ofPairs & fours) + (ofPairs >> 2 & fours);
    return static_cast<int>(((ofFours + (ofFours >> 4)) & bytes) * 0x0101010101010101 >> 56);
#endif
}

} // namespace detail

/// A set of squares; bit n is the square with index n. Iterates from the lowest square to the
/// highest.
class Bitboard
{
public:
    constexpr Bitboard() = default;
    explicit constexpr Bitboard(std::uint64_t bits) : m_bits(bits) {}
    explicit constexpr Bitboard(Square square) : m_bits(std::uint64_t{1} << square.index()) {}
    explicit constexpr Bitboard(File file)
        : m_bits(std::uint64_t{0x0101010101010101} << static_cast<int>(file))
    {}
    explicit constexpr Bitboard(Rank rank)
        : m_bits(std::uint64_t{0xff} << (static_cast<int>(rank) * 8))
    {}

    [[nodiscard]] constexpr std::uint64_t bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool any() const { return m_bits != 0; }
    [[nodiscard]] constexpr bool hasMany() const { return (m_bits & (m_bits - 1)) != 0; }
    [[nodiscard]] constexpr int count() const { return detail::countBits(m_bits); }
    [[nodiscard]] constexpr bool contains(Square square) const
    {
        return ((m_bits >> square.index()) & 1) != 0;
    }
    /// Returns the lowest square. Precondition: not empty.
    [[nodiscard]] constexpr Square first() const
    {
        return Square::fromIndex(std::countr_zero(m_bits));
    }
    /// Returns the highest square. Precondition: not empty.
    [[nodiscard]] constexpr Square last() const
    {
        return Square::fromIndex(63 - std::countl_zero(m_bits));
    }
    constexpr Square takeFirst()
    {
        const Square square = first();
        m_bits &= m_bits - 1;
        return square;
    }

    constexpr Bitboard& operator|=(Bitboard other)
    {
        m_bits |= other.m_bits;
        return *this;
    }
    constexpr Bitboard& operator&=(Bitboard other)
    {
        m_bits &= other.m_bits;
        return *this;
    }
    constexpr Bitboard& operator^=(Bitboard other)
    {
        m_bits ^= other.m_bits;
        return *this;
    }
    friend constexpr Bitboard operator|(Bitboard a, Bitboard b) { return a |= b; }
    friend constexpr Bitboard operator&(Bitboard a, Bitboard b) { return a &= b; }
    friend constexpr Bitboard operator^(Bitboard a, Bitboard b) { return a ^= b; }
    constexpr Bitboard operator~() const { return Bitboard(~m_bits); }
    bool operator==(const Bitboard&) const = default;

    class Iterator
    {
    public:
        explicit constexpr Iterator(std::uint64_t bits) : m_rest(bits) {}
        constexpr Square operator*() const { return Square::fromIndex(std::countr_zero(m_rest)); }
        constexpr Iterator& operator++()
        {
            m_rest &= m_rest - 1;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        std::uint64_t m_rest;
    };
    [[nodiscard]] constexpr Iterator begin() const { return Iterator(m_bits); }
    [[nodiscard]] constexpr Iterator end() const { return Iterator(0); }

private:
    std::uint64_t m_bits = 0;
};

inline constexpr Bitboard allSquares{~std::uint64_t{0}};
inline constexpr Bitboard lightSquares{std::uint64_t{0x55aa55aa55aa55aa}};

[[nodiscard]] constexpr Rank backRank(Color color)
{
    return color == Color::White ? Rank::One : Rank::Eight;
}

} // namespace plyline::rules
