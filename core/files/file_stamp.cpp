#include "core/files/file_stamp.h"

#include <sys/stat.h>

namespace plyline::files {

namespace {

std::optional<FileStamp> stampOf(const struct stat& status)
{
    if (!S_ISREG(status.st_mode))
        return std::nullopt;
    constexpr std::int64_t nanosInSecond = 1'000'000'000;
#ifdef __APPLE__
    const auto& modified = status.st_mtimespec;
#else
    const auto& modified = status.st_mtim;
#endif
    FileStamp stamp;
    stamp.device = static_cast<std::uint64_t>(status.st_dev);
    stamp.inode = static_cast<std::uint64_t>(status.st_ino);
    stamp.size = static_cast<std::int64_t>(status.st_size);
    stamp.modifiedNanos = static_cast<std::int64_t>(modified.tv_sec) * nanosInSecond +
                          static_cast<std::int64_t>(modified.tv_nsec);
    return stamp;
}

} // namespace

std::optional<FileStamp> FileStamp::of(int descriptor)
{
    struct stat status
    {};
    return ::fstat(descriptor, &status) == 0 ? stampOf(status) : std::nullopt;
}

std::optional<FileStamp> FileStamp::of(const std::string& path)
{
    struct stat status
    {};
    return ::stat(path.c_str(), &status) == 0 ? stampOf(status) : std::nullopt;
}

} // namespace plyline::files
