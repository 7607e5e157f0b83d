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
#include <utility>
#include <vector>

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

/// Opens what has that name, unless somebody holds it. Its writer may have finished meanwhile: then
/// the name is gone, and what is open is somebody's.
Descriptor openLeftover(const std::string& path, int flags)
{
    Descriptor file(::open(path.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat open
    {};
    struct stat named
    {};
    const bool isLeft = file.isOpen() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 &&
                        ::fstat(file.number(), &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
                        open.st_dev == named.st_dev && open.st_ino == named.st_ino;
    return isLeft ? std::move(file) : Descriptor();
}

bool isRegular(int file)
{
    struct stat status
    {};
    return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

bool isOwn(int file)
{
    struct stat status
    {};
    return ::fstat(file, &status) == 0 && status.st_uid == ::geteuid();
}

/// The paths of what has a temporary name there.
std::vector<std::string> temporaryPathsIn(const std::string& folder)
{
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (isTemporaryName(at->path().filename().native()))
            paths.push_back(at->path().native());
    }
    return paths;
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
    for (const std::string& path : temporaryPathsIn(folder)) {
        const Descriptor file = openLeftover(path, O_RDWR);
        if (file.isOpen() && isRegular(file.number()))
            ::unlink(path.c_str());
    }
}

void removeLeftoverFolders(const std::string& folder)
{
    for (const std::string& path : temporaryPathsIn(folder)) {
        const Descriptor left = openLeftover(path, O_RDONLY | O_DIRECTORY);
        std::error_code ignored; // it is tried again
        if (left.isOpen() && isOwn(left.number()))
            fs::remove_all(path, ignored);
    }
}

} // namespace plyline::files
