#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"
#include "core/files/open_file.h"

#include <cstdint>
#include <optional>
#include <string>

namespace plyline::files {

/// A folder of files that can be made again, and that only their owner may read. When they are too
/// large together, what was longest not used goes. Any thread, and several programs at once.
class FileCache
{
public:
    /// `ending` is that of its files' names: what is called otherwise is not touched. `mostBytes`
    /// is what all of them may come to.
    FileCache(std::string folder, std::string ending, std::int64_t mostBytes);

    /// None when there is no such file. Not yet used: see markUsed.
    [[nodiscard]] std::optional<OpenFile> open(const std::string& name) const;
    /// Says that the file was used just now.
    static void markUsed(const OpenFile& file);
    /// A file to be written and handed to `keep`. Makes the folder when it is not there. Errors:
    /// FileNotWritable.
    [[nodiscard]] Expected<NewFile, Error> create(const std::string& name) const;
    /// Puts the file in its place, and removes others until there is room for it. Errors:
    /// FileNotWritable.
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
