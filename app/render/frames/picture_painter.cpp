#include "app/render/frames/picture_painter.h"

#include <QtGui/QPainter>

#include "app/panels/board/board_painter.h"

#include <algorithm>

namespace plyline::frames {

void drawPicture(QPainter& painter, const PictureGeometry& geometry, const PictureFrame& frame,
                 const PictureLook& look)
{
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(QPointF(), geometry.size()), look.theme.window);
    const look::Pane& pane = geometry.boardPane();
    drawPanel(painter, pane, frame.panel, look.isFlipped, look.theme);
    drawBoard(painter, board::BoardGeometry(pane.square, look.isFlipped), frame.board, look.theme);
    if (!frame.snapshot)
        return;
    const look::Pane& beside = geometry.snapshotPane();
    drawPane(painter, beside, frame.snapshot->texts, look.theme);
    drawPlane(painter, snapshot::PlaneGeometry(beside.square, look.isFlipped),
              frame.snapshot->plane, look.theme);
}

QImage PicturePainter::paint(const PictureFrame& frame) const
{
    const PictureGeometry geometry = geometryOf(frame);
    QImage image(geometry.sizeInDevicePixels(), QImage::Format_RGB32);
    image.fill(m_options.look.theme.window);
    const double scale = m_options.size.scale;
    image.setDevicePixelRatio(std::max(1.0, scale));
    {
        QPainter painter(&image);
        if (scale < 1.0) // a painter takes no smaller ratio from its device
            painter.scale(scale, scale);
        drawPicture(painter, geometry, frame, m_options.look);
    }
    image.setDevicePixelRatio(scale);
    return image;
}

} // namespace plyline::frames
