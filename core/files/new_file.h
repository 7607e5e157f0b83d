#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plyline::files {

/// A file that is written beside its place and put there when it is whole: until `finish`, and
/// without it, what was there stays untouched. A file that is replaced hands on its permissions
/// and, where the system allows it, its owner; a new one gets those that the umask leaves. A
/// symbolic link stays one, and its target is written. What a program left that died before
/// `finish` goes when the next file is begun in the same folder.
class NewFile
{
public:
    /// Who may read a file that replaces none.
    enum class Readers : std::uint8_t {
        Usual, ///< Those whom the umask lets.
        Owner,
    };
    /// Errors: FileNotWritable; systemErrno is EACCES for a file that is write-protected.
    [[nodiscard]] static Expected<NewFile, Error> create(const std::string& path,
                                                         Readers readers = Readers::Usual);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Errors: FileNotWritable; a disk that is full has systemErrno ENOSPC.
    [[nodiscard]] Expected<void, Error> write(std::string_view bytes);
    /// The bytes given to `write`.
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// Where the file stands until `finish`, for a library that writes it by its name.
    [[nodiscard]] const std::string& temporaryPath() const { return m_temporaryPath; }
    /// Where it stands after `finish`: the path that was asked for, its links followed.
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// Puts the file in its place; from then on it survives a crash of the system. Errors:
    /// FileNotWritable.
    [[nodiscard]] Expected<void, Error> finish();
    /// The same for files that belong together: all are written out before the first takes its
    /// place, so that the moment in which some are there and some are not is as short as it can be.
    [[nodiscard]] static Expected<void, Error> finishAll(std::span<NewFile* const> files);

private:
    NewFile(Descriptor file, std::string name, std::string path, std::string temporaryPath);

    [[nodiscard]] int takeOverOwnerAndMode() const;
    [[nodiscard]] Expected<void, Error> settle();
    [[nodiscard]] Expected<void, Error> takePlace();
    [[nodiscard]] Expected<void, Error> settleFolder() const;

    Descriptor m_file;
    std::string m_name;          ///< The path that was asked for.
    std::string m_path;          ///< The path behind its links.
    std::string m_temporaryPath; ///< Empty when there is no such file any more.
    std::int64_t m_size = 0;
};

/// Puts a file with these bytes in its place, as NewFile does. Errors: FileNotWritable.
[[nodiscard]] Expected<void, Error> replaceFile(const std::string& path, std::string_view bytes);

} // namespace plyline::files
