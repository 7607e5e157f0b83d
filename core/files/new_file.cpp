#include "core/files/new_file.h"

#include "core/files/temporary_files.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace plyline::files {

namespace {

namespace fs = std::filesystem;

/// Resolves symbolic links, even to a file that does not exist yet.
Expected<std::string, Error> targetOf(const std::string& path)
{
    constexpr int mostLinks = 40; // the limit of the system itself
    fs::path target(path);
    for (int links = 0; links < mostLinks; ++links) {
        std::error_code none;
        const fs::path next = fs::read_symlink(target, none);
        if (none)
            return target.string();
        target = target.parent_path() / next;
    }
    return unexpected(fileError(ErrorCode::FileNotWritable, path, ELOOP));
}

std::optional<struct stat> statusOf(const std::string& path)
{
    struct stat status
    {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return status;
}

std::string folderOf(const std::string& path)
{
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

} // namespace

NewFile::NewFile(Descriptor file, std::string name, std::string path, std::string temporaryPath)
    : m_file(std::move(file)),
      m_name(std::move(name)),
      m_path(std::move(path)),
      m_temporaryPath(std::move(temporaryPath))
{}

NewFile::NewFile(NewFile&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_name(std::move(other.m_name)),
      m_path(std::move(other.m_path)),
      m_temporaryPath(std::exchange(other.m_temporaryPath, {})),
      m_size(other.m_size)
{}

NewFile::~NewFile()
{
    if (!m_temporaryPath.empty())
        ::unlink(m_temporaryPath.c_str());
}

Expected<NewFile, Error> NewFile::create(const std::string& path, Readers readers)
{
    const auto target = targetOf(path);
    if (!target)
        return unexpected(target.error());
    const auto old = statusOf(*target);
    // Renaming would replace a folder or a device by a file.
    if (old && !S_ISREG(old->st_mode))
        return unexpected(
            fileError(ErrorCode::FileNotWritable, path, S_ISDIR(old->st_mode) ? EISDIR : EINVAL));
    if (old && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, path, errno));
    // The system subtracts the umask for a new file. A replacement may be as secret as the old
    // file.
    const mode_t mode = old || readers == Readers::Owner ? S_IRUSR | S_IWUSR : 0666;
    removeLeftovers(folderOf(*target));
    constexpr int mostTries = 100;
    for (int tries = 0; tries < mostTries; ++tries) {
        std::string temporary = temporaryNameFor(*target);
        Descriptor file(
            ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (file.isOpen() && holdTemporary(file.number()))
            return NewFile(std::move(file), path, *target, std::move(temporary));
        if (!file.isOpen() && errno != EEXIST)
            break;
    }
    return unexpected(fileError(ErrorCode::FileNotWritable, path, errno));
}

Expected<void, Error> NewFile::write(std::string_view bytes)
{
    const std::size_t written = writeAll(m_file.number(), bytes);
    m_size += static_cast<std::int64_t>(written);
    if (written < bytes.size())
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, errno));
    return {};
}

/// Copies owner and permissions from the file about to be replaced. Returns an errno, or 0.
int NewFile::takeOverOwnerAndMode() const
{
    constexpr mode_t permissions = S_IRWXU | S_IRWXG | S_IRWXO;
    const auto old = statusOf(m_path);
    if (!old)
        return 0;
    mode_t mode = old->st_mode & permissions;
    // Only root may give a file away. If the group cannot be set, it gets no more permissions than
    // others have.
    const bool isGiven = ::fchown(m_file.number(), old->st_uid, old->st_gid) == 0 ||
                         ::fchown(m_file.number(), static_cast<uid_t>(-1), old->st_gid) == 0;
    if (!isGiven)
        mode &= ~static_cast<mode_t>(S_IRWXG) | (mode & S_IRWXO) << 3;
    return ::fchmod(m_file.number(), mode) == 0 ? 0 : errno;
}

/// Sets owner and mode and writes the file to disk, all that can be done before the rename.
Expected<void, Error> NewFile::settle()
{
    int error = takeOverOwnerAndMode();
    if (error == 0 && ::fsync(m_file.number()) != 0)
        error = errno;
    if (error != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, error));
    return {};
}

Expected<void, Error> NewFile::takePlace()
{
    if (::rename(m_temporaryPath.c_str(), m_path.c_str()) != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, errno));
    m_temporaryPath.clear();
    m_file = Descriptor();
    return {};
}

/// Writes the folder with the new name to disk. Ignores file systems that cannot do that for a
/// folder.
Expected<void, Error> NewFile::settleFolder() const
{
    const Descriptor folder(::open(folderOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen() && ::fsync(folder.number()) != 0 && errno == EIO)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, EIO));
    return {};
}

Expected<void, Error> NewFile::finish()
{
    NewFile* const self = this;
    return finishAll({&self, 1});
}

Expected<void, Error> NewFile::finishAll(std::span<NewFile* const> files)
{
    using Step = Expected<void, Error> (*)(NewFile&);
    constexpr std::array<Step, 3> steps = {[](NewFile& file) { return file.settle(); },
                                           [](NewFile& file) { return file.takePlace(); },
                                           [](NewFile& file) { return file.settleFolder(); }};
    for (const Step step : steps) {
        for (NewFile* const file : files) {
            if (auto done = step(*file); !done)
                return done;
        }
    }
    return {};
}

Expected<void, Error> replaceFile(const std::string& path, std::string_view bytes)
{
    auto file = NewFile::create(path);
    if (!file)
        return unexpected(file.error());
    if (auto written = file->write(bytes); !written)
        return written;
    return file->finish();
}

} // namespace plyline::files
