#include "core/index/index_cache.h"

#include "core/files/cache_folder.h"
#include "core/index/index_file.h"

#include <fmt/format.h>

#include <utility>

namespace plyline::index {

namespace {

/// Names the index after the file's inode, so that a file that is rewritten replaces its old index.
std::string nameOf(const files::Source& source)
{
    return fmt::format("{:x}-{:x}", source.stamp()->device, source.stamp()->inode);
}

/// Returns how long ago the source was modified.
std::chrono::nanoseconds restOf(const files::Source& source)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return now - std::chrono::nanoseconds(source.stamp()->modifiedNanos);
}

} // namespace

IndexCache::IndexCache() : IndexCache(files::cacheFolder() + "/index", Limits()) {}

IndexCache::IndexCache(std::string folder, const Limits& limits)
    : m_files(std::move(folder), ".index", limits.largestFolder), m_limits(limits)
{}

bool IndexCache::isWorthKeeping(const files::Source& source) const
{
    return source.stamp() &&
           static_cast<std::int64_t>(source.bytes().size()) >= m_limits.smallestSource &&
           !source.isDamaged();
}

std::shared_ptr<const GameIndex>
IndexCache::load(std::shared_ptr<const files::Source> source, const std::stop_token& stop,
                 std::shared_ptr<const analysis::OpeningTable> openings) const
{
    if (!isWorthKeeping(*source))
        return nullptr;
    const auto file = m_files.open(nameOf(*source));
    if (!file)
        return nullptr;
    auto index = readIndexFile(*file, std::move(source), stop, std::move(openings));
    if (index)
        files::FileCache::markUsed(*file);
    return index;
}

bool IndexCache::has(const files::Source& source) const
{
    if (!isWorthKeeping(source))
        return false;
    const auto file = m_files.open(nameOf(source));
    return file && isIndexFileOf(*file, source);
}

Expected<void, Error> IndexCache::save(const GameIndex& index, const std::stop_token& stop) const
{
    if (!index.isComplete() || !isWorthKeeping(*index.source()) ||
        restOf(*index.source()) < m_limits.shortestRest)
        return {};
    auto file = m_files.create(nameOf(*index.source()));
    if (!file)
        return unexpected(file.error());
    if (auto written = writeIndexFile(*file, index, stop); !written)
        return written;
    if (index.source()->isDamaged()) // meanwhile: parts may have been read as zeros
        return {};
    return m_files.keep(*file);
}

} // namespace plyline::index
