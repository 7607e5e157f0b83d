#include "core/engine/line_splitter.h"

#include <utility>

namespace plyline::engine {

void LineSplitter::feed(std::string_view bytes, const TakeLine& take)
{
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
         end = bytes.find('\n')) {
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
        const bool isWhole = !m_isDropping && m_begun.size() + line.size() <= longestLine;
        std::string begun = std::exchange(m_begun, {}); // here, because `take` may call clear()
        m_isDropping = false;
        if (!isWhole)
            continue;
        if (!begun.empty())
            line = begun.append(line);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        take(line);
    }
    m_isDropping = m_isDropping || m_begun.size() + bytes.size() > longestLine;
    if (m_isDropping)
        m_begun.clear();
    else
        m_begun.append(bytes);
}

void LineSplitter::clear()
{
    m_begun.clear();
    m_isDropping = false;
}

} // namespace plyline::engine
