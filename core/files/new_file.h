#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plyline::files {

/// File that is written under a temporary name beside its destination and renamed when it is
/// complete: until `finish` returns, the old file stays untouched. A replaced file passes on its
/// permissions and, if the system allows it, its owner; a new file gets the permissions that the
/// umask leaves. A symbolic link is kept and its target is replaced. Temporary files left by
/// programs that died before `finish` are removed when the next file is created in the same folder.
class NewFile
{
public:
    /// Who may read a file that replaces none.
    enum class Readers : std::uint8_t {
        Usual, ///< Everybody the umask allows.
        Owner,
    };
    /// Creates the temporary file. Errors: FileNotWritable; systemErrno is EACCES for a
    /// write-protected file.
    [[nodiscard]] static Expected<NewFile, Error> create(const std::string& path,
                                                         Readers readers = Readers::Usual);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Errors: FileNotWritable; systemErrno is ENOSPC if the disk is full.
    [[nodiscard]] Expected<void, Error> write(std::string_view bytes);
    /// Returns the number of bytes given to `write`.
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// Returns where the file is until `finish`, for a library that writes it by name.
    [[nodiscard]] const std::string& temporaryPath() const { return m_temporaryPath; }
    /// Returns where the file is after `finish`: the requested path with symbolic links resolved.
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// Writes the file to disk and renames it to `path()`; from then on it survives a crash of the
    /// system. Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();
    /// Finishes several files that belong together. Writes all of them to disk before the first is
    /// renamed, to keep the moment in which only some are in place as short as possible. Errors:
    /// FileNotWritable.
    [[nodiscard]] static Expected<void, Error> finishAll(std::span<NewFile* const> files);

private:
    NewFile(Descriptor file, std::string name, std::string path, std::string temporaryPath);

    [[nodiscard]] int takeOverOwnerAndMode() const;
    [[nodiscard]] Expected<void, Error> settle();
    [[nodiscard]] Expected<void, Error> takePlace();
    [[nodiscard]] Expected<void, Error> settleFolder() const;

    Descriptor m_file;
    std::string m_name;          ///< The path that was asked for.
    std::string m_path;          ///< The path with symbolic links resolved.
    std::string m_temporaryPath; ///< Empty once the temporary file no longer exists.
    std::int64_t m_size = 0;
};

/// Replaces or creates a file with these bytes in the way of NewFile. Errors: FileNotWritable.
[[nodiscard]] Expected<void, Error> replaceFile(const std::string& path, std::string_view bytes);

} // namespace plyline::files
