#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace plyline::files {

/// A file that is written beside its place, and put there when all of it is written: until
/// `finish`, and without it, nothing that was there is touched.
class NewFile
{
public:
    /// Errors: FileNotWritable.
    [[nodiscard]] static Expected<NewFile, Error> create(const std::string& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Errors: FileNotWritable; a disk that is full has systemErrno ENOSPC.
    [[nodiscard]] Expected<void, Error> write(std::string_view bytes);
    /// What `write` wrote, in bytes.
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// Where it is until `finish`, for one who writes it himself.
    [[nodiscard]] const std::string& temporaryPath() const { return m_temporaryPath; }
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();

private:
    NewFile(Descriptor file, std::string path, std::string temporaryPath);

    Descriptor m_file;
    std::string m_path;
    std::string m_temporaryPath; ///< Empty once it is no more.
    std::int64_t m_size = 0;
};

} // namespace plyline::files
