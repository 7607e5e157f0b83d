#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace plyline {

enum class ErrorCode : std::uint8_t {
    FileNotFound,
    FileNotReadable, ///< The file exists but cannot be read; `systemErrno` says why.
    FileIsDirectory,
    FileIsDevice,    ///< A device, a socket, or a pipe where a file is needed.
    FileNotWritable, ///< `systemErrno` or `detail` says why.
    FileChanged,     ///< Another program has changed or replaced the file.
    DiskFull,        ///< `detail` is the folder, `number` the bytes needed, `limit` the bytes free.
    UnpackFailed,    ///< The packed data are damaged; `detail` is the message of the library.
    ChecksumWrong, ///< The unpacked bytes do not match the checksum; `detail` is the message of the
                   ///< library.
    TrailingData,  ///< The last `number` bytes are not packed data; everything before them was
                   ///< unpacked.
    UnpackTooLarge, ///< The unpacked data would exceed `limit` bytes.
    NotPgn,         ///< No game can be recognized in the file; see index::PgnEvidence.
    FileIsEmpty,    ///< The file holds nothing but white space.
    NoSuchGame,     ///< `number` is the game asked for, `limit` the number of games.
    NoSuchLine,  ///< `number` is the line asked for, counted from 0, `limit` the number of lines.
    NoSuchPly,   ///< `number` is the ply asked for, `limit` the last ply or -1 if there is none.
    GameRefused, ///< The game's start position is not playable; its diagnostics say why.
    Storage, ///< SQLite failed as `detail` says; `number` is the stored game that is damaged, if
             ///< any.
    ForeignTable, ///< The database has a table named `detail` that this program did not make.
    TextTooLong,  ///< A text of game `number` exceeds the `limit` in bytes of a database.
    Cancelled,
};

/// Why a whole operation failed. Holds facts only; app/kit/words turns them into a sentence.
struct Error
{
    ErrorCode code = ErrorCode::FileNotReadable;
    std::string subject; ///< The file or object concerned, as the user named it.
    int systemErrno = 0;
    std::int64_t number = 0;
    std::int64_t limit = 0;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// Returns an error about a file, with the errno of the system if there is one.
[[nodiscard]] inline Error fileError(ErrorCode code, std::string path, int systemErrno = 0)
{
    Error error;
    error.code = code;
    error.subject = std::move(path);
    error.systemErrno = systemErrno;
    return error;
}

} // namespace plyline
