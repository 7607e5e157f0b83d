#include "app/render/formats/png_picture.h"

#include <QtGui/QImageWriter>

#include "app/render/frames/picture_painter.h"

#include <array>

namespace plyline::formats {

namespace {

/// Hands bytes on to a new file until a stop, or until one of them cannot be written.
class FileDevice : public QIODevice
{
public:
    FileDevice(files::NewFile& file, const std::stop_token& stop) : m_file(file), m_stop(stop)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const Expected<void, Error>& written() const { return m_written; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 count) override
    {
        if (m_written && m_stop.stop_requested())
            m_written = unexpected(cancelledError());
        if (m_written)
            m_written = m_file.write({bytes, static_cast<std::size_t>(count)});
        return m_written ? count : -1;
    }

private:
    files::NewFile& m_file;
    std::stop_token m_stop;
    Expected<void, Error> m_written;
};

} // namespace

Expected<void, Error> writePngImage(const QImage& image, const frames::MomentText& text,
                                    const QString& link, files::NewFile& file,
                                    const std::stop_token& stop)
{
    FileDevice device(file, stop);
    QImageWriter writer(&device, "png");
    const std::array<std::pair<QString, QString>, 5> notes = {{
        {QStringLiteral("Title"), text.title},
        {QStringLiteral("Game"), text.game},
        {QStringLiteral("FEN"), text.fen},
        {QStringLiteral("Link"), link},
        {QStringLiteral("Software"), QStringLiteral("Plyline")},
    }};
    for (const auto& [name, value] : notes)
        writer.setText(name, value);
    const bool isWritten = writer.write(image);
    if (!device.written())
        return device.written();
    if (!isWritten)
        return unexpected(encoderError(file, writer.errorString().toStdString()));
    return {};
}

Expected<void, Error> writePng(const Film& film, files::NewFile& file, const std::stop_token& stop,
                               const Progress&)
{
    const game::Ply ply = film.steps.front().ply;
    const auto frame = film.source.frameAt(ply, film.steps.front().elapsed);
    if (!frame)
        return unexpected(frame.error());
    const QImage image = frames::PicturePainter(film.options).paint(*frame);
    return writePngImage(image, momentTextOf(film.source, ply), film.link, file, stop);
}

} // namespace plyline::formats
