#include "app/shell/pictures/page_preview.h"

#include <QtGui/QPainter>

#include "app/kit/look/pieces.h"
#include "app/render/paper/paper_picture.h"

#include <algorithm>

namespace plyline::pictures {

Expected<QImage, Error> firstPage(const paper::PaperJob& job, const QSize& room, double ratio,
                                  int& pages, const std::stop_token& stop)
{
    const look::PictureFonts fonts(look::TextSize::standard);
    const look::PicturePieces pieces(job.look.pieces);
    const auto sheets = paper::PaperSheets::layOut(job, stop);
    if (!sheets)
        return unexpected(sheets.error());
    pages = sheets->count();
    const QSizeF& sheet = sheets->size();
    const double scale =
        std::min(room.width() / sheet.width(), room.height() / sheet.height()) * ratio;
    auto image = imageOf(*sheets, 0, scale);
    if (!image)
        return image;
    {
        QPainter painter(&*image); // the edge of the sheet, which a light window does not show
        painter.setPen(QPen(QColor(0xb8, 0xb4, 0xac), 2 * ratio));
        painter.drawRect(image->rect());
    }
    image->setDevicePixelRatio(ratio);
    return image;
}

} // namespace plyline::pictures
