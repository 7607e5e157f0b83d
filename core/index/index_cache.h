#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/source_cache.h"
#include "core/index/game_index.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::index {

/// Saves the indexes of large files in a folder, one file for each, so that the list appears at
/// once when such a file is opened again. A saved index is bound to the bytes of its source,
/// verified when it is read, and written completely or not at all. May be used from any thread and
/// by several programs at once.
class IndexCache
{
public:
    using Limits = files::SourceCacheLimits;

    /// Uses the user's cache folder.
    IndexCache();
    IndexCache(std::string folder, const Limits& limits);

    /// Returns the saved index of exactly these bytes, with this table of openings. If it was saved
    /// with another table, its openings are unknown again. Returns null if there is none, and after
    /// a stop.
    [[nodiscard]] std::shared_ptr<const GameIndex>
    load(std::shared_ptr<const files::Source> source, const std::stop_token& stop = {},
         std::shared_ptr<const analysis::OpeningTable> openings = nullptr) const;
    /// Saves the index with the facts known so far, replacing one saved before. Does nothing if the
    /// index is incomplete, or if its source is small, damaged, recently modified or not a file.
    /// Errors: FileNotWritable, Cancelled.
    [[nodiscard]] Expected<void, Error> save(const GameIndex& index,
                                             const std::stop_token& stop = {}) const;
    /// Removes all saved indexes.
    void clear() const { m_files.clear(); }
    /// Returns whether there seems to be an index of the source, without verifying all of it.
    [[nodiscard]] bool has(const files::Source& source) const;

private:
    files::SourceCache m_files;
};

} // namespace plyline::index
