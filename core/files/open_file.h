#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <stop_token>
#include <string>

namespace plyline::files {

/// What an open file is, as far as reading it differs.
enum class FileKind : std::uint8_t {
    Regular,
    Pipe, ///< Or what else brings bytes to its end: a socket, a terminal as standard input.
};

struct OpenFile
{
    Descriptor descriptor;
    FileKind kind = FileKind::Regular;
    std::int64_t size = 0; ///< Of a regular file.
};

/// Opens for reading and never waits: not for the writer of a pipe either, whose bytes readSome
/// waits for. "-" is standard input. Errors: FileNotFound, FileNotReadable, FileIsDirectory,
/// FileIsDevice.
[[nodiscard]] Expected<OpenFile, Error> openToRead(const std::string& path);

/// Up to `size` bytes from where the file stands, 0 at its end. Waits for a pipe, for its writer
/// too. Errors: FileNotReadable, Cancelled.
[[nodiscard]] Expected<std::size_t, Error> readSome(const OpenFile& file, char* to,
                                                    std::size_t size, const std::stop_token& stop);

} // namespace plyline::files
