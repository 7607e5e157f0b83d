#pragma once

// Support for 32-byte AVX2 registers, detected at run time. Functions that use them carry the
// attribute PLYLINE_WIDE and may be called only if hasWideBytes is true.

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
