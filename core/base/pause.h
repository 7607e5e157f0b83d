#pragma once

#include <chrono>
#include <stop_token>

namespace plyline {

/// Waits until the time has passed, or until a stop.
void pause(std::chrono::steady_clock::duration time, const std::stop_token& stop);

} // namespace plyline
