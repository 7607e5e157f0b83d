#include "core/files/new_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <utility>

namespace plyline::files {

namespace {} // namespace

NewFile::NewFile(Descriptor file, std::string path, std::string temporaryPath)
    : m_file(std::move(file)), m_path(std::move(path)), m_temporaryPath(std::move(temporaryPath))
{}

NewFile::NewFile(NewFile&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_path(std::move(other.m_path)),
      m_temporaryPath(std::exchange(other.m_temporaryPath, {})),
      m_size(other.m_size)
{}

NewFile::~NewFile()
{
    if (!m_temporaryPath.empty())
        ::unlink(m_temporaryPath.c_str());
}

Expected<NewFile, Error> NewFile::create(const std::string& path)
{
    // A folder or a device would be replaced by a file.
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return unexpected(fileError(ErrorCode::FileNotWritable, path,
                                    std::filesystem::is_directory(status) ? EISDIR : EINVAL));
    // A link stays one.
    const std::string target =
        std::filesystem::exists(status) ? std::filesystem::canonical(path, failure).string() : path;
    std::string temporary = target + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.isOpen())
        return unexpected(fileError(ErrorCode::FileNotWritable, path, errno));
    return NewFile(std::move(file), target, std::move(temporary));
}

Expected<void, Error> NewFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t done = ::write(m_file.number(), bytes.data(), bytes.size());
        if (done < 0 && errno != EINTR)
            return unexpected(fileError(ErrorCode::FileNotWritable, m_path, errno));
        const auto written = static_cast<std::size_t>(done < 0 ? 0 : done);
        bytes.remove_prefix(written);
        m_size += static_cast<std::int64_t>(written);
    }
    return {};
}

Expected<void, Error> NewFile::finish()
{
    // Others may read what a person saves.
    constexpr mode_t forAll = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    if (::fchmod(m_file.number(), forAll) != 0 || ::fsync(m_file.number()) != 0 ||
        ::rename(m_temporaryPath.c_str(), m_path.c_str()) != 0)
        return unexpected(fileError(ErrorCode::FileNotWritable, m_path, errno));
    m_temporaryPath.clear();
    m_file = Descriptor();
    return {};
}

} // namespace plyline::files
