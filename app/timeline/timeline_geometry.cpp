#include "app/timeline/timeline_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr double rulerHeight = 22.0;
constexpr double checkpointHeight = 16.0;
constexpr double gap = 5.0;
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

TimelineGeometry::TimelineGeometry(QSizeF size, game::Ply lastPly, bool hasGraph, int markRowCount)
    : m_size(size.expandedTo({0.0, 0.0})), m_lastPly(lastPly), m_markRowCount(markRowCount)
{
    m_left = std::min(sideMargin, m_size.width() / 2);
    m_trackWidth = std::max(0.0, m_size.width() - 2 * m_left);

    const double marksHeight = markRowCount * markRowHeight;
    const double fixed = rulerHeight + checkpointHeight + marksHeight + gap;
    const double free = std::max(0.0, m_size.height() - fixed);
    // Without a graph the cells grow a little and the lanes stand in the middle of the room.
    const double cellHeight = hasGraph ? std::min(12.0, free) : std::min(30.0, free);
    const double graphHeight = hasGraph ? std::max(0.0, free - cellHeight - gap) : 0.0;
    double y = rulerHeight;
    if (!hasGraph)
        y += std::floor((free - cellHeight) / 2);

    m_ruler = {0.0, y - rulerHeight, m_size.width(), rulerHeight};
    if (graphHeight > 0.0) {
        m_graph = {m_left, y, m_trackWidth, graphHeight};
        y += graphHeight + gap;
    }
    m_cells = {m_left, y, m_trackWidth, cellHeight};
    y += cellHeight + gap;
    m_marks = {m_left, y, m_trackWidth, marksHeight};
    m_checkpoints = {m_left, y + marksHeight, m_trackWidth, checkpointHeight};
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
    return {m_marks.left(), m_marks.top() + row * markRowHeight, m_marks.width(), markRowHeight};
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
