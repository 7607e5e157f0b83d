#include "app/panels/timeline/timeline_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// Heights that do not follow from the room that is left.
struct Heights
{
    double ruler;
    double checkpoints;
    double gap;
    double markRow;
    double cellsBelowGraph;
    double branchRow;
};
constexpr Heights roomy{22.0, 16.0, 5.0, 11.0, 12.0, 7.0};
constexpr Heights compact{20.0, 12.0, 3.0, 9.0, 10.0, 5.0};

constexpr double highestCell = 52.0;
constexpr double highestMarkRow = 14.0;
constexpr double labelGap = 50.0;   ///< Wished for between two labels of the ruler ...
constexpr double smallestGap = 7.0; ///< ... and the least beside a label that was moved inwards.

/// 1, 2, 5, 10, 20, 50 ...
int nextRoundNumber(int number)
{
    int power = 1;
    while (power * 10 <= number)
        power *= 10;
    return number / power == 2 ? 5 * power : 2 * number;
}

} // namespace

TimelineGeometry::TimelineGeometry(QSizeF size, game::Ply lastPly, bool hasGraph, int markRowCount,
                                   int branchRowCount, double textHeight)
    : m_size(size.expandedTo({0.0, 0.0})),
      m_lastPly(lastPly),
      m_markRowCount(markRowCount),
      m_branchRowCount(branchRowCount)
{
    m_left = std::min(sideMargin, m_size.width() / 2);
    m_trackWidth = std::max(0.0, m_size.width() - 2 * m_left);

    Heights heights = m_size.height() < roomyHeight ? compact : roomy;
    heights.ruler = std::max(heights.ruler, textHeight);
    const double fixed = heights.ruler + heights.checkpoints + markRowCount * heights.markRow +
                         heights.gap + branchRowCount * heights.branchRow;
    const double free = std::max(0.0, m_size.height() - fixed);
    const double cellHeight = std::min(hasGraph ? heights.cellsBelowGraph : highestCell, free);
    const double graphHeight = hasGraph ? std::max(0.0, free - cellHeight - heights.gap) : 0.0;
    // Without a graph the marks spread, then the lanes stand in the middle of the room.
    double spare = hasGraph ? 0.0 : free - cellHeight;
    m_markRowHeight = heights.markRow;
    if (markRowCount > 0)
        m_markRowHeight =
            std::min(highestMarkRow, m_markRowHeight + std::floor(spare / markRowCount));
    spare -= markRowCount * (m_markRowHeight - heights.markRow);

    double y = heights.ruler + std::floor(spare / 2);
    m_ruler = {0.0, y - heights.ruler, m_size.width(), heights.ruler};
    if (graphHeight > 0.0) {
        m_graph = {m_left, y, m_trackWidth, graphHeight};
        y += graphHeight + heights.gap;
    }
    m_cells = {m_left, y, m_trackWidth, cellHeight};
    y += cellHeight + heights.gap;
    m_branches = {m_left, y - 1.0, m_trackWidth, branchRowCount * heights.branchRow};
    y += m_branches.height();
    m_marks = {m_left, y, m_trackWidth, markRowCount * m_markRowHeight};
    m_checkpoints = {m_left, m_marks.bottom(), m_trackWidth, heights.checkpoints};
}

double TimelineGeometry::step() const
{
    return m_lastPly.number() > 0 ? m_trackWidth / m_lastPly.number() : 0.0;
}

double TimelineGeometry::xOf(game::Ply ply) const
{
    return m_left + ply.number() * step();
}

game::Ply TimelineGeometry::nearestPly(double x) const
{
    if (!(step() > 0.0))
        return game::Ply();
    const double position = (x - m_left) / step();
    return game::Ply(static_cast<int>(
        std::lround(std::clamp(position, 0.0, static_cast<double>(m_lastPly.number())))));
}

QRectF TimelineGeometry::markRow(int row) const
{
    return {m_marks.left(), m_marks.top() + row * m_markRowHeight, m_marks.width(),
            m_markRowHeight};
}

QRectF TimelineGeometry::branchRow(int row) const
{
    const double height = m_branches.height() / std::max(1, m_branchRowCount);
    return {m_branches.left(), m_branches.top() + row * height, m_branches.width(), height};
}

QRectF TimelineGeometry::body() const
{
    return {m_left, m_ruler.bottom(), m_trackWidth, m_checkpoints.bottom() - m_ruler.bottom()};
}

std::vector<RulerLabel> rulerLabels(const TimelineGeometry& geometry, int firstMoveNumber,
                                    bool blackBegins, const QString& startText,
                                    const TextWidth& width)
{
    const QRectF ruler = geometry.ruler();
    const auto placed = [&](const QString& text, game::Ply ply) {
        const double textWidth = width(text);
        const double limit = std::max(ruler.left(), ruler.right() - textWidth);
        const double x =
            std::clamp(geometry.xOf(ply) - textWidth / 2, std::min(geometry.left(), limit), limit);
        return RulerLabel{text, ply, {x, ruler.top(), textWidth, ruler.height()}};
    };

    std::vector<RulerLabel> labels;
    if (width(startText) <= ruler.width())
        labels.push_back(placed(startText, game::Ply()));
    const int last = geometry.lastPly().number();
    if (!(geometry.step() > 0.0))
        return labels;

    // White's ply of move n is firstWhitePly + 2 (n - firstWhiteMove).
    const int firstWhitePly = blackBegins ? 2 : 1;
    const int firstWhiteMove = blackBegins ? firstMoveNumber + 1 : firstMoveNumber;
    const int lastMove = firstWhiteMove + (last - firstWhitePly) / 2;
    const double room = width(QString::number(lastMove)) + labelGap;
    int interval = 1;
    while (interval * 2 * geometry.step() < room)
        interval = nextRoundNumber(interval);

    for (int move = (firstWhiteMove + interval - 1) / interval * interval; move <= lastMove;
         move += interval) {
        const game::Ply ply(firstWhitePly + 2 * (move - firstWhiteMove));
        if (ply.number() > last || ply.number() < 1)
            continue;
        const RulerLabel label = placed(QString::number(move), ply);
        const bool isClear =
            labels.empty() || label.rect.left() - labels.back().rect.right() >= smallestGap;
        if (isClear && label.rect.right() <= ruler.right())
            labels.push_back(label);
    }
    return labels;
}

} // namespace plyline::timeline
