#include "app/render/paper/paper_painter.h"

#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

#include "app/kit/look/pieces.h"
#include "app/panels/board/board_geometry.h"
#include "app/panels/board/board_painter.h"
#include "app/render/formats/pdf_picture.h"

namespace plyline::paper {

namespace {

const QColor dimInk(0x55, 0x55, 0x55);
const QColor ruleInk(0x99, 0x99, 0x99);

Error cancelled()
{
    Error error;
    error.code = ErrorCode::Cancelled;
    return error;
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
    for (const PaperDiagram& diagram : page.diagrams) {
        const auto frame = source.frameAt(diagram.ply);
        if (!frame)
            return unexpected(frame.error());
        drawBoard(painter, board::BoardGeometry(diagram.square, look.isFlipped), frame->board,
                  look.theme);
        painter.setPen(QPen(ruleInk, 0.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(diagram.square);
    }
    for (const PaperText& text : page.texts) {
        painter.setFont(look::Fonts::standard().of(text.face));
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
    auto document = layOut(source, options, sizeOfPages(device));
    if (!document)
        return document;
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / 96.0;
    const auto count = document->pages.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (stop.stop_requested())
            return unexpected(cancelled());
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
