#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::words {

enum class ClockForm {
    Short, ///< "41:12"; from one hour on "1:02:03".
    Whole  ///< "0:41:12": always the same width while the clock runs.
};

/// Returns the time on a clock. Negative times have a minus sign: "−0:05".
[[nodiscard]] QString clockText(std::int64_t millis, ClockForm form);

} // namespace plyline::words
