#include "core/files/temporary_folder.h"

#include "core/files/spool_file.h"
#include "core/files/temporary_files.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <utility>

namespace plyline::files {

TemporaryFolder::TemporaryFolder(Descriptor folder, std::string path)
    : m_folder(std::move(folder)), m_path(std::move(path))
{}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : m_folder(std::move(other.m_folder)), m_path(std::exchange(other.m_path, {}))
{}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored; // it is tried again with the next one
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

Expected<TemporaryFolder, Error> TemporaryFolder::create()
{
    const std::string standard = SpoolFile::standardFolder();
    removeLeftoverFolders(standard);
    constexpr int mostTries = 100;
    for (int tries = 0; tries < mostTries; ++tries) {
        std::string path = temporaryNameFor(standard + "/measured");
        if (::mkdir(path.c_str(), S_IRWXU) != 0) {
            if (errno == EEXIST)
                continue;
            break;
        }
        Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (folder.isOpen() && holdTemporary(folder.number()))
            return TemporaryFolder(std::move(folder), std::move(path));
    }
    return unexpected(fileError(ErrorCode::FileNotWritable, standard, errno));
}

} // namespace plyline::files
