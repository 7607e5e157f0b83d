#include "core/files/spool_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

namespace plyline::files {

namespace {

/// Creates a file that never has a name if the file system supports it, otherwise one whose name is
/// removed at once.
Descriptor makeNameless(const std::string& folder)
{
#ifdef O_TMPFILE
    Descriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file.isOpen())
        return file;
#endif
    std::string name = folder + "/plyline-XXXXXX";
    Descriptor named(::mkostemp(name.data(), O_CLOEXEC));
    if (named.isOpen())
        ::unlink(name.c_str());
    return named;
}

} // namespace

SpoolFile::SpoolFile(Descriptor file, std::string folder)
    : m_file(std::move(file)), m_folder(std::move(folder))
{}

Expected<SpoolFile, Error> SpoolFile::make(const std::string& folder)
{
    std::error_code ignored; // opening the file reports the error
    std::filesystem::create_directories(folder, ignored);
    Descriptor file = makeNameless(folder);
    if (!file.isOpen())
        return unexpected(fileError(ErrorCode::FileNotWritable, folder, errno));
    return SpoolFile(std::move(file), folder);
}

std::string SpoolFile::standardFolder()
{
    const char* const chosen = std::getenv("TMPDIR"); // NOLINT(concurrency-mt-unsafe)
    if (chosen && *chosen != '\0')
        return chosen;
    return ::access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

Expected<void, Error> SpoolFile::write(std::string_view bytes)
{
    const std::size_t written = writeAll(m_file.number(), bytes);
    m_size += static_cast<std::int64_t>(written);
    if (written < bytes.size())
        return unexpected(fileError(ErrorCode::FileNotWritable, m_folder, errno));
    return {};
}

std::int64_t SpoolFile::freeBytes() const
{
    struct statvfs status
    {};
    if (::fstatvfs(m_file.number(), &status) != 0)
        return std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(status.f_bavail) * static_cast<std::int64_t>(status.f_frsize);
}

} // namespace plyline::files
