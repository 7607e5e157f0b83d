#include "app/render/paper/paper_painter.h"

#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/look/pieces.h"
#include "app/panels/board/board_geometry.h"
#include "app/panels/board/board_painter.h"
#include "app/render/formats/pdf_picture.h"
#include "app/render/formats/picture_format.h"
#include "app/render/paper/page_layouts.h"

namespace plyline::paper {

namespace {

const QColor dimInk(0x55, 0x55, 0x55);
const QColor ruleInk(0x99, 0x99, 0x99);

/// Draws ranks to the left of the board and files below it.
void drawCoordinatesBeside(QPainter& painter, const board::BoardGeometry& geometry)
{
    painter.setFont(look::Fonts::standard().cell);
    painter.setPen(dimInk);
    const QRectF& board = geometry.board();
    for (int i = 1; i <= 8; ++i) {
        const QRectF rank = geometry.rectOf(rules::Square::fromXY(1, i));
        painter.drawText(
            QRectF(board.left() - coordinateRoom, rank.top(), coordinateRoom - 4, rank.height()),
            static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), QString::number(i));
        const QRectF file = geometry.rectOf(rules::Square::fromXY(i, 1));
        painter.drawText(QRectF(file.left(), board.bottom(), file.width(), coordinateRoom),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignBottom),
                         QString(QLatin1Char(static_cast<char>('a' + i - 1))));
    }
}

Expected<void, Error> drawDiagram(QPainter& painter, const PaperDiagram& diagram,
                                  const frames::FrameSource& source,
                                  const frames::PictureLook& look)
{
    const auto frame = source.frameAt(diagram.ply);
    if (!frame)
        return unexpected(frame.error());
    const board::BoardGeometry geometry(diagram.square, look.isFlipped);
    drawBoard(painter, geometry, frame->board, look.theme);
    painter.setPen(QPen(ruleInk, 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(diagram.square);
    if (diagram.hasCoordinates)
        drawCoordinatesBeside(painter, geometry);
    return {};
}

/// Draws the dark modules of each row in runs, as one shape, so that no seam is between them.
void drawCode(QPainter& painter, const PaperCode& code)
{
    const int side = code.code.side;
    const double module = code.square.width() / (side + 2 * QrCode::quietZone);
    const QPointF first = code.square.topLeft() + QPointF(module, module) * QrCode::quietZone;
    QPainterPath dark;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int end = x;
            while (end < side && code.code.isDarkAt(end, y))
                ++end;
            if (end > x)
                dark.addRect(first.x() + x * module, first.y() + y * module, (end - x) * module,
                             module);
            x = end;
        }
    }
    dark.setFillRule(Qt::WindingFill);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(dark, Qt::black);
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace

frames::PictureLook paperLook(frames::PictureLook look)
{
    const bool wasDark = look.theme.isDark;
    const QColor light = look.theme.lightSquare;
    const QColor dark = look.theme.darkSquare;
    look.theme = look::Theme::light();
    look.theme.window = Qt::white;
    if (!wasDark) {
        look.theme.lightSquare = light;
        look.theme.darkSquare = dark;
    }
    look.pieces = formats::piecesOnPaper(look.pieces);
    return look;
}

frames::PictureContents paperContents(frames::PictureContents contents)
{
    contents.hasCoordinates = false; // they stand beside the diagrams
    contents.hasLastEvent = false;
    contents.arrows = 0;
    return contents;
}

Expected<void, Error> drawPage(QPainter& painter, const PaperPage& page,
                               const frames::FrameSource& source, const frames::PictureLook& look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ruleInk, 0.6));
    for (const QLineF& line : page.lines)
        painter.drawLine(line);
    for (const PaperDiagram& diagram : page.diagrams)
        if (auto drawn = drawDiagram(painter, diagram, source, look); !drawn)
            return drawn;
    for (const PaperPaths& paths : page.paths) {
        drawPaths(painter, paths.board, look.theme);
        if (paths.hasCoordinates)
            drawCoordinatesBeside(painter, paths.board.geometry);
    }
    for (const PaperSign& sign : page.signs)
        drawSign(painter, sign.sign, sign.rect, look.theme);
    for (const PaperCode& code : page.codes)
        drawCode(painter, code);
    for (const PaperText& text : page.texts) {
        QFont font = look::Fonts::standard().of(text.face);
        if (text.scale != 1.0)
            font.setPixelSize(qRound(font.pixelSize() * text.scale));
        painter.setFont(font);
        painter.setPen(text.isDim ? dimInk : QColor(Qt::black));
        painter.drawText(text.rect,
                         static_cast<int>(text.alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                         text.text);
    }
    return {};
}

QSizeF sizeOfPages(const QPagedPaintDevice& device)
{
    return device.pageLayout().paintRect(QPageLayout::Point).size() * 96.0 / 72.0;
}

Expected<PaperDocument, Error> paintPages(QPagedPaintDevice& device,
                                          const frames::FrameSource& source,
                                          const PaperOptions& options,
                                          const frames::PictureLook& look,
                                          const std::stop_token& stop, const Progress& progress)
{
    const look::PictureFonts fonts(look::TextSize::standard);
    const look::PicturePieces pieces(look.pieces);
    auto document = layOut(source, options, sizeOfPages(device), stop);
    if (!document)
        return document;
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / 96.0 * document->scale;
    const auto count = document->pages.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (stop.stop_requested())
            return unexpected(formats::cancelledError());
        if (i > 0)
            device.newPage();
        painter.save();
        painter.scale(scale, scale);
        const auto drawn = drawPage(painter, document->pages[i], source, look);
        painter.restore();
        if (!drawn)
            return unexpected(drawn.error());
        progress(static_cast<double>(i + 1) / static_cast<double>(count));
    }
    return document;
}

} // namespace plyline::paper
