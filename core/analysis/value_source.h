#pragma once

#include <cstdint>

namespace plyline::analysis {

/// Where a value comes from.
enum class ValueSource : std::uint8_t {
    Missing,
    Read,     ///< The file gives it.
    Derived,  ///< Computed from other values of the file.
    Repaired, ///< Computed, because what the file gives cannot be.
};

} // namespace plyline::analysis
