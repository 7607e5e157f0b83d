#pragma once

#include <cstddef>

namespace plyline::pgn {

/// The value of a plain tag and whether it is known to be ASCII. Nearly all tags are plain: a name
/// of letters, one space, a value without quotes, escapes and control characters, `"]`.
struct PlainValue
{
    const char* begin;
    const char* end;
    bool isAscii;
};

/// As many bytes as findPlainValue may look at.
inline constexpr std::ptrdiff_t plainTagBytes = 352;

/// Finds the value of the plain tag of which the name begins there. False where none stands, or one
/// so long that it is left to those who read slowly. Precondition: there are `plainTagBytes`.
[[nodiscard]] bool findPlainValue(const char* name, PlainValue& value);

} // namespace plyline::pgn
