#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"

#include <string>

namespace plyline::files {

/// A folder that is to be filled. One that was made for it goes again, if it is empty then, unless
/// it is kept.
class NewFolder
{
public:
    /// Takes a folder that is there as it is. Errors: FileNotWritable.
    [[nodiscard]] static Expected<NewFolder, Error> create(const std::string& path);
    NewFolder(NewFolder&& other) noexcept;
    NewFolder& operator=(NewFolder&&) = delete;
    ~NewFolder();

    void keep() { m_madePath.clear(); }

private:
    explicit NewFolder(std::string madePath) : m_madePath(std::move(madePath)) {}

    std::string m_madePath; ///< Empty when it was there before, or is to stay.
};

} // namespace plyline::files
