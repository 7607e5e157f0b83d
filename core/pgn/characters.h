#pragma once

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// White space as movetext uses it; NUL and Control-Z are left behind by programs.
constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0' || c == '\x1a';
}

constexpr bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Of a square.
constexpr bool isFileLetter(char c)
{
    return c >= 'a' && c <= 'h';
}

constexpr bool isRankDigit(char c)
{
    return c >= '1' && c <= '8';
}

constexpr bool isCaptureSign(char c)
{
    return c == 'x' || c == ':' || c == '-';
}

constexpr bool isCastlingLetter(char c)
{
    return c == 'O' || c == '0' || c == 'o';
}

/// A character outside ASCII as movetext uses it, in UTF-8 or as one byte of Windows-1252.
struct Character
{
    enum class Kind : std::uint8_t {
        Space,    ///< `value` tells `dots` and `invisible` ones apart from those with a width.
        Mark,     ///< A dagger: check.
        Dash,     ///< Also a minus.
        Times,    ///< The cross of a capture.
        Half,     ///< One half.
        Figurine, ///< A piece; `value` is its letter, 0 for a selector that only follows one.
        Glyph,    ///< `value` is its NAG.
        Letter,
        Other,
    };
    static constexpr int invisible = 1; ///< A byte order mark, marks of direction, a soft hyphen.
    static constexpr int dots = 2;      ///< An ellipsis.
    Kind kind;
    int length; ///< In bytes.
    int value = 0;
};

/// The character at `place`, whose first byte is not ASCII. Precondition: place < end.
[[nodiscard]] Character characterAt(const char* place, const char* end);

/// The end of a tag's name that begins at `place`, or `place`: a symbol (PGN standard, section 7)
/// that may have letters outside ASCII.
[[nodiscard]] const char* tagNameEnd(const char* place, const char* end);
/// How many bytes the quote at `place` has, of any kind that typography knows; 0 where none is.
[[nodiscard]] int quoteLength(const char* place, const char* end);

/// The end of a result that begins at `place`, or `place`; "0-0" is castling first.
[[nodiscard]] const char* outcomeEnd(const char* place, const char* end);
/// The end of "0:0" and the like, which is no castling, or `place`.
[[nodiscard]] const char* doubleForfeitEnd(const char* place, const char* end);

[[nodiscard]] inline std::string_view textBetween(const char* begin, const char* end)
{
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// Past spaces and tabs.
[[nodiscard]] inline const char* skipSpacesAndTabs(const char* p, const char* end)
{
    while (p < end && (*p == ' ' || *p == '\t'))
        ++p;
    return p;
}

/// Whether white space holds a line without anything.
[[nodiscard]] bool hasBlankLine(std::string_view space);

/// Whether the byte may stand in the name of a tag.
[[nodiscard]] constexpr bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

} // namespace plyline::pgn
