#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/source_cache.h"
#include "core/tree/move_tree.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::tree {

/// Saves the trees of large files beside their cached indexes, so that they are there at once when
/// such a file is opened again. A saved tree is bound to the bytes of its source, verified when it
/// is read, and written completely or not at all. Any thread; several programs at once.
class TreeCache
{
public:
    using Limits = files::SourceCacheLimits;

    /// Uses the user's cache folder.
    TreeCache();
    TreeCache(std::string folder, const Limits& limits);

    /// Returns the saved tree of the index's source. Returns null if there is none, and after a
    /// stop.
    [[nodiscard]] std::shared_ptr<const MoveTree>
    load(std::shared_ptr<const index::GameIndex> index, const std::stop_token& stop = {}) const;
    /// Saves the tree, replacing one saved before. Does nothing if the tree or its index is
    /// incomplete, or if the source is small, damaged, recently modified or not a file. Errors:
    /// FileNotWritable, Cancelled.
    [[nodiscard]] Expected<void, Error> save(const MoveTree& tree,
                                             const std::stop_token& stop = {}) const;
    /// Removes all saved trees.
    void clear() const { m_files.clear(); }

private:
    files::SourceCache m_files;
};

} // namespace plyline::tree
