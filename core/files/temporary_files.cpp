#include "core/files/temporary_files.h"

#include "core/base/text.h"
#include "core/files/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plyline::files {

namespace {

namespace fs = std::filesystem;

/// Number of bytes of a file's name that its temporary name repeats; a name may have 255 in all.
constexpr std::size_t longestStem = 200;
/// Separates the repeated name from the random letters.
constexpr std::string_view mark = ".plyline-";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t letterCount = 8;

bool isTemporaryName(std::string_view name)
{
    if (name.size() <= mark.size() + letterCount)
        return false;
    const std::string_view ending = name.substr(name.size() - mark.size() - letterCount);
    return ending.starts_with(mark) &&
           ending.find_first_not_of(letters, mark.size()) == std::string_view::npos;
}

/// Returns whether the path still names the open file.
bool isNamed(int file, const std::string& path)
{
    struct stat open
    {};
    struct stat named
    {};
    return ::fstat(file, &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino && S_ISREG(open.st_mode);
}

} // namespace

std::string temporaryNameFor(const std::string& path)
{
    std::random_device random;
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
    const std::string name = fs::path(path).filename().string();
    std::string temporary(wholeCharacters(name, longestStem));
    temporary += mark;
    for (std::size_t i = 0; i < letterCount; ++i)
        temporary += letters[letter(random)];
    return (fs::path(path).parent_path() / temporary).string();
}

bool holdTemporary(int file)
{
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return errno != EWOULDBLOCK; // without locks nobody else removes it either
    struct stat status
    {};
    return ::fstat(file, &status) == 0 && status.st_nlink > 0;
}

void removeLeftovers(const std::string& folder)
{
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string& path = at->path().native();
        if (!isTemporaryName(at->path().filename().native()))
            continue;
        const Descriptor file(::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        // The writer may have finished meanwhile; then the path names another file or none.
        if (file.isOpen() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 &&
            isNamed(file.number(), path))
            ::unlink(path.c_str());
    }
}

} // namespace plyline::files
