#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"
#include "core/files/open_file.h"

#include <cstdint>
#include <optional>
#include <string>

namespace plyline::files {

/// Folder of files that can be made again and that only their owner may read. When the files exceed
/// a total size, the least recently used are removed. May be used from any thread and by several
/// programs at once.
class FileCache
{
public:
    /// `ending` is the suffix of the cache's file names; other files in the folder are never
    /// touched. `mostBytes` limits the total size of the files.
    FileCache(std::string folder, std::string ending, std::int64_t mostBytes);

    /// Returns none if the file does not exist. Does not count as a use: see markUsed.
    [[nodiscard]] std::optional<OpenFile> open(const std::string& name) const;
    /// Marks the file as used now.
    static void markUsed(const OpenFile& file);
    /// Returns a file to write and then pass to `keep`. Makes the folder if needed. Errors:
    /// FileNotWritable.
    [[nodiscard]] Expected<NewFile, Error> create(const std::string& name) const;
    /// Puts the file in its place and removes the least recently used files until the total fits.
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> keep(NewFile& file) const;
    void clear() const;

private:
    [[nodiscard]] std::string pathOf(const std::string& name) const;
    void makeRoom(const std::string& kept) const;

    std::string m_folder;
    std::string m_ending;
    std::int64_t m_mostBytes;
};

} // namespace plyline::files
