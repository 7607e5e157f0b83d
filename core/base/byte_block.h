#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace plyline {

/// Processes sixteen bytes at once in the widest registers the compiler may use. A comparison sets
/// all bits of each byte for which it is true and clears those of the others.
class ByteBlock
{
public:
    static constexpr std::ptrdiff_t size = 16;

    /// Precondition: sixteen bytes are readable at `place`.
    [[nodiscard]] static ByteBlock load(const char* place)
    {
        ByteBlock block;
        std::memcpy(&block.m_bytes, place, sizeof(block.m_bytes));
        return block;
    }

    [[nodiscard]] ByteBlock is(char c) const
    {
        return fromBits(m_bytes == static_cast<unsigned char>(c));
    }
    /// Compares byte by byte.
    [[nodiscard]] ByteBlock is(ByteBlock other) const { return fromBits(m_bytes == other.m_bytes); }
    /// Tests each byte for being one of the `count` values from `low` on.
    [[nodiscard]] ByteBlock isWithin(char low, int count) const
    {
        return fromBits(m_bytes - static_cast<unsigned char>(low) <=
                        static_cast<unsigned char>(count - 1));
    }
    /// Tests each byte, taken as unsigned, for being `low` or more.
    [[nodiscard]] ByteBlock isAtLeast(char low) const
    {
        return fromBits(m_bytes >= static_cast<unsigned char>(low));
    }
    [[nodiscard]] ByteBlock withBits(char bits) const
    {
        return ByteBlock(m_bytes | static_cast<unsigned char>(bits));
    }
    /// Turns ASCII capitals into small letters; changes some other bytes too.
    [[nodiscard]] ByteBlock lowered() const { return withBits(0x20); }
    friend ByteBlock operator|(ByteBlock a, ByteBlock b)
    {
        return ByteBlock(a.m_bytes | b.m_bytes);
    }
    friend ByteBlock operator&(ByteBlock a, ByteBlock b)
    {
        return ByteBlock(a.m_bytes & b.m_bytes);
    }
    [[nodiscard]] ByteBlock operator~() const { return ByteBlock(~m_bytes); }

    /// Returns the index of the first byte with its highest bit set: 0 to 15, or 16 if there is
    /// none.
    [[nodiscard]] int firstHigh() const
    {
#ifdef __SSE2__
        const auto bits = static_cast<unsigned>(_mm_movemask_epi8(std::bit_cast<__m128i>(m_bytes)));
        return std::countr_zero(bits | 1U << 16);
#else
        constexpr std::uint64_t high = 0x8080808080808080;
        const auto first = half(0) & high;
        return first != 0 ? placeOf(first) : 8 + placeOf(half(1) & high);
#endif
    }
    [[nodiscard]] bool hasHigh() const
    {
        return firstHigh() < size;
    }

    /// Adds one to each byte for which the comparison `holds` is true. A byte counts to at most
    /// 255.
    void countIn(ByteBlock holds)
    {
        m_bytes -= holds.m_bytes;
    }
    /// Returns the sum of all sixteen bytes, taken as unsigned.
    [[nodiscard]] int sum() const
    {
        constexpr std::uint64_t even = 0x00ff00ff00ff00ff;
        int total = 0;
        for (int i = 0; i < 2; ++i) {
            const std::uint64_t bytes = half(i);
            const std::uint64_t pairs = (bytes & even) + (bytes >> 8 & even);
            total += static_cast<int>(pairs * 0x0001000100010001 >> 48);
        }
        return total;
    }

    ByteBlock() = default;

private:
    using Bytes [[gnu::vector_size(16)]] = unsigned char;

    explicit ByteBlock(Bytes bytes) : m_bytes(bytes) {}
    template <typename Bits>
    static ByteBlock fromBits(Bits bits)
    {
        static_assert(sizeof(Bits) == sizeof(Bytes));
        return ByteBlock(reinterpret_cast<Bytes>(bits));
    }
    [[nodiscard]] std::uint64_t half(int i) const
    {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, reinterpret_cast<const char*>(&m_bytes) + std::ptrdiff_t{8} * i, 8);
        return bytes;
    }
    static int placeOf(std::uint64_t bits)
    {
        const int zeros = std::endian::native == std::endian::little ? std::countr_zero(bits)
                                                                     : std::countl_zero(bits);
        return zeros / 8;
    }

    Bytes m_bytes = {};
};

} // namespace plyline
