#include "core/pgn/tag_text.h"

#include "core/pgn/characters.h"

#include <algorithm>

namespace plyline::pgn {

std::string tagText(std::string_view value, CodePage page)
{
    if (value.size() > longestTagValue) {
        std::size_t size = longestTagValue;
        while (size > longestTagValue - 4 &&
               (static_cast<unsigned char>(value[size]) & 0xc0) == 0x80)
            --size;
        value = value.substr(0, size);
    }
    if (value.find_first_of("\\\r\n") == std::string_view::npos)
        return toUtf8(value, page);
    std::string plain;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool isEscape = value[i] == '\\' && i + 1 < value.size() &&
                              (value[i + 1] == '"' || value[i + 1] == '\\');
        const bool isLineEnd = value[i] == '\n' || value[i] == '\r';
        const bool isSecond = isLineEnd && i > 0 && value[i] == '\n' && value[i - 1] == '\r';
        if (isLineEnd)
            plain += isSecond ? "" : " ";
        else
            plain += value[isEscape ? ++i : i];
    }
    return toUtf8(plain, page);
}

std::string tagName(std::string_view name, CodePage page)
{
    if (std::all_of(name.begin(), name.end(), isAscii))
        return std::string(name);
    const std::string text = toUtf8(name, page);
    std::string plain;
    for (const char *p = text.data(), *const end = p + text.size(); p < end;) {
        const int quote = quoteLength(p, end);
        const int length =
            quote > 0 || isAscii(*p) ? std::max(quote, 1) : characterAt(p, end).length;
        if (quote == 0)
            plain.append(p, static_cast<std::size_t>(length));
        p += length;
    }
    return plain;
}

} // namespace plyline::pgn
