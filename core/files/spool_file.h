#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace plyline::files {

/// A file without a name that grows at its end, for bytes that have no file of their own: what a
/// pipe brings, what was packed. Its space is given back when nobody holds or maps it any more,
/// also when the program is killed.
class SpoolFile
{
public:
    /// In that folder, which is made when it is not there. Errors: FileNotWritable.
    [[nodiscard]] static Expected<SpoolFile, Error> make(const std::string& folder);
    /// TMPDIR, or where the system keeps large temporary files.
    [[nodiscard]] static std::string standardFolder();

    /// Errors: FileNotWritable; a disk that is full has systemErrno ENOSPC.
    [[nodiscard]] Expected<void, Error> write(std::string_view bytes);
    [[nodiscard]] std::int64_t size() const { return m_size; }
    [[nodiscard]] int descriptor() const { return m_file.number(); }
    /// What its disk has left for this user.
    [[nodiscard]] std::int64_t freeBytes() const;
    [[nodiscard]] const std::string& folder() const { return m_folder; }

private:
    SpoolFile(Descriptor file, std::string folder);

    Descriptor m_file;
    std::string m_folder;
    std::int64_t m_size = 0;
};

} // namespace plyline::files
