#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/descriptor.h"

#include <stop_token>
#include <string>

namespace plyline::files {

/// How an open file is read.
enum class FileKind : std::uint8_t {
    Regular,
    Pipe, ///< Anything without a known size: a pipe, a socket, a terminal as standard input.
};

struct OpenFile
{
    Descriptor descriptor;
    FileKind kind = FileKind::Regular;
    std::int64_t size = 0; ///< In bytes; only for a regular file.
};

/// Opens a file for reading without ever waiting, not even for the writer of a pipe (readSome waits
/// for its bytes). "-" is standard input. Errors: FileNotFound, FileNotReadable, FileIsDirectory,
/// FileIsDevice.
[[nodiscard]] Expected<OpenFile, Error> openToRead(const std::string& path);

/// Reads up to `size` bytes from the file's current position. Returns 0 at its end. Waits until a
/// pipe has a writer and bytes. Errors: FileNotReadable, Cancelled.
[[nodiscard]] Expected<std::size_t, Error> readSome(const OpenFile& file, char* to,
                                                    std::size_t size, const std::stop_token& stop);

} // namespace plyline::files
