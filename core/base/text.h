#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plyline {

/// Range of bytes in a source.
struct Span
{
    std::int64_t offset = 0;
    std::int64_t length = 0;

    [[nodiscard]] std::int64_t end() const { return offset + length; }
    bool operator==(const Span&) const = default;
};

/// Encoding assumed for bytes that are not UTF-8.
enum class CodePage : std::uint8_t { Windows1252, Windows1251 };

/// Returns the bytes as UTF-8: unchanged if they are valid UTF-8, otherwise decoded from the code
/// page.
[[nodiscard]] std::string toUtf8(std::string_view bytes, CodePage page = CodePage::Windows1252);
/// Guesses the code page: Windows-1251 if most letters outside UTF-8 stand in runs of three or
/// more, as in Cyrillic words; otherwise Windows-1252, where accented letters stand alone among
/// ASCII.
[[nodiscard]] CodePage guessCodePage(std::string_view bytes);
/// Returns whether the bytes begin with the byte order mark of UTF-16.
[[nodiscard]] bool hasUtf16Mark(std::string_view bytes);
/// Decodes UTF-16 with a byte order mark to UTF-8 without one; unpaired surrogates become U+FFFD.
[[nodiscard]] std::string fromUtf16(std::string_view bytes);
[[nodiscard]] bool isValidUtf8(std::string_view bytes);
[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Returns the longest beginning of at most `limit` bytes that does not cut a UTF-8 character, but
/// at least the whole first character. Bytes that are not UTF-8 may be cut anywhere.
[[nodiscard]] std::string_view wholeCharacters(std::string_view text, std::size_t limit);
/// Returns whether `c` is a space, a tab, a line end, a vertical tab or a form feed.
[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
/// Returns the text without white space (isSpace) at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}
/// Counts line ends; LF, CRLF and CR each count as one.
[[nodiscard]] std::int64_t countLineEnds(std::string_view text);
/// Compares without regard to the case of ASCII letters.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace plyline
