#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <string>

namespace plyline::files {

/// An empty folder, for its owner alone, where large temporary files go; removed with all that is
/// in it. What a program left that died goes when the next one is made.
class TemporaryFolder
{
public:
    /// Errors: FileNotWritable.
    [[nodiscard]] static Expected<TemporaryFolder, Error> create();
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    TemporaryFolder(Descriptor folder, std::string path);

    Descriptor m_folder; ///< Holds it.
    std::string m_path;  ///< Empty when another has it now.
};

} // namespace plyline::files
