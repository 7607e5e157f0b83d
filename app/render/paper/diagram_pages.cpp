#include <QtCore/QCoreApplication>

#include "app/render/paper/page_layouts.h"

#include <algorithm>

namespace plyline::paper {

namespace {

class DiagramWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::paper::DiagramWords)
};

constexpr double gapBeside = 26;
constexpr double gapBelow = 14;

QString turnOf(const frames::FrameSource& source, game::Ply ply)
{
    return source.line().replay->stateAt(ply).turn == rules::Color::White
               ? DiagramWords::tr("White to move")
               : DiagramWords::tr("Black to move");
}

} // namespace

PaperDocument diagramPages(const frames::FrameSource& source, const PaperOptions& options,
                           const QSizeF& size)
{
    PaperDocument document;
    const int columns = options.diagramsOnPage > 6 ? 3 : 2;
    constexpr int rows = 3;
    const double caption = lineHeightOf(look::Face::Strong) + lineHeightOf(look::Face::Small);
    const double beside = options.hasCoordinates ? coordinateRoom : 0;
    const bool hasFigurines = options.hasFigurines && canWriteFigurines();
    int number = 0;
    double head = 0;
    for (const game::Ply ply : options.moments) {
        const int place = number++ % (columns * rows);
        if (place == 0) {
            document.pages.emplace_back();
            head = addHead(document.pages.back(), source, headingOf(source), factsOf(source),
                           size.width(), options.link);
        }
        PaperPage& page = document.pages.back();
        const double room = size.height() - head - footHeight();
        const double cellWidth = (size.width() - (columns - 1) * gapBeside) / columns;
        const double cellHeight = (room - (rows - 1) * gapBelow) / rows;
        const double side = std::min(cellWidth - beside, cellHeight - beside - caption);
        const double left =
            (place % columns) * (cellWidth + gapBeside) + (cellWidth - side - beside) / 2 + beside;
        const int row = place / columns;
        double top = head + row * (cellHeight + gapBelow);
        page.diagrams.push_back({QRectF(left, top, side, side), ply, options.hasCoordinates});
        top += side + beside + 3;
        const QString title = DiagramWords::tr("%1   %2", "number of a diagram, its move")
                                  .arg(number)
                                  .arg(labelOf(source, ply, hasFigurines));
        page.texts.push_back(
            {QRectF(left, top, side, lineHeightOf(look::Face::Strong)), title, look::Face::Strong});
        top += lineHeightOf(look::Face::Strong);
        page.texts.push_back({QRectF(left, top, side, lineHeightOf(look::Face::Small)),
                              turnOf(source, ply), look::Face::Small, Qt::AlignLeft, true});
        document.outline.push_back(
            {labelOf(source, ply, false), static_cast<int>(document.pages.size()) - 1, 1});
    }
    return document;
}

} // namespace plyline::paper
