#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::words {

enum class ClockForm {
    Short, ///< "41:12", and "1:02:03" from an hour on.
    Whole  ///< "0:41:12": of one shape while it runs.
};

/// What a clock shows; it may go on below zero: "−0:05".
[[nodiscard]] QString clockText(std::int64_t millis, ClockForm form);

} // namespace plyline::words
