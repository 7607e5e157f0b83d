#pragma once

#include <cstdint>
#include <stop_token>
#include <utility>

namespace plyline::pgn {

/// Implements a visitor's `isStopped`. Queries the stop token at every 256th call only, to keep
/// reading fast.
class StopCheck
{
public:
    explicit StopCheck(std::stop_token stop) : m_stop(std::move(stop)) {}

    [[nodiscard]] bool isStopped()
    {
        return (++m_asked % interval) == 0 && m_stop.stop_requested();
    }

private:
    static constexpr std::uint32_t interval = 256;

    std::stop_token m_stop;
    std::uint32_t m_asked = 0;
};

} // namespace plyline::pgn
