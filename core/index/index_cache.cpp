#include "core/index/index_cache.h"

#include "core/files/cache_folder.h"
#include "core/files/descriptor.h"
#include "core/index/index_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <utility>
#include <vector>

namespace plyline::index {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".index";
constexpr std::string_view unfinishedEnding = ".part"; ///< Before the six letters of mkostemp.
/// An unfinished file that is older was left by a program that died.
constexpr std::chrono::hours longestWriting{1};

files::Descriptor openToRead(const std::string& path)
{
    return files::Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

/// How long ago the source was written.
std::chrono::nanoseconds restOf(const files::Source& source)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return now - std::chrono::nanoseconds(source.stamp()->modifiedNanos);
}

struct KeptFile
{
    fs::path path;
    fs::file_time_type used;
    std::int64_t bytes = 0;
};

/// Those of the folder, the longest not used first. Unfinished ones that nobody writes any more go.
std::vector<KeptFile> keptFiles(const std::string& folder)
{
    std::vector<KeptFile> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone; // by another program
        const auto used = at->last_write_time(gone);
        const auto bytes = gone ? 0 : at->file_size(gone);
        if (gone)
            continue;
        const std::string name = at->path().filename().string();
        if (name.ends_with(ending))
            files.push_back({at->path(), used, static_cast<std::int64_t>(bytes)});
        else if (name.find(unfinishedEnding) != std::string::npos &&
                 fs::file_time_type::clock::now() - used > longestWriting)
            fs::remove(at->path(), gone);
    }
    std::sort(files.begin(), files.end(),
              [](const KeptFile& a, const KeptFile& b) { return a.used < b.used; });
    return files;
}

} // namespace

IndexCache::IndexCache() : IndexCache(files::cacheFolder() + "/index", Limits()) {}

IndexCache::IndexCache(std::string folder, const Limits& limits)
    : m_folder(std::move(folder)), m_limits(limits)
{}

bool IndexCache::isWorthKeeping(const files::Source& source) const
{
    return source.stamp() &&
           static_cast<std::int64_t>(source.bytes().size()) >= m_limits.smallestSource &&
           !source.isDamaged();
}

/// A file that is written anew keeps its name here, so that it does not leave a stale index behind.
std::string IndexCache::pathOf(const files::Source& source) const
{
    return fmt::format("{}/{:x}-{:x}{}", m_folder, source.stamp()->device, source.stamp()->inode,
                       ending);
}

std::shared_ptr<const GameIndex> IndexCache::load(std::shared_ptr<const files::Source> source,
                                                  const std::stop_token& stop) const
{
    if (!isWorthKeeping(*source))
        return nullptr;
    const files::Descriptor file = openToRead(pathOf(*source));
    if (!file.isOpen())
        return nullptr;
    auto index = readIndexFile(file.number(), std::move(source), stop);
    if (index)
        ::futimens(file.number(), nullptr); // used just now
    return index;
}

bool IndexCache::has(const files::Source& source) const
{
    if (!isWorthKeeping(source))
        return false;
    const files::Descriptor file = openToRead(pathOf(source));
    return file.isOpen() && isIndexFileOf(file.number(), source);
}

Expected<void, Error> IndexCache::save(const GameIndex& index, const std::stop_token& stop) const
{
    if (!index.isComplete() || !isWorthKeeping(*index.source()) ||
        restOf(*index.source()) < m_limits.shortestRest)
        return {};
    std::error_code ignored; // opening says it better
    fs::create_directories(m_folder, ignored);
    const std::string path = pathOf(*index.source());
    std::string unfinished = path + std::string(unfinishedEnding) + "XXXXXX";
    const files::Descriptor file(::mkostemp(unfinished.data(), O_CLOEXEC));
    if (!file.isOpen())
        return unexpected(fileError(ErrorCode::FileNotWritable, path, errno));
    auto written = writeIndexFile(file.number(), index, stop);
    // A source that was damaged meanwhile may have been read as zeros.
    const bool isTrue = !index.source()->isDamaged();
    if (written && isTrue && ::rename(unfinished.c_str(), path.c_str()) == 0) {
        makeRoom(path);
        return {};
    }
    if (written && isTrue)
        written = unexpected(fileError(ErrorCode::FileNotWritable, path, errno));
    ::unlink(unfinished.c_str());
    return written;
}

void IndexCache::clear() const
{
    for (const KeptFile& file : keptFiles(m_folder)) {
        std::error_code gone; // by another program
        fs::remove(file.path, gone);
    }
}

void IndexCache::makeRoom(const std::string& kept) const
{
    const std::vector<KeptFile> files = keptFiles(m_folder);
    std::int64_t total = 0;
    for (const KeptFile& file : files)
        total += file.bytes;
    for (const KeptFile& file : files) {
        if (total <= m_limits.largestFolder)
            return;
        if (file.path == fs::path(kept) && file.bytes <= m_limits.largestFolder)
            continue;
        std::error_code error;
        if (fs::remove(file.path, error))
            total -= file.bytes;
    }
}

} // namespace plyline::index
