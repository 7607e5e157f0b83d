#pragma once

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

/// The bytes as UTF-8: unchanged when they are valid UTF-8, else read as Windows-1252.
[[nodiscard]] std::string toUtf8(std::string_view bytes);
[[nodiscard]] bool isValidUtf8(std::string_view bytes);
/// Without spaces, tabs and line ends at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// How many line ends: LF, CRLF and CR each count once.
[[nodiscard]] int countLineEnds(std::string_view text);
/// ASCII letters only.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace plyline
