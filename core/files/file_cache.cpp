#include "core/files/file_cache.h"

#include "core/files/temporary_files.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>
#include <utility>
#include <vector>

namespace plyline::files {

namespace {

namespace fs = std::filesystem;

struct KeptFile
{
    fs::path path;
    fs::file_time_type used;
    std::int64_t bytes = 0;
};

/// Returns the files of the cache, least recently used first.
std::vector<KeptFile> keptFiles(const std::string& folder, const std::string& ending)
{
    std::vector<KeptFile> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone; // removed by another program
        const auto used = at->last_write_time(gone);
        const auto bytes = gone ? 0 : at->file_size(gone);
        if (gone)
            continue;
        if (at->path().filename().native().ends_with(ending))
            files.push_back({at->path(), used, static_cast<std::int64_t>(bytes)});
    }
    std::sort(files.begin(), files.end(),
              [](const KeptFile& a, const KeptFile& b) { return a.used < b.used; });
    return files;
}

} // namespace

FileCache::FileCache(std::string folder, std::string ending, std::int64_t mostBytes)
    : m_folder(std::move(folder)), m_ending(std::move(ending)), m_mostBytes(mostBytes)
{}

std::string FileCache::pathOf(const std::string& name) const
{
    return m_folder + '/' + name + m_ending;
}

std::optional<OpenFile> FileCache::open(const std::string& name) const
{
    auto file = openToRead(pathOf(name));
    if (!file || file->kind != FileKind::Regular)
        return std::nullopt;
    return std::move(*file);
}

void FileCache::markUsed(const OpenFile& file)
{
    ::futimens(file.descriptor.number(), nullptr);
}

Expected<NewFile, Error> FileCache::create(const std::string& name) const
{
    std::error_code ignored; // opening the file reports the error
    fs::create_directories(m_folder, ignored);
    return NewFile::create(pathOf(name), NewFile::Readers::Owner);
}

Expected<void, Error> FileCache::keep(NewFile& file) const
{
    if (auto done = file.finish(); !done)
        return done;
    makeRoom(file.path());
    return {};
}

void FileCache::clear() const
{
    removeLeftovers(m_folder);
    for (const KeptFile& file : keptFiles(m_folder, m_ending)) {
        std::error_code gone; // removed by another program
        fs::remove(file.path, gone);
    }
}

void FileCache::makeRoom(const std::string& kept) const
{
    const std::vector<KeptFile> files = keptFiles(m_folder, m_ending);
    std::int64_t total = 0;
    for (const KeptFile& file : files)
        total += file.bytes;
    for (const KeptFile& file : files) {
        if (total <= m_mostBytes)
            return;
        if (file.path == fs::path(kept) && file.bytes <= m_mostBytes)
            continue;
        std::error_code error;
        if (fs::remove(file.path, error))
            total -= file.bytes;
    }
}

} // namespace plyline::files
