#include "app/render/formats/png_picture.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageWriter>

#include "app/render/frames/moment_text.h"
#include "app/render/frames/picture_painter.h"

#include <array>

namespace plyline::formats {

Expected<void, Error> writePng(const Film& film, files::NewFile& file, const std::stop_token&,
                               const Progress&)
{
    const game::Ply ply = film.steps.front().ply;
    const auto frame = film.source.frameAt(ply, film.steps.front().elapsed);
    if (!frame)
        return unexpected(frame.error());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    const frames::MomentText text = momentTextOf(film.source, ply);
    const std::array<std::pair<QString, QString>, 5> notes = {{
        {QStringLiteral("Title"), text.title},
        {QStringLiteral("Game"), text.game},
        {QStringLiteral("FEN"), text.fen},
        {QStringLiteral("Link"), film.link},
        {QStringLiteral("Software"), QStringLiteral("Plyline")},
    }};
    for (const auto& [name, value] : notes)
        writer.setText(name, value);
    const QImage image = frames::PicturePainter(film.options).paint(*frame);
    if (!writer.write(image))
        return unexpected(encoderError(file, writer.errorString().toStdString()));
    return writeBytes(file, buffer.data());
}

} // namespace plyline::formats
