#include "app/cli/output.h"

#include "app/kit/words/sentences.h"

#include <cerrno>
#include <unistd.h>

namespace plyline::cli {

namespace {

constexpr std::size_t pieceSize = 1 << 16;

ExitStatus statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileIsDirectory:
    case ErrorCode::FileIsDevice:
    case ErrorCode::FileNotWritable:
    case ErrorCode::FileChanged:
    case ErrorCode::DiskFull:
    case ErrorCode::UnpackFailed:
    case ErrorCode::ChecksumWrong:
    case ErrorCode::TrailingData:
    case ErrorCode::TextTooLong:
    case ErrorCode::UnpackTooLarge:
        return ExitStatus::File;
    case ErrorCode::NoSuchGame:
    case ErrorCode::NoSuchLine:
    case ErrorCode::NoSuchPly:
        return ExitStatus::Usage;
    case ErrorCode::NotPgn:
    case ErrorCode::FileIsEmpty:
    case ErrorCode::GameRefused:
    case ErrorCode::Storage:
    case ErrorCode::ForeignTable:
    case ErrorCode::Cancelled:
        return ExitStatus::Failed;
    }
    return ExitStatus::Failed;
}

} // namespace

Output::~Output()
{
    flush();
}

void Output::write(std::string_view text)
{
    m_pending += text;
    if (m_pending.size() >= pieceSize)
        flush();
}

void Output::flush()
{
    std::string_view rest = m_pending;
    while (!rest.empty() && m_errno == 0) {
        const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            m_errno = errno;
    }
    m_pending.clear();
}

ExitStatus Output::finish(ExitStatus status)
{
    flush();
    if (m_errno == 0)
        return status;
    Error error;
    error.code = ErrorCode::FileNotWritable;
    error.subject = "/dev/stdout";
    error.systemErrno = m_errno;
    return complain(error);
}

void complain(const QString& sentence)
{
    const QByteArray text = sentence.toUtf8();
    std::fprintf(stderr, "plyline-cli: %s\n", text.constData());
}

ExitStatus complain(const Error& error)
{
    complain(words::sentence(error));
    return statusOf(error.code);
}

} // namespace plyline::cli
