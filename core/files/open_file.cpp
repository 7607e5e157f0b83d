#include "core/files/open_file.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plyline::files {

namespace {

/// Interval between checks for a stop while a pipe has no data.
constexpr int waitMillis = 20;

/// As standard input, a terminal is a person typing and the null device is empty input; both are
/// allowed.
bool isInputDevice(int file, const struct stat& status)
{
    struct stat null
    {};
    return ::isatty(file) == 1 ||
           (::stat("/dev/null", &null) == 0 && status.st_rdev == null.st_rdev);
}

} // namespace

Expected<OpenFile, Error> openToRead(const std::string& path)
{
    const bool isInput = path == "-";
    OpenFile file;
    file.descriptor = Descriptor(
        isInput ? ::dup(0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status
    {};
    if (!file.descriptor.isOpen() || ::fstat(file.descriptor.number(), &status) != 0) {
        const bool isAbsent = errno == ENOENT || errno == ENOTDIR;
        const bool isSocket = errno == ENXIO; // or a device without a driver
        return unexpected(fileError(isAbsent   ? ErrorCode::FileNotFound
                                    : isSocket ? ErrorCode::FileIsDevice
                                               : ErrorCode::FileNotReadable,
                                    path, errno));
    }
    if (S_ISDIR(status.st_mode))
        return unexpected(fileError(ErrorCode::FileIsDirectory, path));
    const bool isDevice = S_ISBLK(status.st_mode) || S_ISCHR(status.st_mode);
    if (isDevice && !(isInput && isInputDevice(file.descriptor.number(), status)))
        return unexpected(fileError(ErrorCode::FileIsDevice, path));
    file.kind = S_ISREG(status.st_mode) ? FileKind::Regular : FileKind::Pipe;
    file.size = S_ISREG(status.st_mode) ? static_cast<std::int64_t>(status.st_size) : 0;
    return file;
}

Expected<std::size_t, Error> readSome(const OpenFile& file, char* to, std::size_t size,
                                      const std::stop_token& stop)
{
    const int number = file.descriptor.number();
    for (;;) {
        if (stop.stop_requested())
            return unexpected(fileError(ErrorCode::Cancelled, {}));
        // Reading a pipe without a writer would report its end; poll tells that no writer has come
        // yet.
        pollfd waiting{number, POLLIN, 0};
        if (file.kind == FileKind::Pipe && ::poll(&waiting, 1, waitMillis) <= 0)
            continue;
        const ssize_t got = ::read(number, to, size);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR && errno != EAGAIN)
            return unexpected(fileError(ErrorCode::FileNotReadable, {}, errno));
    }
}

} // namespace plyline::files
