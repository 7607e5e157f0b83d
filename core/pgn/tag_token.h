#pragma once

#include <string_view>

namespace plyline::pgn {

/// A tag pair as written; `value` still has its escapes. The name may have any characters except
/// quotes and brackets.
struct TagToken
{
    std::string_view name;
    std::string_view value;
    const char* begin = nullptr;
    bool isTerminated = false; ///< The tag has both quotes and both brackets, on one line.
    bool isPlain = false;      ///< The value is known to be ASCII without escapes and line ends.
    bool hasTypographicQuotes = false;
};

} // namespace plyline::pgn
