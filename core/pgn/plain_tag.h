#pragma once

#include <cstddef>

namespace plyline::pgn {

/// The value of a plain tag. Nearly all tags are plain: a name of letters, one space, a value
/// without quotes, escapes or control characters, then `"]`. `isAscii` tells whether the value is
/// known to be ASCII.
struct PlainValue
{
    const char* begin;
    const char* end;
    bool isAscii;
};

/// The most bytes that findPlainValue reads.
inline constexpr std::ptrdiff_t plainTagBytes = 352;

/// Finds the value of the plain tag whose name begins at `name`. Returns false if there is none or
/// if it is too long for this fast path. Precondition: `plainTagBytes` bytes are readable.
[[nodiscard]] bool findPlainValue(const char* name, PlainValue& value);

} // namespace plyline::pgn
