#include "core/files/new_file.h"

#include "core/base/text.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace plyline::files {

namespace {

namespace fs = std::filesystem;

/// Bytes of a file's name that its temporary name repeats; the longest name has 255.
constexpr std::size_t longestStem = 200;

/// Follows symbolic links, also to a file that is not there yet.
Expected<std::string, Error> targetOf(const std::string& path)
{
    constexpr int mostLinks = 40; // as the system itself follows
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

/// What ends a temporary name: a point and so many of these letters.
constexpr std::size_t endingLetters = 8;
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/// A name beside the file that nobody else has, most likely.
std::string temporaryNameOf(const std::string& path)
{
    std::random_device random;
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
    std::string ending = ".";
    for (std::size_t i = 0; i < endingLetters; ++i)
        ending += letters[letter(random)];
    const std::string name = fs::path(path).filename().string();
    const std::string stem(wholeCharacters(name, longestStem));
    return (fs::path(path).parent_path() / (stem + ending)).string();
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
    // A folder or a device would be replaced by a file.
    if (old && !S_ISREG(old->st_mode))
        return unexpected(
            fileError(ErrorCode::FileNotWritable, path, S_ISDIR(old->st_mode) ? EISDIR : EINVAL));
    if (old && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, path, errno));
    // The system takes the umask off a new file. What replaces a file may be as secret as that one.
    const mode_t mode = old || readers == Readers::Owner ? S_IRUSR | S_IWUSR : 0666;
    constexpr int mostTries = 100;
    for (int tries = 0; tries < mostTries; ++tries) {
        std::string temporary = temporaryNameOf(*target);
        Descriptor file(
            ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (file.isOpen())
            return NewFile(std::move(file), path, *target, std::move(temporary));
        if (errno != EEXIST)
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

/// Takes owner and permissions from the file that is about to be replaced. Returns an errno, or 0.
int NewFile::takeOverOwnerAndMode() const
{
    constexpr mode_t permissions = S_IRWXU | S_IRWXG | S_IRWXO;
    const auto old = statusOf(m_path);
    if (!old)
        return 0;
    mode_t mode = old->st_mode & permissions;
    // Not everybody may give a file away. Another group gets no more than everybody.
    const bool isGiven = ::fchown(m_file.number(), old->st_uid, old->st_gid) == 0 ||
                         ::fchown(m_file.number(), static_cast<uid_t>(-1), old->st_gid) == 0;
    if (!isGiven)
        mode &= ~static_cast<mode_t>(S_IRWXG) | (mode & S_IRWXO) << 3;
    return ::fchmod(m_file.number(), mode) == 0 ? 0 : errno;
}

Expected<void, Error> NewFile::finish()
{
    if (const int error = takeOverOwnerAndMode(); error != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, error));
    if (::fsync(m_file.number()) != 0 || ::rename(m_temporaryPath.c_str(), m_path.c_str()) != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, errno));
    m_temporaryPath.clear();
    m_file = Descriptor();
    // The new name is in the folder. Some file systems cannot write that out alone.
    const Descriptor folder(::open(folderOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen() && ::fsync(folder.number()) != 0 && errno == EIO)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_name, EIO));
    return {};
}

std::optional<std::string_view> nameOfLeftover(std::string_view temporaryName)
{
    if (temporaryName.size() <= endingLetters + 1)
        return std::nullopt;
    const std::string_view stem = temporaryName.substr(0, temporaryName.size() - endingLetters - 1);
    const std::string_view ending = temporaryName.substr(stem.size());
    const bool isTemporary =
        ending.front() == '.' && ending.find_first_not_of(letters, 1) == std::string_view::npos;
    return isTemporary ? std::optional(stem) : std::nullopt;
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
