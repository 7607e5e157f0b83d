#pragma once

#include "core/files/file_cache.h"
#include "core/files/source.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace plyline::files {

/// Which sources are worth keeping something of, and how much is kept.
struct SourceCacheLimits
{
    /// In bytes. What is kept of a smaller source is made again so fast that keeping is not worth
    /// it.
    std::int64_t smallestSource = std::int64_t{16} << 20;
    /// In bytes. Beyond it, the least recently used files are removed.
    std::int64_t largestFolder = std::int64_t{1} << 30;
    /// A source modified more recently is likely to change again.
    std::chrono::seconds shortestRest{10};
};

/// Folder of what was made from sources, one file for each, named after the source's inode: a
/// source that is rewritten replaces what was kept of it. Whoever reads a file must check that it
/// is about these bytes. May be used from any thread and by several programs at once.
class SourceCache
{
public:
    /// `ending` and `folder` as for FileCache.
    SourceCache(std::string folder, std::string ending, const SourceCacheLimits& limits);

    /// Whether the source is a file, large enough, and not damaged.
    [[nodiscard]] bool isWorthKeeping(const Source& source) const;
    /// Returns what is kept of the source; none if there is nothing, or it is not worth keeping.
    [[nodiscard]] std::optional<OpenFile> open(const Source& source) const;
    /// Lets `write` write what is kept from now on. Does nothing if the source is not worth
    /// keeping, was modified recently, or is found to be damaged while it is written. Errors:
    /// FileNotWritable, and those of `write`.
    [[nodiscard]] Expected<void, Error>
    save(const Source& source, const std::function<Expected<void, Error>(NewFile&)>& write) const;
    void clear() const { m_files.clear(); }

private:
    FileCache m_files;
    SourceCacheLimits m_limits;
};

} // namespace plyline::files
