#include "core/streams/line_splitter.h"

#include "core/base/text.h"

namespace plyline::streams {

void LineSplitter::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view part = bytes.substr(0, end);
        if (m_line.size() <= m_longestLine)
            m_line += part.substr(0, m_longestLine + 1 - m_line.size());
        m_offset += static_cast<std::int64_t>(part.size());
        if (end == std::string_view::npos)
            return;
        ++m_offset;
        give();
        bytes.remove_prefix(end + 1);
    }
}

void LineSplitter::end()
{
    give();
}

void LineSplitter::give()
{
    if (m_line.ends_with('\r'))
        m_line.pop_back();
    if (!trimmed(m_line).empty())
        m_sink(m_line, m_lineOffset);
    m_line.clear();
    m_lineOffset = m_offset;
}

} // namespace plyline::streams
