#pragma once

#include <string_view>

namespace plyline::pgn {

/// One tag pair as it stands: `value` still has its escapes. The name may hold anything but quotes
/// and brackets.
struct TagToken
{
    std::string_view name;
    std::string_view value;
    const char* begin = nullptr;
    bool isTerminated = false; ///< It has both quotes and brackets, on one line.
    bool isPlain =
        false; ///< Known to be ASCII without escapes and line ends: the text is the bytes.
    bool hasTypographicQuotes = false;
};

} // namespace plyline::pgn
