#pragma once

#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>

#include "core/game/ply.h"

#include <functional>
#include <vector>

namespace plyline::timeline {

/// Where plies and lanes lie in a timeline of a given size, in logical pixels. Ply 0 is at the left
/// end of the track, the last ply at its right end. Total for any size, also an empty one.
class TimelineGeometry
{
public:
    /// Room beside the track for half of the playhead's handle.
    static constexpr double sideMargin = 10.0;
    /// Views lower than this have closer lanes.
    static constexpr double roomyHeight = 112.0;

    TimelineGeometry() = default;
    /// The ruler is at least as high as `textHeight`.
    TimelineGeometry(QSizeF size, game::Ply lastPly, bool hasGraph, int markRowCount,
                     int branchRowCount = 0, double textHeight = 0.0);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_left + m_trackWidth; }
    /// Pixels a ply; below 1 in long games.
    [[nodiscard]] double step() const;
    [[nodiscard]] double xOf(game::Ply ply) const;
    /// For any x, also far outside: the ply of which the centre is nearest.
    [[nodiscard]] game::Ply nearestPly(double x) const;

    [[nodiscard]] QRectF ruler() const { return m_ruler; }
    [[nodiscard]] QRectF graph() const { return m_graph; } ///< Empty without evaluations.
    [[nodiscard]] QRectF cells() const { return m_cells; }
    /// Below the cells; empty without variations.
    [[nodiscard]] QRectF branches() const { return m_branches; }
    [[nodiscard]] QRectF branchRow(int row) const;
    [[nodiscard]] QRectF markRow(int row) const;
    [[nodiscard]] int markRowCount() const { return m_markRowCount; }
    [[nodiscard]] QRectF marks() const { return m_marks; } ///< All rows.
    [[nodiscard]] QRectF checkpoints() const { return m_checkpoints; }
    /// From the ruler's lower edge to the last lane.
    [[nodiscard]] QRectF body() const;

private:
    QSizeF m_size;
    game::Ply m_lastPly;
    int m_markRowCount = 0;
    double m_markRowHeight = 0.0;
    double m_left = sideMargin;
    double m_trackWidth = 0.0;
    int m_branchRowCount = 0;
    QRectF m_ruler, m_graph, m_cells, m_branches, m_marks, m_checkpoints;
};

struct RulerLabel
{
    QString text;
    game::Ply ply;
    QRectF rect; ///< Inside the ruler.
};

using TextWidth = std::function<double(const QString&)>;

/// "start" at ply 0 and round move numbers at White's plies, as many as fit: none overlaps another
/// and none leaves the ruler. `firstMoveNumber` and `blackBegins` say how the game counts.
[[nodiscard]] std::vector<RulerLabel> rulerLabels(const TimelineGeometry& geometry,
                                                  int firstMoveNumber, bool blackBegins,
                                                  const QString& startText, const TextWidth& width);

} // namespace plyline::timeline
