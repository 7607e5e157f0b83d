#include "app/panels/timeline/slim_layout.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

// At scale 1.
constexpr double slimCellWidth = 10.0;
constexpr double slimCellHeight = 28.0;
constexpr double slimCellTop = 44.0;
constexpr QSizeF handleSize{21.0, 24.0};
constexpr double gapAboveCells = 7.0; ///< Below the handle.

constexpr double narrowestOne = 3.0; ///< Plies that have less room share a cell.
constexpr double narrowestShared = 4.0;

std::vector<SlimCell> slimCells(const std::vector<analysis::PlyFacts>& plies,
                                const SlimLayout& layout)
{
    std::vector<SlimCell> cells;
    const double step = layout.axis.step();
    if (!(step > 0.0))
        return cells;
    const bool isShared = step < narrowestOne;
    const int moves =
        isShared ? std::max(1, static_cast<int>(std::ceil(narrowestShared / 2 / step))) : 0;
    const int count = isShared ? 2 * moves : 1;
    const double width =
        isShared ? count * step - 1.0
                 : std::round(std::clamp(step * 0.6, 1.0, slimCellWidth * layout.scale));
    const int last = static_cast<int>(plies.size());
    for (int first = 1; first <= last; first += count) {
        const int end = std::min(first + count - 1, last);
        const double middle = (layout.xOf(game::Ply(first)) + layout.xOf(game::Ply(end))) / 2;
        SlimCell cell{{std::round(middle - width / 2), layout.row.top(), std::max(1.0, width),
                       layout.row.height()},
                      game::Ply(first),
                      game::Ply(end),
                      std::nullopt};
        if (!isShared)
            cell.mover = plies[static_cast<std::size_t>(first - 1)].mover;
        cells.push_back(cell);
    }
    return cells;
}

void paintSlimCell(QPainter& painter, const SlimCell& cell, bool isShown, const look::Theme& theme)
{
    if (!cell.mover && !isShown) {
        QRectF half = cell.rect;
        half.setHeight(std::floor(half.height() / 2));
        painter.fillRect(half, theme.whiteCell);
        painter.fillRect(half.translated(0, half.height()), theme.blackCell);
        return;
    }
    const QColor own = cell.mover == rules::Color::White ? theme.whiteCell : theme.blackCell;
    const double round = std::min(3.0, cell.rect.width() / 4);
    painter.setBrush(isShown ? theme.event : own);
    const bool hasOutline = !isShown && cell.rect.width() >= 5.0;
    painter.setPen(hasOutline ? QPen(theme.textDim, 1.0) : QPen(Qt::NoPen));
    const double inset = hasOutline ? 0.5 : 0.0;
    painter.drawRoundedRect(cell.rect.adjusted(inset, inset, -inset, -inset), round, round);
}

void paintSlimPlayhead(QPainter& painter, const SlimLayout& layout, game::Ply shown,
                       const look::Theme& theme)
{
    const QSizeF size = handleSize * layout.scale;
    const double x = std::round(layout.xOf(shown));
    const double foot = layout.row.top() - gapAboveCells * layout.scale;
    const QRectF box(x - size.width() / 2, foot - size.height(), size.width(), size.height());
    const double shoulder = foot - size.width() / 2;
    const double round = 3.5 * layout.scale;
    QPainterPath handle;
    handle.addRoundedRect(QRectF(box.topLeft(), QPointF(box.right(), shoulder)), round, round);
    QPainterPath point;
    point.addPolygon(QPolygonF({{box.left(), shoulder - round},
                                {box.right(), shoulder - round},
                                {box.right(), shoulder},
                                {x, foot},
                                {box.left(), shoulder},
                                {box.left(), shoulder - round}}));
    painter.fillPath(handle.united(point), theme.event);
    const double width = std::max(2.0, std::round(2.0 * layout.scale));
    painter.fillRect(QRectF(x - width / 2, shoulder, width, layout.row.center().y() - shoulder),
                     theme.event);
}

} // namespace

double SlimLayout::marginAt(double scale)
{
    return std::ceil(handleSize.width() / 2 * scale) + 1.0;
}

SlimLayout SlimLayout::fit(const std::vector<analysis::PlyFacts>& plies, game::Ply lastPly,
                           QSizeF size, double scale, const TextWidth& textWidth)
{
    SlimLayout layout;
    layout.scale = scale;
    layout.left = marginAt(scale) - TimeAxis::sideMargin;
    layout.axis = TimeAxis(size.width() - 2 * layout.left, lastPly);
    layout.row = {layout.left + layout.axis.left(), std::round(slimCellTop * scale),
                  layout.axis.trackWidth(), std::round(slimCellHeight * scale)};
    layout.cells = slimCells(plies, layout);
    if (plies.empty())
        return layout;
    const QRectF ruler(0.0, 0.0, layout.axis.width(), layout.row.top() - 4.0 * scale);
    layout.labels = rulerLabels(layout.axis, ruler, plies.front().moveNumber,
                                plies.front().mover == rules::Color::Black, {}, textWidth);
    std::erase_if(layout.labels, [](const RulerLabel& label) { return label.text.isEmpty(); });
    return layout;
}

void paintSlim(QPainter& painter, const SlimLayout& layout, game::Ply shown,
               const look::Theme& theme, const QFont& font)
{
    painter.setRenderHint(QPainter::Antialiasing);
    double known = layout.row.left();
    for (const SlimCell& cell : layout.cells) {
        if (cell.firstPly > shown)
            break;
        paintSlimCell(painter, cell, cell.lastPly >= shown, theme);
        known = cell.rect.right();
    }
    const double gap = 10.0 * layout.scale;
    if (shown < layout.axis.lastPly())
        painter.fillRect(QRectF(known + gap, std::floor(layout.row.center().y()),
                                std::max(0.0, layout.row.right() - known - gap), 1.0),
                         theme.edge);
    const double free = (handleSize.width() / 2 + 4.0) * layout.scale;
    painter.setFont(font);
    painter.setPen(theme.textDim);
    for (const RulerLabel& label : layout.labels) {
        const QRectF rect = label.rect.translated(layout.left, 0.0);
        const bool isCovered = rect.right() > layout.xOf(shown) - free;
        if (label.ply <= shown && !isCovered)
            painter.drawText(rect, static_cast<int>(Qt::AlignCenter) | Qt::TextDontClip,
                             label.text);
    }
    paintSlimPlayhead(painter, layout, shown, theme);
}

} // namespace plyline::timeline
