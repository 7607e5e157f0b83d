#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plyline {

/// A range of a source's bytes.
struct Span
{
    std::int64_t offset = 0;
    std::int64_t length = 0;

    [[nodiscard]] std::int64_t end() const { return offset + length; }
    bool operator==(const Span&) const = default;
};

/// How bytes that are no UTF-8 are meant.
enum class CodePage : std::uint8_t { Windows1252, Windows1251 };

/// The bytes as UTF-8: unchanged when they are valid UTF-8, else read in the code page.
[[nodiscard]] std::string toUtf8(std::string_view bytes, CodePage page = CodePage::Windows1252);
/// Windows-1251 when the bytes outside UTF-8 stand together as Cyrillic words do; letters with
/// accents stand alone among plain ones.
[[nodiscard]] CodePage guessCodePage(std::string_view bytes);
/// Whether the bytes begin with the byte order mark of UTF-16.
[[nodiscard]] bool hasUtf16Mark(std::string_view bytes);
/// UTF-16 with its byte order mark as UTF-8 without one; half a pair becomes U+FFFD.
[[nodiscard]] std::string fromUtf16(std::string_view bytes);
[[nodiscard]] bool isValidUtf8(std::string_view bytes);
/// Whether `c` is one of the ASCII digits.
[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
/// Whether `c` is one of the ASCII letters.
[[nodiscard]] constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// At most `limit` bytes of the beginning, so that no UTF-8 character is cut in two; the whole
/// first character at least. Bytes that are no UTF-8 are cut anywhere.
[[nodiscard]] std::string_view wholeCharacters(std::string_view text, std::size_t limit);
/// Whether `c` is a space, a tab or one of the characters that end a line or a page.
[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
/// Without spaces, tabs and line ends at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}
/// How many line ends: LF, CRLF and CR each count once.
[[nodiscard]] std::int64_t countLineEnds(std::string_view text);
/// ASCII letters only.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace plyline
