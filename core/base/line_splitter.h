#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace plyline {

/// Cuts bytes that arrive in any pieces into lines, without their line ends (LF or CRLF). Keeps no
/// more of a line than its longest length, so that memory stays bounded.
class LineSplitter
{
public:
    /// A line. The text is valid during the call that gives it.
    struct Line
    {
        std::string_view text;
        std::int64_t offset = 0; ///< Of its first byte, from the first byte of all.
        bool isWhole = true;     ///< Whether it is no longer than allowed; else it is cut there.
    };
    using TakeLine = std::function<void(const Line& line)>;

    explicit LineSplitter(std::size_t longestLine) : m_longestLine(longestLine) {}

    /// Calls `take` for each line that is complete now.
    void add(std::string_view bytes, const TakeLine& take);
    /// Hands on a last line without an end, if there is one. Call it only when no more bytes can
    /// follow.
    void end(const TakeLine& take);
    /// Forgets the incomplete line at the end.
    void clear();

private:
    void give(std::string_view rest, std::int64_t next, const TakeLine& take);

    std::size_t m_longestLine;
    std::string m_begun;          ///< The line whose end has not arrived, with room for a CR.
    std::int64_t m_begunSize = 0; ///< Its bytes, with those that are not kept.
    std::int64_t m_offset = 0;    ///< Of that line.
};

} // namespace plyline
