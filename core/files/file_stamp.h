#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace plyline::files {

/// Which file it is and when it was written: what the system tells without reading it. Two equal
/// stamps are of the same bytes, as far as the clock of the file system can tell.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modifiedNanos = 0; ///< Since 1970.

    /// Both are the file of the same name's inode, whatever is in it.
    [[nodiscard]] bool isSameFile(const FileStamp& other) const
    {
        return device == other.device && inode == other.inode;
    }

    /// Of a regular file; none for pipes, and where there is none.
    [[nodiscard]] static std::optional<FileStamp> of(int descriptor);
    [[nodiscard]] static std::optional<FileStamp> of(const std::string& path);

    bool operator==(const FileStamp&) const = default;
};

} // namespace plyline::files
