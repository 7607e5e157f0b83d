#include "core/tree/tree_cache.h"

#include "core/files/cache_folder.h"
#include "core/tree/tree_file.h"

#include <fmt/format.h>

#include <utility>

namespace plyline::tree {

namespace {

/// Names the tree after the file's inode, as its index is named.
std::string nameOf(const files::Source& source)
{
    return fmt::format("{:x}-{:x}", source.stamp()->device, source.stamp()->inode);
}

std::chrono::nanoseconds restOf(const files::Source& source)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return now - std::chrono::nanoseconds(source.stamp()->modifiedNanos);
}

} // namespace

TreeCache::TreeCache() : TreeCache(files::cacheFolder() + "/index", Limits()) {}

TreeCache::TreeCache(std::string folder, const Limits& limits)
    : m_files(std::move(folder), ".moves", limits.largestFolder), m_limits(limits)
{}

bool TreeCache::isWorthSaving(const index::GameIndex& index) const
{
    const files::Source& source = *index.source();
    return index.isComplete() && source.stamp() && !source.isDamaged() &&
           static_cast<std::int64_t>(source.bytes().size()) >= m_limits.smallestSource;
}

std::shared_ptr<const MoveTree> TreeCache::load(std::shared_ptr<const index::GameIndex> index,
                                                const std::stop_token& stop) const
{
    if (!isWorthSaving(*index))
        return nullptr;
    const auto file = m_files.open(nameOf(*index->source()));
    if (!file)
        return nullptr;
    auto tree = readTreeFile(*file, std::move(index), stop);
    if (tree)
        files::FileCache::markUsed(*file);
    return tree;
}

Expected<void, Error> TreeCache::save(const MoveTree& tree, const std::stop_token& stop) const
{
    const files::Source& source = *tree.index()->source();
    if (!tree.isComplete() || !isWorthSaving(*tree.index()) ||
        restOf(source) < m_limits.shortestRest)
        return {};
    auto file = m_files.create(nameOf(source));
    if (!file)
        return unexpected(file.error());
    if (auto written = writeTreeFile(*file, tree, stop); !written)
        return written;
    if (source.isDamaged()) // meanwhile: parts may have been read as zeros
        return {};
    return m_files.keep(*file);
}

} // namespace plyline::tree
