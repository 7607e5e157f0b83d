#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace plyline::streams {

/// Cuts bytes that arrive in any pieces into lines. Lines of white space are passed over, and the
/// CR of CRLF with the line end.
class LineSplitter
{
public:
    /// Receives a line without its end, and its offset from the first byte of all. A line that is
    /// longer than `longestLine` is given up to there, and its rest is passed over.
    using Sink = std::function<void(std::string_view line, std::int64_t offset)>;
    LineSplitter(std::size_t longestLine, Sink sink)
        : m_longestLine(longestLine), m_sink(std::move(sink))
    {}

    void add(std::string_view bytes);
    /// Hands on a last line without an end. Call it only when no more bytes can follow.
    void end();

private:
    void give();

    std::size_t m_longestLine;
    Sink m_sink;
    std::string m_line; ///< The beginning of a line whose end has not arrived.
    std::int64_t m_lineOffset = 0;
    std::int64_t m_offset = 0; ///< Of the next byte.
};

} // namespace plyline::streams
