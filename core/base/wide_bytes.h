#pragma once

// Thirty-two bytes at once where the processor can do that, which is asked when the program runs.
// Functions that do have the attribute PLYLINE_WIDE and are only called when hasWideBytes.

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define PLYLINE_HAS_WIDE_BYTES
#define PLYLINE_WIDE [[gnu::target("avx2,bmi,popcnt")]]

namespace plyline {

inline const bool hasWideBytes = __builtin_cpu_supports("avx2") != 0 &&
                                 __builtin_cpu_supports("bmi") != 0 &&
                                 __builtin_cpu_supports("popcnt") != 0;
inline constexpr long wideBytes = 32;

} // namespace plyline

#endif
