#include "app/render/formats/svg_picture.h"

#include <QtGui/QPainter>

#include "app/render/formats/svg_engine.h"
#include "app/render/frames/moment_text.h"
#include "app/render/frames/picture_painter.h"

namespace plyline::formats {

Expected<void, Error> writeSvg(const Film& film, files::NewFile& file, const std::stop_token&,
                               const Progress&)
{
    const auto svg = svgOf(film);
    return svg ? writeBytes(file, *svg) : unexpected(svg.error());
}

Expected<QByteArray, Error> svgOf(const Film& film)
{
    const game::Ply ply = film.steps.front().ply;
    const auto frame = film.source.frameAt(ply, film.steps.front().elapsed);
    if (!frame)
        return unexpected(frame.error());
    frames::PictureOptions options = film.options;
    const double scale = std::exchange(options.size.scale, 1.0);
    const frames::PicturePainter pictures(options);
    SvgDevice device(pictures.geometryOf(*frame).size());
    QPainter painter(&device);
    pictures.draw(painter, *frame);
    painter.end();
    const frames::MomentText text = momentTextOf(film.source, ply);
    QString description = text.description;
    if (!film.link.isEmpty())
        description += QLatin1Char('\n') + film.link;
    return device.document(text.title, description, scale);
}

} // namespace plyline::formats
