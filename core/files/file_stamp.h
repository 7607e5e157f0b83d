#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace plyline::files {

/// Identity and time of modification of a file, as the system tells them without reading it. Files
/// with equal stamps hold the same bytes, as far as the resolution of the file system's clock
/// allows.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modifiedNanos = 0; ///< Since 1970-01-01 UTC.

    /// Returns whether both are the same file (device and inode), whatever its contents.
    [[nodiscard]] bool isSameFile(const FileStamp& other) const
    {
        return device == other.device && inode == other.inode;
    }

    /// Returns the stamp of a regular file; none for pipes and files that do not exist.
    [[nodiscard]] static std::optional<FileStamp> of(int descriptor);
    [[nodiscard]] static std::optional<FileStamp> of(const std::string& path);

    bool operator==(const FileStamp&) const = default;
};

} // namespace plyline::files
