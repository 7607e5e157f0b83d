#include "app/panels/timeline/branches_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace plyline::timeline {

namespace {

int mostRows(Density density)
{
    return density == Density::Tight ? 0 : 3;
}

bool isInWindow(const Branch& branch, const TimeAxis& axis)
{
    return axis.xOf(branch.forkPly) <= axis.right() && axis.xOf(branch.lastPly) >= axis.left();
}

int countShown(const TimelineGame& game, const TimeAxis& axis)
{
    return static_cast<int>(
        std::count_if(game.branches.begin(), game.branches.end(),
                      [&](const Branch& one) { return isInWindow(one, axis); }));
}

/// Puts each branch on the first row that has room, and leaves out branches for which none has.
/// Only the horizontal extent of the rectangles is set.
std::vector<BranchSpot> packed(const TimelineGame& game, const TimeAxis& axis, int rowCount)
{
    constexpr double apart = 5.0;
    constexpr double shortest = 6.0;
    std::vector<std::vector<QRectF>> rows(static_cast<std::size_t>(rowCount));
    std::vector<BranchSpot> spots;
    for (const Branch& branch : game.branches) {
        if (!isInWindow(branch, axis))
            continue;
        const double left = axis.xOf(branch.forkPly);
        const double right = std::max(left + shortest, axis.xOf(branch.lastPly));
        const auto isFree = [&](const std::vector<QRectF>& taken) {
            return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
                return left < other.right() + apart && other.left() < right + apart;
            });
        };
        const auto row = std::find_if(rows.begin(), rows.end(), isFree);
        if (row == rows.end())
            continue;
        const QRectF rect(left, 0.0, right - left, 0.0);
        row->push_back(rect);
        spots.push_back({branch, static_cast<int>(row - rows.begin()), rect});
    }
    return spots;
}

int rowsOf(const std::vector<BranchSpot>& spots)
{
    int rows = 0;
    for (const BranchSpot& spot : spots)
        rows = std::max(rows, spot.row + 1);
    return rows;
}

/// Returns the width of the first move, or 0 if it has no room.
double labelWidth(const QFont& font, const BranchSpot& spot)
{
    const QFontMetricsF metrics(font);
    constexpr double line = 24.0; // what must be left of the branch
    if (spot.branch.firstMove.isEmpty() || spot.rect.height() < metrics.capHeight() + 4.0)
        return 0.0;
    const double width = metrics.horizontalAdvance(spot.branch.firstMove);
    return spot.rect.width() >= width + line ? width : 0.0;
}

/// The other lines of the game, each drawn along the plies that it replaces.
class BranchesLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::BranchesLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("branches"); }
    [[nodiscard]] QString name() const override { return tr("Variations"); }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis& axis,
                                                   Density density) const override
    {
        const int rows = rowsOf(packed(game, axis, mostRows(density)));
        if (rows == 0)
            return {};
        const bool isRoomy = density == Density::Roomy;
        const double usual = rows * (isRoomy ? 12.0 : 6.0) + laneGap(density);
        return LaneHeight{usual, rows * 5.0 + laneGap(density), usual, 0.0, 0, 3};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        std::vector<BranchSpot> spots = packed(space.game, space.axis, mostRows(space.density));
        // One pixel closer to the cells.
        const QRectF rect =
            space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density)).translated(0.0, -1.0);
        const double rowHeight = rect.height() / std::max(1, rowsOf(spots));
        for (BranchSpot& spot : spots) {
            spot.rect.moveTop(rect.top() + spot.row * rowHeight);
            spot.rect.setHeight(rowHeight);
        }
        const int hidden = countShown(space.game, space.axis) - static_cast<int>(spots.size());
        return std::make_unique<BranchesLayout>(rect, space.above, std::move(spots), hidden,
                                                space.axis, space.density == Density::Roomy);
    }
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool isInGutter() const override { return false; }
    [[nodiscard]] QString describe(const TimelineGame& game, game::Ply ply) const override
    {
        const auto others =
            std::count_if(game.branches.begin(), game.branches.end(),
                          [&](const Branch& one) { return !one.isShown && one.forkPly == ply; });
        return others > 0 ? tr("%Ln other line(s) from here", nullptr, static_cast<int>(others))
                          : QString();
    }
};

} // namespace

BranchesLayout::BranchesLayout(const QRectF& rect, double forkY, std::vector<BranchSpot> branches,
                               int hiddenBranches, const TimeAxis& axis, bool hasScale)
    : LaneLayout(rect),
      m_forkY(forkY),
      m_branches(std::move(branches)),
      m_hiddenBranches(hiddenBranches),
      m_hasScale(hasScale),
      m_axis(axis)
{}

void BranchesLayout::paintBackdrop(const Canvas& canvas) const
{
    for (const BranchSpot& spot : m_branches)
        paintBranch(canvas, spot);
    paintHiddenCount(canvas);
}

/// Draws a curve from the fork at the cells down to the row, then a bar along it.
void BranchesLayout::paintBranch(const Canvas& canvas, const BranchSpot& spot) const
{
    const double left = spot.rect.left();
    const double y = spot.rect.center().y();
    const double bend = std::min(8.0, spot.rect.width());
    QPainterPath path(QPointF(left, m_forkY));
    path.quadTo(QPointF(left, y), QPointF(left + bend, y));
    const bool isShown = spot.branch.isShown;
    const QColor& color = isShown ? canvas.theme.text : canvas.theme.textDim;
    // The first move interrupts the line, if the row is high and the branch long enough.
    const double text = labelWidth(canvas.fonts.small, spot);
    if (text > 0.0) {
        canvas.painter.setFont(canvas.fonts.small);
        canvas.painter.setPen(color);
        canvas.painter.drawText(
            QRectF(left + bend + 3.0, spot.rect.top(), text, spot.rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, spot.branch.firstMove);
        path.moveTo(left + bend + 6.0 + text, y);
    }
    path.lineTo(spot.rect.right(), y);
    canvas.painter.setBrush(Qt::NoBrush);
    canvas.painter.setPen(QPen(color,
                               isShown      ? 3.0
                               : text > 0.0 ? 1.0
                                            : 1.5,
                               Qt::SolidLine, Qt::RoundCap));
    canvas.painter.drawPath(path);
    if (text > 0.0) {
        canvas.painter.setBrush(color);
        canvas.painter.drawEllipse(QPointF(spot.rect.right(), y), 1.0, 1.0);
    }
}

std::vector<ScaleLabel> BranchesLayout::scale() const
{
    if (m_hiddenBranches == 0 || !m_hasScale)
        return {};
    return {{rect().bottom() - 6.0,
             BranchesLane::tr("+%Ln line(s)", "further variations", m_hiddenBranches)}};
}

/// Draws "+4" at the end of the rows.
void BranchesLayout::paintHiddenCount(const Canvas& canvas) const
{
    if (m_hiddenBranches == 0 || m_hasScale)
        return;
    const QString text = QStringLiteral("+%1").arg(m_hiddenBranches);
    const QFont& font = canvas.fonts.cell;
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 6.0;
    const QRectF box(rect().right() - width, rect().bottom() - 11.0, width, 11.0);
    canvas.painter.fillRect(box, canvas.theme.surface);
    canvas.painter.setFont(font);
    canvas.painter.setPen(canvas.theme.textDim);
    canvas.painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
}

std::optional<LinePly> BranchesLayout::hit(QPointF point) const
{
    const auto spot =
        std::find_if(m_branches.begin(), m_branches.end(), [&](const BranchSpot& one) {
            return one.rect.adjusted(-1.0, 0.0, 3.0, 0.0).contains(point);
        });
    if (spot == m_branches.end())
        return {};
    const Branch& branch = spot->branch;
    return LinePly{branch.line,
                   std::clamp(m_axis.nearestPly(point.x()), branch.forkPly.next(), branch.lastPly)};
}

const Lane& branchesLane()
{
    static const BranchesLane lane;
    return lane;
}

} // namespace plyline::timeline
