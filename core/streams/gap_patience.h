#pragma once

#include <chrono>

namespace plyline::streams {

/// After this, whoever follows a stream says that a game waits for an event. What only comes late
/// has come by then.
inline constexpr std::chrono::milliseconds gapPatience{10'000};

} // namespace plyline::streams
