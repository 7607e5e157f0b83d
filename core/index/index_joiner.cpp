#include "core/index/index_joiner.h"

#include <algorithm>

namespace plyline::index {

void IndexJoiner::join(const ScannedPart& part, const std::stop_token& stop)
{
    std::vector<StringPool::Id>& ids = m_ids[part.worker];
    for (auto id = static_cast<StringPool::Id>(ids.size()); id < part.strings.size(); ++id)
        ids.push_back(m_writer.intern(part.strings.text(id)));

    const auto& entries = part.entries;
    std::optional<IndexScanner> scanner;
    while (m_at < part.end && !stop.stop_requested()) {
        const auto met = std::lower_bound(
            entries.begin(), entries.end(), m_at,
            [](const IndexEntry& entry, std::int64_t offset) { return entry.offset < offset; });
        if (met != entries.end() && met->offset == m_at) {
            for (auto entry = met; entry != entries.end(); ++entry)
                addTranslated(*entry, ids);
            const auto size = static_cast<std::int64_t>(m_writer.source().bytes().size());
            m_at = part.isLast ? size : part.resume;
            return;
        }
        if (!scanner)
            scanner.emplace(m_writer.source(), m_writer.strings(), m_at, stop);
        const IndexEntry* const entry = scanner->next();
        if (stop.stop_requested())
            return;
        if (entry)
            add(*entry);
        m_at =
            entry ? scanner->offset() : static_cast<std::int64_t>(m_writer.source().bytes().size());
    }
}

void IndexJoiner::addTranslated(IndexEntry entry, const std::vector<StringPool::Id>& ids)
{
    entry.white = ids[entry.white];
    entry.black = ids[entry.black];
    entry.event = ids[entry.event];
    entry.site = ids[entry.site];
    entry.round = ids[entry.round];
    add(entry);
}

void IndexJoiner::add(const IndexEntry& entry)
{
    if (m_last)
        m_writer.add(*m_last);
    m_last = entry;
    m_last->firstLine = m_line;
    m_line += entry.firstLine;
}

void IndexJoiner::finish()
{
    if (!m_last)
        return;
    const auto size = static_cast<std::int64_t>(m_writer.source().bytes().size());
    m_last->length = ByteLength(size - m_last->offset);
    m_writer.add(*m_last);
    m_last.reset();
}

} // namespace plyline::index
