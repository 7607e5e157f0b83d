#pragma once

#include <QtCore/QPointF>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include <array>
#include <vector>

class QPainter;

namespace plyline::timeline {

/// Degrees of coverage of a pixel, from none to all.
inline constexpr int allShades = 256;
/// A colour at each degree of coverage, as a picture has its pixels.
using Shades = std::array<QRgb, allShades + 1>;

[[nodiscard]] Shades shadesOf(const QColor& color);

/// How much of each pixel is covered, in a block of a few columns at a time, so that the memory is
/// small and near. Coordinates are device pixels.
class CoverageBlock
{
public:
    static constexpr int width = 64;

    CoverageBlock(int top, int height);

    /// Clears the block and moves it.
    void begin(int left);
    /// Adds the area between a straight line and a level.
    void addArea(QPointF from, QPointF to, double level);
    /// Adds a straight line whose half width is `half`. It does not reach above `top` and below
    /// `bottom`.
    void addSlope(QPointF from, QPointF to, double half, double top, double bottom);
    void addRect(double left, double top, double right, double bottom);
    /// Paints what was added in one colour above a level and in another below it.
    void paint(QPainter& painter, double devicePixelRatio, double level, const Shades& above,
               const Shades& below);

private:
    template <typename Take>
    void divide(QPointF from, QPointF to, int mostSteps, const Take& take) const;
    void addSpan(int column, double top, double bottom, double share);

    int m_left = 0;
    int m_top;
    int m_height;
    int m_firstRow = 0; ///< The rows that anything was added to.
    int m_lastRow = -1;
    std::vector<int> m_changes; ///< Of the coverage from the pixel above, row by row.
    QImage m_image;
};

} // namespace plyline::timeline
