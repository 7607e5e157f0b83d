#include "app/cli/output.h"

#include "app/kit/words/sentences.h"
#include "core/files/file_stamp.h"
#include "core/files/standard_streams.h"

#include <cstdio>

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
    if (!m_error) {
        if (auto written = files::writeToStandardOutput(m_pending); !written)
            m_error = written.error();
    }
    m_pending.clear();
}

ExitStatus Output::finish(ExitStatus status)
{
    flush();
    return m_error ? complain(*m_error) : status;
}

bool isInput(const std::string& output, const std::string& input)
{
    const auto read = files::FileStamp::of(input);
    const auto written = files::FileStamp::of(output);
    if (!read || !written || !read->isSameFile(*written))
        return false;
    complain(QStringLiteral("%1 is the file that is read: choose another one to write.")
                 .arg(QString::fromStdString(output)));
    return true;
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
