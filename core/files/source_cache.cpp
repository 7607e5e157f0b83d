#include "core/files/source_cache.h"

#include <fmt/format.h>

#include <utility>

namespace plyline::files {

namespace {

std::string nameOf(const Source& source)
{
    return fmt::format("{:x}-{:x}", source.stamp()->device, source.stamp()->inode);
}

/// Returns how long ago the source was modified.
std::chrono::nanoseconds restOf(const Source& source)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return now - std::chrono::nanoseconds(source.stamp()->modifiedNanos);
}

} // namespace

SourceCache::SourceCache(std::string folder, std::string ending, const SourceCacheLimits& limits)
    : m_files(std::move(folder), std::move(ending), limits.largestFolder), m_limits(limits)
{}

bool SourceCache::isWorthKeeping(const Source& source) const
{
    return source.stamp() &&
           static_cast<std::int64_t>(source.bytes().size()) >= m_limits.smallestSource &&
           !source.isDamaged();
}

std::optional<OpenFile> SourceCache::open(const Source& source) const
{
    return isWorthKeeping(source) ? m_files.open(nameOf(source)) : std::nullopt;
}

Expected<void, Error>
SourceCache::save(const Source& source,
                  const std::function<Expected<void, Error>(NewFile&)>& write) const
{
    if (!isWorthKeeping(source) || restOf(source) < m_limits.shortestRest)
        return {};
    auto file = m_files.create(nameOf(source));
    if (!file)
        return unexpected(file.error());
    if (auto written = write(*file); !written)
        return written;
    if (source.isDamaged()) // meanwhile: parts may have been read as zeros
        return {};
    return m_files.keep(*file);
}

} // namespace plyline::files
