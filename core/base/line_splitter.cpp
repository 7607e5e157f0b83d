#include "core/base/line_splitter.h"

#include <utility>

namespace plyline {

void LineSplitter::add(std::string_view bytes, const TakeLine& take)
{
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
         end = bytes.find('\n')) {
        const std::string_view rest = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
        give(rest, m_offset + m_begunSize + static_cast<std::int64_t>(end) + 1, take);
    }
    m_begun += bytes.substr(0, m_longestLine + 1 - m_begun.size());
    m_begunSize += static_cast<std::int64_t>(bytes.size());
}

void LineSplitter::end(const TakeLine& take)
{
    if (m_begunSize > 0)
        give({}, m_offset + m_begunSize, take);
}

/// Gives the line that ends with `rest`. The one after it begins at `next`.
void LineSplitter::give(std::string_view rest, std::int64_t next, const TakeLine& take)
{
    // Everything is put away first, as `take` may call clear().
    std::string begun = std::exchange(m_begun, {});
    const std::int64_t size =
        std::exchange(m_begunSize, 0) + static_cast<std::int64_t>(rest.size());
    if (!begun.empty())
        rest = begun.append(rest.substr(0, m_longestLine + 1 - begun.size()));
    Line line{rest, std::exchange(m_offset, next)};
    const bool hasAll = size == static_cast<std::int64_t>(line.text.size());
    if (hasAll && line.text.ends_with('\r'))
        line.text.remove_suffix(1);
    line.isWhole = hasAll && line.text.size() <= m_longestLine;
    line.text = line.text.substr(0, m_longestLine);
    take(line);
}

void LineSplitter::clear()
{
    m_offset += std::exchange(m_begunSize, 0);
    m_begun.clear();
}

} // namespace plyline
