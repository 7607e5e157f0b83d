#include "app/panels/timeline/cells_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/words/names.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// If a ply is narrower than this, cells are joined to columns.
constexpr double narrowestCell = 3.0;
constexpr double narrowestColumn = 4.0; ///< The width of such a column.
constexpr double widestCell = 10.0;
constexpr double lowestCell = 6.0;
constexpr double highestCell = 52.0;

double snapped(double x, double devicePixelRatio)
{
    return std::round(x * devicePixelRatio) / devicePixelRatio;
}

std::vector<Cell> singleCells(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane,
                              double devicePixelRatio)
{
    const double width = snapped(std::clamp(axis.step() * 0.6, 1.0, widestCell), devicePixelRatio);
    std::vector<Cell> cells;
    cells.reserve(game.plies.size());
    for (int i = 0; i < game.lastPly().number(); ++i) {
        const game::Ply ply(i + 1);
        const double x = snapped(axis.xOf(ply) - width / 2, devicePixelRatio);
        cells.push_back({{x, lane.top(), width, lane.height()},
                         ply,
                         ply,
                         game.plies[static_cast<std::size_t>(i)].mover});
    }
    return cells;
}

std::vector<Cell> sharedCells(const TimelineGame& game, const TimeAxis& axis, const QRectF& lane,
                              double devicePixelRatio)
{
    const double columnWidth = std::max(axis.step(), 1e-6);
    const int moves = std::max(1, static_cast<int>(std::ceil(narrowestColumn / 2 / columnWidth)));
    std::vector<Cell> cells;
    const int last = game.lastPly().number();
    for (int first = 1; first <= last; first += 2 * moves) {
        const int end = std::min(first + 2 * moves - 1, last);
        const double half = axis.step() / 2;
        const double x = snapped(axis.xOf(game::Ply(first)) - half, devicePixelRatio);
        const double right = snapped(axis.xOf(game::Ply(end)) + half, devicePixelRatio);
        cells.push_back({{x, lane.top(), std::max(1.0, right - x - 1.0), lane.height()},
                         game::Ply(first),
                         game::Ply(end),
                         std::nullopt});
    }
    return cells;
}

void paintCell(QPainter& painter, const Cell& cell, const look::Theme& theme)
{
    if (!cell.mover) {
        QRectF half = cell.rect;
        half.setHeight(std::floor(half.height() / 2));
        painter.fillRect(half, theme.whiteCell);
        half.moveTop(half.bottom());
        painter.fillRect(half, theme.blackCell);
        return;
    }
    const QColor& fill = *cell.mover == rules::Color::White ? theme.whiteCell : theme.blackCell;
    if (cell.rect.width() < 5.0) {
        painter.fillRect(cell.rect, fill);
        return;
    }
    // The outline has a middle tone, so that both cell colours stand out from the background in
    // both themes.
    const double round = std::min({3.0, cell.rect.width() / 3, cell.rect.height() / 3});
    painter.setBrush(fill);
    painter.setPen(QPen(theme.textDim, 1.0));
    painter.drawRoundedRect(cell.rect.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
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
        const double gap = laneGap(density);
        const double usual = density == Density::Roomy ? 12.0 : 10.0;
        return LaneHeight{usual + gap, lowestCell + gap, highestCell + gap, 0.0, 2};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        return std::make_unique<CellsLayout>(
            space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density)), space.game, space.axis,
            space.devicePixelRatio);
    }
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
      m_cells(axis.step() >= narrowestCell ? singleCells(game, axis, rect, devicePixelRatio)
                                           : sharedCells(game, axis, rect, devicePixelRatio))
{}

void CellsLayout::paintBackdrop(const Canvas& canvas) const
{
    for (const Cell& cell : m_cells)
        paintCell(canvas.painter, cell, canvas.theme);
    // Where nothing is known yet, the track goes on as a line.
    const double known = m_cells.empty() ? rect().left() : m_cells.back().rect.right();
    if (m_isOpen)
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
    const double grow = cell->mover ? 1.0 : 0.0;
    const QRectF box = cell->rect.adjusted(-grow, -grow, grow, grow);
    const double round = std::min({3.0, box.width() / 3, box.height() / 3});
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.theme.event);
    canvas.painter.drawRoundedRect(box, round, round);
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
