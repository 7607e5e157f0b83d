#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::words {

/// Returns a length of time in its largest unit, as scales have it: "2 h", "1.5 h", "30 min",
/// "15 s". One that is not half an hour, a minute or a second is written as on a clock.
[[nodiscard]] QString durationText(std::int64_t millis);

} // namespace plyline::words
