#pragma once

#include <QtCore/QProcess>
#include <QtGui/QImage>

#include "core/base/expected.h"
#include "core/files/new_file.h"

#include <stop_token>

namespace plyline::formats {

/// A process of ffmpeg that reads images from a pipe and writes a file. It is killed if it is not
/// finished, and ends by itself if this program dies. For one thread.
class VideoProcess
{
public:
    /// Both must live longer.
    VideoProcess(const files::NewFile& file, const std::stop_token& stop)
        : m_file(file), m_stop(stop)
    {}
    ~VideoProcess();
    VideoProcess(const VideoProcess&) = delete;
    VideoProcess& operator=(const VideoProcess&) = delete;

    /// `arguments` are all but the output file, which is the temporary file. Errors:
    /// FileNotWritable.
    [[nodiscard]] Expected<void, Error> start(const QString& program, QStringList arguments);
    /// Sends an image `times` times. Returns when the process has taken all but a pipe's buffer.
    /// Errors: FileNotWritable with what the process said, Cancelled.
    [[nodiscard]] Expected<void, Error> send(const QImage& image, int times);
    /// Waits until the file is written. Errors: those of send().
    [[nodiscard]] Expected<void, Error> finish();

private:
    [[nodiscard]] Expected<void, Error> failed();

    const files::NewFile& m_file;
    const std::stop_token& m_stop;
    QProcess m_process;
};

} // namespace plyline::formats
