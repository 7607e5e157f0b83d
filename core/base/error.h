#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace plyline {

enum class ErrorCode : std::uint8_t {
    FileNotFound,
    FileNotReadable, ///< It exists but the system refuses it; `systemErrno` says why.
    FileIsDirectory,
    FileIsDevice,    ///< A device or socket, or a pipe where a file is needed.
    FileNotWritable, ///< `systemErrno` or `detail` says why.
    FileChanged,     ///< Another program has put other bytes in its place.
    DiskFull,        ///< `detail` is the folder, `number` the bytes needed, `limit` those free.
    UnpackFailed,    ///< What is packed is damaged; `detail` holds the library's words.
    ChecksumWrong,   ///< It unpacks to other bytes than were packed; `detail` as above.
    TrailingData,    ///< The last `number` bytes are not packed, what stands before them is.
    UnpackTooLarge,  ///< It unpacks to more than `limit` bytes.
    NotPgn,          ///< Not a single tag, move or result in it.
    FileIsEmpty,     ///< Nothing but white space in it.
    NoSuchGame,      ///< `number` is the game asked for, `limit` how many there are.
    NoSuchLine,      ///< `number`, `limit` as above, lines count from 0.
    NoSuchPly,       ///< `number`, `limit` as above.
    GameRefused,     ///< The game's start position cannot be played from; its diagnostics say why.
    Storage,         ///< SQLite refused, `detail` says; `number` is a stored game that is damaged.
    ForeignTable,    ///< A database whose table `detail` is not one that this program makes.
    TextTooLong,     ///< Game `number` has a text of more bytes than the `limit` of a database.
    Cancelled,
};

/// Why a whole operation failed. Holds facts; app/text makes the sentence.
struct Error
{
    ErrorCode code = ErrorCode::FileNotReadable;
    std::string subject; ///< The file or object meant, as the user named it.
    int systemErrno = 0;
    std::int64_t number = 0;
    std::int64_t limit = 0;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// An error of a file, with the system's reason where it gave one.
[[nodiscard]] inline Error fileError(ErrorCode code, std::string path, int systemErrno = 0)
{
    Error error;
    error.code = code;
    error.subject = std::move(path);
    error.systemErrno = systemErrno;
    return error;
}

} // namespace plyline
