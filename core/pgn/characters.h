#pragma once

#include <cstdint>
#include <string_view>

namespace plyline::pgn {

constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// Returns whether the byte is white space in movetext, including NUL and Control-Z, which some
/// programs leave in files.
constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0' || c == '\x1a';
}

constexpr bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Returns whether the byte names a file of the board.
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

/// A character outside ASCII in movetext, in UTF-8 or as one byte of Windows-1252.
struct Character
{
    enum class Kind : std::uint8_t {
        Space,    ///< White space, or `invisible` or `dots` as `value` tells.
        Mark,     ///< A dagger, which means check.
        Dash,     ///< A dash or minus sign.
        Times,    ///< A multiplication sign, which means a capture.
        Half,     ///< The fraction one half.
        Figurine, ///< A piece; `value` is its letter, or 0 for a variation selector that follows
                  ///< one.
        Glyph,    ///< An annotation sign; `value` is its NAG.
        Letter,
        Other,
    };
    static constexpr int invisible = 1; ///< A byte order mark, direction mark or soft hyphen.
    static constexpr int dots = 2;      ///< An ellipsis.
    Kind kind;
    int length; ///< In bytes.
    int value = 0;
};

/// Decodes the character at `place`. Precondition: place < end, and the first byte is not ASCII.
[[nodiscard]] Character characterAt(const char* place, const char* end);

/// Returns the end of the tag name at `place`, or `place` if there is none: a symbol (PGN standard,
/// section 7) that may also have letters outside ASCII.
[[nodiscard]] const char* tagNameEnd(const char* place, const char* end);
/// Returns the length in bytes of the quotation mark at `place`, of any typographic form; 0 if
/// there is none.
[[nodiscard]] int quoteLength(const char* place, const char* end);

/// Returns the end of the result at `place`, or `place` if there is none. Treats "0-0" as castling.
[[nodiscard]] const char* outcomeEnd(const char* place, const char* end);
/// Returns the end of a double forfeit such as "0:0", which cannot be castling, or `place` if there
/// is none.
[[nodiscard]] const char* doubleForfeitEnd(const char* place, const char* end);

[[nodiscard]] inline std::string_view textBetween(const char* begin, const char* end)
{
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// Returns the first place after spaces and tabs.
[[nodiscard]] inline const char* skipSpacesAndTabs(const char* p, const char* end)
{
    while (p < end && (*p == ' ' || *p == '\t'))
        ++p;
    return p;
}

/// Returns whether the white space contains an empty line.
[[nodiscard]] bool hasBlankLine(std::string_view space);

/// Returns whether the byte may occur in a tag name.
[[nodiscard]] constexpr bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

} // namespace plyline::pgn
