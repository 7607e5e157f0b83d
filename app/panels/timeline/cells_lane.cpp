#include "app/panels/timeline/cells_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/words/names.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// If a ply is narrower than this, cells are joined to columns.
constexpr double narrowestCell = 3.0;
constexpr double narrowestText = 28.0;  ///< From here on a cell shows its move.
constexpr double narrowestColumn = 4.0; ///< The width of such a column.
constexpr double widestCell = 10.0;
constexpr double lowestCell = 16.0;
constexpr double highestCell = 52.0;

double snapped(double x, double devicePixelRatio)
{
    return std::round(x * devicePixelRatio) / devicePixelRatio;
}

/// The plies of a row that are in the window.
struct Shown
{
    int first = 1;
    int last = 0;
};

Shown shownPlies(const TimelineGame& game, const TimeAxis& axis)
{
    return {std::max(1, axis.firstShown().number()),
            std::min(game.lastPly(), axis.lastShown()).number()};
}

std::string sanOf(const TimelineGame& game, game::Ply ply)
{
    const auto index = static_cast<std::size_t>(ply.number() - 1);
    return game.line && index < game.line->plies.size() ? game.line->plies[index].san
                                                        : std::string();
}

/// Makes a cell of the room between two x.
Cell cellBetween(double left, double right, const QRectF& lane, double devicePixelRatio,
                 game::Ply first, game::Ply last)
{
    const double x = snapped(left, devicePixelRatio);
    const double width = std::max(1.0, snapped(right, devicePixelRatio) - x - 1.0);
    return {{x, lane.top(), width, lane.height()}, first, last, std::nullopt, {}};
}

std::vector<Cell> singleCells(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane,
                              double devicePixelRatio)
{
    const bool hasText = axis.step() >= narrowestText;
    const double width = snapped(std::clamp(axis.step() * 0.6, 1.0, widestCell), devicePixelRatio);
    const Shown shown = shownPlies(game, axis);
    std::vector<Cell> cells;
    for (int i = shown.first; i <= shown.last; ++i) {
        const game::Ply ply(i);
        Cell cell =
            cellBetween(axis.leftOf(ply), axis.rightOf(ply), lane, devicePixelRatio, ply, ply);
        if (hasText) {
            cell.san = sanOf(game, ply);
        } else {
            cell.rect.setLeft(snapped(axis.xOf(ply) - width / 2, devicePixelRatio));
            cell.rect.setWidth(width);
        }
        cell.mover = game.at(ply)->mover;
        cells.push_back(std::move(cell));
    }
    return cells;
}

std::vector<Cell> sharedCells(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane,
                              double devicePixelRatio)
{
    const double columnWidth = std::max(axis.step(), 1e-6);
    const int moves = std::max(1, static_cast<int>(std::ceil(narrowestColumn / 2 / columnWidth)));
    std::vector<Cell> cells;
    const Shown shown = shownPlies(game, axis);
    const int last = game.lastPly().number();
    for (int first = (shown.first - 1) / (2 * moves) * 2 * moves + 1; first <= shown.last;
         first += 2 * moves) {
        const int end = std::min(first + 2 * moves - 1, last);
        cells.push_back(cellBetween(axis.leftOf(game::Ply(first)), axis.rightOf(game::Ply(end)),
                                    lane, devicePixelRatio, game::Ply(first), game::Ply(end)));
    }
    return cells;
}

/// In real time each cell is as long as the room of its ply; short ones are joined.
std::vector<Cell> timedCells(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane,
                             double devicePixelRatio)
{
    std::vector<Cell> cells;
    const Shown shown = shownPlies(game, axis);
    for (int first = shown.first; first <= shown.last;) {
        int end = first;
        const double left = axis.leftOf(game::Ply(first));
        while (end < shown.last && axis.rightOf(game::Ply(end)) - left < narrowestCell)
            ++end;
        const double right = axis.rightOf(game::Ply(end));
        Cell cell =
            cellBetween(left, right, lane, devicePixelRatio, game::Ply(first), game::Ply(end));
        if (first == end)
            cell.mover = game.at(game::Ply(first))->mover;
        if (first == end && right - left >= narrowestText)
            cell.san = sanOf(game, game::Ply(first));
        cells.push_back(std::move(cell));
        first = end + 1;
    }
    return cells;
}

std::vector<Cell> cellsOf(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane,
                          double devicePixelRatio)
{
    if (axis.kind() == AxisKind::Clock)
        return timedCells(game, axis, lane, devicePixelRatio);
    return axis.step() >= narrowestCell ? singleCells(game, axis, lane, devicePixelRatio)
                                        : sharedCells(game, axis, lane, devicePixelRatio);
}

/// Writes the move into its cell, narrower if it is long.
void paintSan(QPainter& painter, const Cell& cell, const QColor& color, const look::Fonts& fonts,
              bool isBold)
{
    if (cell.san.empty())
        return;
    QFont font = fonts.cell;
    font.setBold(isBold);
    const QString text = QString::fromStdString(cell.san);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double room = std::max(1.0, cell.rect.width() - 3.0);
    constexpr int narrowest = 70; // percent
    if (width > room)
        font.setStretch(std::max(narrowest, static_cast<int>(100.0 * room / width)));
    painter.save();
    painter.setClipRect(cell.rect, Qt::IntersectClip);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(cell.rect, Qt::AlignCenter | Qt::TextDontClip, text);
    painter.restore();
}

/// Whether a cell is wide enough for an outline.
bool hasOutline(const Cell& cell)
{
    return cell.mover && cell.rect.width() >= 5.0;
}

/// Paints a cell without an outline: both halves of one that several plies share.
void paintPlainCell(QPainter& painter, const Cell& cell, const look::Theme& theme)
{
    if (cell.mover)
        return painter.fillRect(cell.rect, *cell.mover == rules::Color::White ? theme.whiteCell
                                                                              : theme.blackCell);
    QRectF half = cell.rect;
    half.setHeight(std::floor(half.height() / 2));
    painter.fillRect(half, theme.whiteCell);
    half.moveTop(half.bottom());
    painter.fillRect(half, theme.blackCell);
}

void paintOutlinedCell(QPainter& painter, const Cell& cell, const look::Theme& theme,
                       const look::Fonts& fonts)
{
    const bool isWhite = *cell.mover == rules::Color::White;
    const QColor& fill = isWhite ? theme.whiteCell : theme.blackCell;
    // The outline has a middle tone, so that both cell colours stand out from the background in
    // both themes.
    const double round = std::min({3.0, cell.rect.width() / 3, cell.rect.height() / 3});
    painter.setBrush(fill);
    painter.setPen(QPen(theme.textDim, 1.0));
    painter.drawRoundedRect(cell.rect.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    paintSan(painter, cell, isWhite ? theme.onWhiteCell : theme.onBlackCell, fonts, false);
}

double cellsHeight(Density density)
{
    switch (density) {
    case Density::Tight:
        return 18.0;
    case Density::Compact:
        return 20.0;
    case Density::Roomy:
        return 24.0;
    }
    return 0.0;
}

/// Other lanes leave before cells with moves are lower than this.
double leastCells(Density density)
{
    return density == Density::Tight ? 6.0 : lowestCell;
}

double gapBelowCells(Density density)
{
    return density == Density::Roomy ? 4.0 : 2.0;
}

/// A cell for each ply, in the colour of the player who moved.
class CellsLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::CellsLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("cells"); }
    [[nodiscard]] QString name() const override { return tr("Moves"); }
    /// Present even without a game. Grows if no graph takes the room.
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame&, const TimeAxis&,
                                                   Density density) const override
    {
        const double usual = cellsHeight(density) + gapBelowCells(density);
        return LaneHeight{usual, leastCells(density) + gapBelowCells(density),
                          highestCell + gapBelowCells(density), 0.0, 2};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        return std::make_unique<CellsLayout>(
            space.rect.adjusted(0.0, 0.0, 0.0, -gapBelowCells(space.density)), space.game,
            space.axis, space.devicePixelRatio);
    }
    [[nodiscard]] bool isInGutter() const override { return false; }
    [[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply) const override
    {
        const TimelinePly* shown = game.at(ply);
        return shown ? words::sideName(shown->mover) : QString();
    }
};

} // namespace

CellsLayout::CellsLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis,
                         double devicePixelRatio)
    : LaneLayout(rect),
      m_isOpen(axis.lastPly() > game.lastPly()),
      m_cells(cellsOf(game, axis, rect, devicePixelRatio))
{}

void CellsLayout::paintBackdrop(const Canvas& canvas) const
{
    {
        const WholePixels whole(canvas.painter);
        for (const Cell& cell : m_cells)
            if (!hasOutline(cell))
                paintPlainCell(canvas.painter, cell, canvas.theme);
    }
    for (const Cell& cell : m_cells)
        if (hasOutline(cell))
            paintOutlinedCell(canvas.painter, cell, canvas.theme, canvas.fonts);
    // Where nothing is known yet, the track goes on as a line.
    const double known = m_cells.empty() ? rect().left() : m_cells.back().rect.right();
    if (m_isOpen && known < rect().right())
        canvas.painter.fillRect(
            QRectF(known, std::floor(rect().center().y()), rect().right() - known, 1.0),
            canvas.theme.line);
}

void CellsLayout::paintMoment(const Canvas& canvas, const TimelineFrame& frame) const
{
    if (canvas.axis.lastPly() == game::Ply()) {
        canvas.painter.fillRect(QRectF(rect().left(), rect().center().y(), rect().width(), 1.0),
                                canvas.theme.line);
        return;
    }
    const auto cell =
        std::lower_bound(m_cells.begin(), m_cells.end(), frame.ply,
                         [](const Cell& one, game::Ply ply) { return one.lastPly < ply; });
    if (cell == m_cells.end() || frame.ply < cell->firstPly)
        return;
    const double grow = cell->mover && cell->san.empty() ? 1.0 : 0.0;
    const QRectF box = cell->rect.adjusted(-grow, -grow, grow, grow);
    const double round = std::min({3.0, box.width() / 3, box.height() / 3});
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.theme.event);
    canvas.painter.drawRoundedRect(box, round, round);
    paintSan(canvas.painter, *cell, canvas.theme.onEvent, canvas.fonts, true);
}

void CellsLayout::paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const
{
    const double width = std::clamp(canvas.axis.step() * 0.6, 2.0, widestCell);
    Thinned bars;
    for (const game::Ply ply : frame.study.traced) {
        const double x = canvas.axis.xOf(ply);
        if (bars.isSeen(x))
            canvas.painter.fillRect(QRectF(x - width / 2, rect().bottom() + 1.0, width, 3.0),
                                    canvas.theme.state);
    }
}

const Lane& cellsLane()
{
    static const CellsLane lane;
    return lane;
}

} // namespace plyline::timeline
