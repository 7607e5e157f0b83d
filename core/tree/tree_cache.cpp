#include "core/tree/tree_cache.h"

#include "core/files/cache_folder.h"
#include "core/tree/tree_file.h"

#include <utility>

namespace plyline::tree {

namespace {

/// Making a tree takes longer than making an index, and it is larger.
constexpr TreeCache::Limits usualLimits{std::int64_t{4} << 20, std::int64_t{2} << 30};

} // namespace

TreeCache::TreeCache() : TreeCache(files::cacheFolder() + "/index", usualLimits) {}

TreeCache::TreeCache(std::string folder, const Limits& limits)
    : m_files(std::move(folder), ".moves", limits)
{}

std::shared_ptr<const MoveTree> TreeCache::load(std::shared_ptr<const index::GameIndex> index,
                                                const std::stop_token& stop) const
{
    const auto file = index->isComplete() ? m_files.open(*index->source()) : std::nullopt;
    if (!file)
        return nullptr;
    auto tree = readTreeFile(*file, std::move(index), stop);
    if (tree)
        files::FileCache::markUsed(*file);
    return tree;
}

Expected<void, Error> TreeCache::save(const MoveTree& tree, const std::stop_token& stop) const
{
    if (!tree.isComplete() || !tree.index()->isComplete())
        return {};
    return m_files.save(*tree.index()->source(),
                        [&](files::NewFile& file) { return writeTreeFile(file, tree, stop); });
}

} // namespace plyline::tree
