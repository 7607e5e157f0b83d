#include "app/render/paper/paper_picture.h"

#include <QtCore/QFileInfo>
#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "app/render/formats/png_picture.h"
#include "app/render/formats/svg_engine.h"

#include <cmath>

namespace plyline::paper {

namespace {

constexpr double unitsInInch = 96;
constexpr double pageMargin = pageMarginInMillimetres / 25.4 * unitsInInch;

Expected<QByteArray, Error> svgOf(const PaperSheets& sheets, const PaperJob& job,
                                  const frames::MomentText& text)
{
    formats::SvgDevice device(sheets.size());
    {
        QPainter painter(&device);
        if (auto drawn = sheets.draw(painter, 0); !drawn)
            return unexpected(drawn.error());
    }
    QString description = text.description;
    if (!job.link.isEmpty())
        description += QLatin1Char('\n') + job.link;
    return device.document(sheets.document().title, description, 1.0);
}

Expected<void, Error> writePicture(const PaperJob& job, PageFormat format, files::NewFile& file,
                                   double scale, const std::stop_token& stop)
{
    const look::PictureFonts fonts(look::TextSize::standard);
    const look::PicturePieces pieces(job.look.pieces);
    const auto sheets = PaperSheets::layOut(job, stop);
    if (!sheets)
        return unexpected(sheets.error());
    const frames::MomentText text = momentTextOf(job.source, job.source.lastPly());
    if (format == PageFormat::Svg) {
        const auto svg = svgOf(*sheets, job, text);
        return svg ? formats::writeBytes(file, *svg) : unexpected(svg.error());
    }
    const auto image = imageOf(*sheets, 0, scale);
    return image ? formats::writePngImage(*image, text, job.link, file, stop)
                 : unexpected(image.error());
}

} // namespace

std::vector<PageFormat> formatsOf(PaperLayout layout)
{
    if (layout == PaperLayout::Poster)
        return {PageFormat::Pdf, PageFormat::Svg, PageFormat::Png};
    return {PageFormat::Pdf};
}

QString suffixOf(PageFormat format)
{
    switch (format) {
    case PageFormat::Pdf:
        break;
    case PageFormat::Svg:
        return QStringLiteral("svg");
    case PageFormat::Png:
        return QStringLiteral("png");
    }
    return QStringLiteral("pdf");
}

std::optional<PageFormat> formatOfFile(const QString& path, PaperLayout layout)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const PageFormat format : formatsOf(layout))
        if (suffixOf(format) == suffix)
            return format;
    return std::nullopt;
}

Expected<PaperSheets, Error> PaperSheets::layOut(const PaperJob& job, const std::stop_token& stop)
{
    // Whole units, so that all formats have the same size.
    const QSizeF exact = QPageSize(job.paper).size(QPageSize::Millimeter) / 25.4 * unitsInInch;
    const QSizeF size(std::round(exact.width()), std::round(exact.height()));
    auto document =
        paper::layOut(job.source, job.options, size - QSizeF(2 * pageMargin, 2 * pageMargin), stop);
    if (!document)
        return unexpected(document.error());
    return PaperSheets(job, std::move(*document), size);
}

Expected<void, Error> PaperSheets::draw(QPainter& painter, int page) const
{
    painter.save();
    painter.fillRect(QRectF(QPointF(), m_size), Qt::white);
    painter.translate(pageMargin, pageMargin);
    painter.scale(m_document.scale, m_document.scale);
    auto drawn = drawPage(painter, m_document.pages[static_cast<std::size_t>(page)], m_job->source,
                          m_job->look);
    painter.restore();
    return drawn;
}

Expected<QImage, Error> imageOf(const PaperSheets& sheets, int page, double scale)
{
    QImage image((sheets.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    if (auto drawn = sheets.draw(painter, page); !drawn)
        return unexpected(drawn.error());
    painter.end();
    return image;
}

Expected<void, Error> writePages(const PaperJob& job, PageFormat format, const std::string& path,
                                 double scale, const std::stop_token& stop,
                                 const Progress& progress)
{
    if (format == PageFormat::Pdf)
        return writePaper(job, path, stop, progress);
    auto file = files::NewFile::create(path);
    if (!file)
        return unexpected(file.error());
    if (auto written = writePicture(job, format, *file, scale, stop); !written)
        return written;
    if (stop.stop_requested())
        return unexpected(formats::cancelledError());
    return file->finish();
}

} // namespace plyline::paper
