#pragma once

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

constexpr bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// A character outside ASCII as movetext uses it, in UTF-8 or as one byte of Windows-1252.
struct Character
{
    enum class Kind : std::uint8_t {
        Space,    ///< Of any width, also an ellipsis, a byte order mark, marks of direction.
        Mark,     ///< A dagger: check.
        Dash,     ///< Also a minus.
        Times,    ///< The cross of a capture.
        Half,     ///< One half.
        Figurine, ///< A piece; `value` is its letter, 0 for a selector that only follows one.
        Glyph,    ///< `value` is its NAG.
        Letter,
        Other,
    };
    Kind kind;
    int length; ///< In bytes.
    int value = 0;
};

/// The character at `place`, whose first byte is not ASCII. Precondition: place < end.
[[nodiscard]] Character characterAt(const char* place, const char* end);

/// The end of a result that begins at `place` ("1-0", "1:0", "1/2", with any dash, with the
/// character of a half), or `place`.
[[nodiscard]] const char* outcomeEnd(const char* place, const char* end);

/// Whether the byte may stand in the name of a tag.
[[nodiscard]] constexpr bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

} // namespace plyline::pgn
