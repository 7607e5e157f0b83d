#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"

#include <string>

namespace plyline::files {

/// Folder about to be filled. If it had to be created, the destructor removes it again if it is
/// empty, unless `keep` was called.
class NewFolder
{
public:
    /// Creates the folder, or takes an existing one as it is. Errors: FileNotWritable.
    [[nodiscard]] static Expected<NewFolder, Error> create(const std::string& path);
    NewFolder(NewFolder&& other) noexcept;
    NewFolder& operator=(NewFolder&&) = delete;
    ~NewFolder();

    void keep() { m_madePath.clear(); }

private:
    explicit NewFolder(std::string madePath) : m_madePath(std::move(madePath)) {}

    std::string m_madePath; ///< Empty if the folder existed before or is to be kept.
};

} // namespace plyline::files
