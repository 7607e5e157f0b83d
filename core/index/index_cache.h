#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/file_cache.h"
#include "core/index/game_index.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::index {

/// Keeps the indexes of large files in a folder, one file for each, so that such a file's list is
/// there at once when it is opened again. An index is bound to the bytes it is of, checked when it
/// is read, and written as a whole or not at all. Any thread, and several programs at once.
class IndexCache
{
public:
    struct Limits
    {
        /// In bytes. What is indexed in a moment is not kept.
        std::int64_t smallestSource = std::int64_t{16} << 20;
        /// In bytes. When there is more, what was longest not used goes.
        std::int64_t largestFolder = std::int64_t{1} << 30;
        /// A source that was written later is likely to be written again.
        std::chrono::seconds shortestRest{10};
    };

    /// In the user's cache folder.
    IndexCache();
    IndexCache(std::string folder, const Limits& limits);

    /// Null when none is there that is true of the source's bytes, and after a stop.
    [[nodiscard]] std::shared_ptr<const GameIndex> load(std::shared_ptr<const files::Source> source,
                                                        const std::stop_token& stop = {}) const;
    /// Keeps it with the facts that are known by now, in place of one kept before. Nothing happens
    /// when it is not complete, or its source is small, damaged, written just now or no file.
    /// Errors: FileNotWritable, Cancelled.
    [[nodiscard]] Expected<void, Error> save(const GameIndex& index,
                                             const std::stop_token& stop = {}) const;
    /// Nothing is kept any more.
    void clear() const { m_files.clear(); }
    /// Whether one seems to be there, without a look at all of it.
    [[nodiscard]] bool has(const files::Source& source) const;

private:
    [[nodiscard]] bool isWorthKeeping(const files::Source& source) const;

    files::FileCache m_files;
    Limits m_limits;
};

} // namespace plyline::index
