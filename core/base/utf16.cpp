#include "core/base/utf16.h"

#include <cstdint>

namespace plyline {

namespace {

bool isInside(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

void appendUnit(std::string& out, std::uint32_t unit, ByteOrder order)
{
    const auto high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
    out += order == ByteOrder::Big ? high : low;
    out += order == ByteOrder::Big ? low : high;
}

} // namespace

void appendUtf16Mark(std::string& out, ByteOrder order)
{
    appendUnit(out, 0xfeff, order);
}

void appendUtf16(std::string& out, std::string_view utf8, ByteOrder order)
{
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        std::uint32_t code = lead < 0xc0   ? lead
                             : lead < 0xe0 ? lead & 0x1fu
                             : lead < 0xf0 ? lead & 0x0fu
                                           : lead & 0x07u;
        for (; i < utf8.size() && isInside(utf8[i]); ++i)
            code = code << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3fu);
        if (code < 0x10000) {
            appendUnit(out, code, order);
        } else {
            appendUnit(out, 0xd800 + ((code - 0x10000) >> 10), order);
            appendUnit(out, 0xdc00 + ((code - 0x10000) & 0x3ff), order);
        }
    }
}

} // namespace plyline
