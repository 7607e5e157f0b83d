#pragma once

#include <cassert>
#include <cstdint>
#include <random>

namespace plyline::tests {

/// The same numbers for the same seed on every machine. Fit for std::shuffle.
class Random
{
public:
    using result_type = std::mt19937_64::result_type;

    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    static constexpr result_type min() { return std::mt19937_64::min(); }
    static constexpr result_type max() { return std::mt19937_64::max(); }
    result_type operator()() { return m_engine(); }

    /// From 0 to limit - 1; limit is positive. Not perfectly even, which no test needs.
    int below(int limit)
    {
        assert(limit > 0);
        return static_cast<int>(m_engine() % static_cast<std::uint64_t>(limit));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace plyline::tests
