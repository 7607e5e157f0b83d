#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace plyline::files {

/// Unnamed file that grows at its end, for bytes without a file of their own: the input of a pipe,
/// unpacked data. Its space is freed when nobody holds or maps it any more, even if the program is
/// killed.
class SpoolFile
{
public:
    /// Creates the file in the folder, which is made if needed. Errors: FileNotWritable.
    [[nodiscard]] static Expected<SpoolFile, Error> make(const std::string& folder);
    /// Returns TMPDIR, or the system's folder for large temporary files.
    [[nodiscard]] static std::string standardFolder();

    /// Errors: FileNotWritable; systemErrno is ENOSPC if the disk is full.
    [[nodiscard]] Expected<void, Error> write(std::string_view bytes);
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// Sets text that is not written but kept in memory: sources that are made of this file from
    /// now on have it after the bytes that were written.
    void setDraft(std::string text) { m_draft = std::move(text); }
    [[nodiscard]] const std::string& draft() const { return m_draft; }
    [[nodiscard]] int descriptor() const { return m_file.number(); }
    /// Returns the free space of the file's disk that this user may fill.
    [[nodiscard]] std::int64_t freeBytes() const;
    [[nodiscard]] const std::string& folder() const { return m_folder; }

private:
    SpoolFile(Descriptor file, std::string folder);

    Descriptor m_file;
    std::string m_folder;
    std::string m_draft;
    std::int64_t m_size = 0;
};

} // namespace plyline::files
