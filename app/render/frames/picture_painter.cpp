#include "app/render/frames/picture_painter.h"

#include <QtGui/QPainter>

#include "app/panels/board/board_painter.h"

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
    image.setDevicePixelRatio(m_options.size.scale);
    image.fill(m_options.look.theme.window);
    QPainter painter(&image);
    drawPicture(painter, geometry, frame, m_options.look);
    return image;
}

} // namespace plyline::frames
