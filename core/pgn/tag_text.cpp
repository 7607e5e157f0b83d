#include "core/pgn/tag_text.h"

namespace plyline::pgn {

std::string tagText(std::string_view value)
{
    if (value.find('\\') == std::string_view::npos)
        return toUtf8(value);
    std::string plain;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool isEscape = value[i] == '\\' && i + 1 < value.size() &&
                              (value[i + 1] == '"' || value[i + 1] == '\\');
        plain += value[isEscape ? ++i : i];
    }
    return toUtf8(plain);
}

} // namespace plyline::pgn
