#include "core/files/new_folder.h"

#include <filesystem>
#include <utility>

namespace plyline::files {

Expected<NewFolder, Error> NewFolder::create(const std::string& path)
{
    std::error_code failure;
    const bool isMade = std::filesystem::create_directory(path, failure);
    if (failure)
        return unexpected(fileError(ErrorCode::FileNotWritable, path, failure.value()));
    return NewFolder(isMade ? path : std::string());
}

NewFolder::NewFolder(NewFolder&& other) noexcept : m_madePath(std::exchange(other.m_madePath, {}))
{}

NewFolder::~NewFolder()
{
    if (m_madePath.empty())
        return;
    std::error_code ignored; // somebody may have put a file there
    std::filesystem::remove(m_madePath, ignored);
}

} // namespace plyline::files
