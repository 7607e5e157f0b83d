#include "app/shell/pictures/picture_words.h"

#include <QtCore/QCoreApplication>

namespace plyline::pictures {

namespace {

class PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::pictures::PictureWords)
};

} // namespace

QString formatTitle(const formats::PictureFormat& format)
{
    if (format.id == "png")
        return PictureWords::tr("PNG, pixels");
    if (format.id == "svg")
        return PictureWords::tr("SVG, shapes");
    if (format.id == "pdf")
        return PictureWords::tr("PDF, a page");
    if (format.id == "gif")
        return PictureWords::tr("GIF, plays everywhere");
    if (format.id == "webp")
        return PictureWords::tr("WebP, smallest");
    if (format.id == "mp4")
        return PictureWords::tr("MP4, a video");
    return {};
}

QString filesPattern(const QString& suffix)
{
    return PictureWords::tr("%1 files (*.%2)", "a format, its suffix")
        .arg(suffix.toUpper(), suffix);
}

} // namespace plyline::pictures
