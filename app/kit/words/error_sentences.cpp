#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"

#include <cassert>
#include <system_error>

namespace plyline::words {

namespace {

class ErrorSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::ErrorSentences)
};

QString systemReason(int systemErrno)
{
    return fromBytes(std::error_code(systemErrno, std::system_category()).message());
}

/// Returns the file's name for use in a sentence.
QString subjectOf(const Error& error)
{
    return error.subject == "-" ? ErrorSentences::tr("standard input") : fromBytes(error.subject);
}

QString withReason(const QString& sentence, const QString& reason)
{
    return ErrorSentences::tr("%1: %2.", "what failed: why").arg(sentence, reason);
}

QString notReadable(const Error& error)
{
    if (error.systemErrno != 0)
        return withReason(ErrorSentences::tr("%1 cannot be read").arg(subjectOf(error)),
                          systemReason(error.systemErrno));
    return ErrorSentences::tr("%1 cannot be read.").arg(subjectOf(error));
}

QString notWritable(const Error& error)
{
    if (error.systemErrno != 0)
        return withReason(ErrorSentences::tr("%1 cannot be written").arg(subjectOf(error)),
                          systemReason(error.systemErrno));
    if (!error.detail.empty())
        return withReason(ErrorSentences::tr("%1 cannot be written").arg(subjectOf(error)),
                          quoted(error.detail));
    return ErrorSentences::tr("%1 cannot be written.").arg(subjectOf(error));
}

QString diskFull(const Error& error)
{
    return ErrorSentences::tr(
               "There is not enough room in %1 for %2: it needs %3, and %4 are free.")
        .arg(fromBytes(error.detail), subjectOf(error), bytesText(error.number),
             bytesText(error.limit));
}

QString unpackFailed(const Error& error)
{
    const QString sentence =
        ErrorSentences::tr("%1 cannot be unpacked completely").arg(subjectOf(error));
    if (error.detail.empty())
        return sentence + u'.';
    return withReason(sentence, quoted(error.detail));
}

QString checksumWrong(const Error& error)
{
    return ErrorSentences::tr("%1 is damaged: the checksum does not match (%2).")
        .arg(subjectOf(error), quoted(error.detail));
}

QString trailingData(const Error& error)
{
    return ErrorSentences::tr("%1 was unpacked except for its last %2, which are not packed data.")
        .arg(subjectOf(error), bytesText(error.number));
}

QString noSuchGame(const Error& error)
{
    if (error.limit == 0)
        return ErrorSentences::tr("There is no game %1: %2 has no games.")
            .arg(QString::number(error.number), subjectOf(error));
    if (error.limit == 1)
        return ErrorSentences::tr("There is no game %1: %2 has only one game.")
            .arg(QString::number(error.number), subjectOf(error));
    return ErrorSentences::tr("There is no game %1: %2 has %Ln game(s).", "",
                              static_cast<int>(error.limit))
        .arg(QString::number(error.number), subjectOf(error));
}

QString noSuchLine(const Error& error)
{
    if (error.limit <= 1)
        return ErrorSentences::tr("There is no line %1: the game has only its main line, line 0.")
            .arg(error.number);
    return ErrorSentences::tr("There is no line %1: the game has %Ln line(s), counted from 0.", "",
                              static_cast<int>(error.limit))
        .arg(error.number);
}

QString noSuchPly(const Error& error)
{
    if (error.limit == 0)
        return ErrorSentences::tr("There is no ply %1: the line has no moves, so only ply 0.")
            .arg(error.number);
    return ErrorSentences::tr("There is no ply %1: the line ends at ply %2.")
        .arg(error.number)
        .arg(error.limit);
}

QString storage(const Error& error)
{
    if (error.number > 0)
        return ErrorSentences::tr("Game %1 is damaged in the database: %2.")
            .arg(QString::number(error.number), fromBytes(error.detail));
    if (!error.subject.empty())
        return ErrorSentences::tr("SQLite refused %1: %2.")
            .arg(subjectOf(error), quoted(error.detail));
    return ErrorSentences::tr("SQLite refused: %1.").arg(quoted(error.detail));
}

} // namespace

QString sentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return ErrorSentences::tr("%1 does not exist.").arg(subjectOf(error));
    case ErrorCode::FileNotReadable:
        return notReadable(error);
    case ErrorCode::FileIsDirectory:
        return ErrorSentences::tr("%1 is a folder, not a file.").arg(subjectOf(error));
    case ErrorCode::FileIsDevice:
        return ErrorSentences::tr("%1 is not a regular file: it is a device, a socket or a pipe.")
            .arg(subjectOf(error));
    case ErrorCode::FileNotWritable:
        return notWritable(error);
    case ErrorCode::FileChanged:
        return ErrorSentences::tr("%1 was changed by another program.").arg(subjectOf(error));
    case ErrorCode::DiskFull:
        return diskFull(error);
    case ErrorCode::UnpackFailed:
        return unpackFailed(error);
    case ErrorCode::ChecksumWrong:
        return checksumWrong(error);
    case ErrorCode::TrailingData:
        return trailingData(error);
    case ErrorCode::UnpackTooLarge:
        return ErrorSentences::tr("%1 was unpacked only in part: its content is larger than %2.")
            .arg(subjectOf(error), bytesText(error.limit));
    case ErrorCode::NotPgn:
        return ErrorSentences::tr("%1 is not a PGN file: no game can be recognized in it.")
            .arg(subjectOf(error));
    case ErrorCode::FileIsEmpty:
        return ErrorSentences::tr("%1 is empty.").arg(subjectOf(error));
    case ErrorCode::NoSuchGame:
        return noSuchGame(error);
    case ErrorCode::NoSuchLine:
        return noSuchLine(error);
    case ErrorCode::NoSuchPly:
        return noSuchPly(error);
    case ErrorCode::GameRefused:
        return ErrorSentences::tr("Game %1 cannot be played: its start position is not possible.")
            .arg(error.number);
    case ErrorCode::Storage:
        return storage(error);
    case ErrorCode::ForeignTable:
        return ErrorSentences::tr(
                   "%1 is not a database of this program: its table %2 is missing or different.")
            .arg(subjectOf(error), quoted(error.detail));
    case ErrorCode::TextTooLong:
        return ErrorSentences::tr(
                   "Game %1 of %2 has a comment or tag that is too long to be written: "
                   "the limit is %3.")
            .arg(QString::number(error.number), subjectOf(error), bytesText(error.limit));
    case ErrorCode::Cancelled:
        return ErrorSentences::tr("The work was cancelled.");
    }
    assert(false);
    return {};
}

} // namespace plyline::words
