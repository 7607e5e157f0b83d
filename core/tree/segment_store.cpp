#include "core/tree/segment_store.h"

#include "core/files/mapping.h"

#include <cerrno>

namespace plyline::tree {

Expected<void, Error> SegmentStore::add(std::string segment)
{
    const std::lock_guard lock(m_mutex);
    if (m_medium == Medium::Memory) {
        m_inMemory.push_back(std::make_shared<const std::string>(std::move(segment)));
        return {};
    }
    if (!m_spool) {
        auto made = files::SpoolFile::make(files::SpoolFile::standardFolder());
        if (!made)
            return unexpected(made.error());
        m_spool.emplace(std::move(*made));
    }
    return m_spool->write(segment);
}

Expected<std::vector<TreeSegment>, Error> SegmentStore::segments() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<TreeSegment> segments;
    for (const auto& bytes : m_inMemory) {
        if (auto segment = TreeSegment::read(*bytes, 0, bytes))
            segments.push_back(std::move(*segment));
    }
    if (!m_spool || m_spool->size() == 0)
        return segments;
    const std::shared_ptr<const files::Mapping> mapping =
        files::Mapping::make(m_spool->descriptor(), m_spool->size(), 0);
    if (!mapping)
        return unexpected(fileError(ErrorCode::FileNotReadable, m_spool->folder(), errno));
    for (std::size_t at = 0; at < mapping->bytes().size();) {
        auto segment = TreeSegment::read(mapping->bytes(), at, mapping);
        if (!segment)
            break;
        at += segment->bytes().size();
        segments.push_back(std::move(*segment));
    }
    return segments;
}

} // namespace plyline::tree
