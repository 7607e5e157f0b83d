#include "app/render/formats/video_process.h"

#include <QtCore/QFileInfo>

#include "app/render/formats/picture_format.h"

#include <utility>

namespace plyline::formats {

namespace {

/// Between two looks at the stop token.
constexpr int patienceMillis = 20;

} // namespace

VideoProcess::~VideoProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

Expected<void, Error> VideoProcess::start(const QString& program, QStringList arguments)
{
    const QString path =
        QFileInfo(QFile::decodeName(m_file.temporaryPath().c_str())).absoluteFilePath();
    // With its protocol, no name of a file means anything else.
    arguments << QStringLiteral("file:") + path;
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    return m_process.waitForStarted() ? Expected<void, Error>() : failed();
}

Expected<void, Error> VideoProcess::send(const QImage& image, int times)
{
    const qint64 rowBytes = qint64{4} * image.width();
    for (int i = 0; i < times; ++i) {
        for (int y = 0; y < image.height(); ++y)
            m_process.write(reinterpret_cast<const char*>(image.constScanLine(y)), rowBytes);
        while (m_process.bytesToWrite() > 0) {
            if (m_stop.stop_requested())
                return unexpected(cancelledError());
            if (m_process.state() != QProcess::Running)
                return failed();
            m_process.waitForBytesWritten(patienceMillis);
        }
    }
    return {};
}

Expected<void, Error> VideoProcess::finish()
{
    m_process.closeWriteChannel();
    while (m_process.state() != QProcess::NotRunning) {
        if (m_stop.stop_requested())
            return unexpected(cancelledError());
        m_process.waitForFinished(patienceMillis);
    }
    const bool isDone = m_process.exitStatus() == QProcess::NormalExit &&
                        m_process.exitCode() == 0 && m_process.error() != QProcess::FailedToStart;
    return isDone ? Expected<void, Error>() : failed();
}

Expected<void, Error> VideoProcess::failed()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(patienceMillis);
    QString said = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
    if (said.isEmpty())
        said = m_process.errorString();
    return unexpected(encoderError(m_file, "ffmpeg: " + said.toStdString()));
}

} // namespace plyline::formats
