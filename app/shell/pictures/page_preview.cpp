#include "app/shell/pictures/page_preview.h"

#include <QtGui/QPageSize>
#include <QtGui/QPainter>

#include "app/kit/look/pieces.h"

#include <algorithm>

namespace plyline::pictures {

Expected<QImage, Error> firstPage(const paper::PaperJob& job, const QSize& room, double ratio,
                                  int& pages)
{
    const look::PictureFonts fonts(look::TextSize::standard);
    const look::PicturePieces pieces(job.look.pieces);
    const QSizeF sheet = QPageSize(job.paper).size(QPageSize::Inch) * 96.0;
    const double margin = paper::pageMarginInMillimetres / 25.4 * 96.0;
    const auto document = layOut(job.source, job.options, sheet - QSizeF(2 * margin, 2 * margin));
    if (!document)
        return unexpected(document.error());
    pages = static_cast<int>(document->pages.size());
    const double scale =
        std::min(room.width() / sheet.width(), room.height() / sheet.height()) * ratio;
    QImage image((sheet * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.translate(margin, margin);
        if (auto drawn = drawPage(painter, document->pages.front(), job.source, job.look); !drawn)
            return unexpected(drawn.error());
    }
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace plyline::pictures
