#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace plyline::engine {

/// Cuts the bytes that an engine sends into lines, without their line ends (LF or CRLF). A line
/// that is longer than any engine needs is dropped whole, so that memory stays bounded.
class LineSplitter
{
public:
    static constexpr std::size_t longestLine = std::size_t{64} * 1024;
    using TakeLine = std::function<void(std::string_view line)>;

    /// Calls `take` for each line that is complete now. The text is valid during the call.
    void feed(std::string_view bytes, const TakeLine& take);
    /// Forgets the incomplete line at the end.
    void clear();

private:
    std::string m_begun; ///< The line whose end has not come yet.
    bool m_isDropping = false;
};

} // namespace plyline::engine
