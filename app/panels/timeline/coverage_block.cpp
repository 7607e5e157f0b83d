#include "app/panels/timeline/coverage_block.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// Coverage is counted in fractions of a shade, so that thousands of lines on a pixel still fit an
/// int.
constexpr int shadeBits = 12;
constexpr int wholePixel = allShades << shadeBits;

} // namespace

Shades shadesOf(const QColor& color)
{
    Shades shades{};
    for (std::size_t i = 0; i < shades.size(); ++i) {
        const int alpha = color.alpha() * static_cast<int>(i) / allShades;
        shades[i] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), alpha));
    }
    return shades;
}

CoverageBlock::CoverageBlock(int top, int height)
    : m_top(top),
      m_height(std::max(0, height)),
      // A span that ends with the block changes two rows below it.
      m_changes(static_cast<std::size_t>(m_height + 2) * width)
{}

void CoverageBlock::begin(int left)
{
    m_left = left;
    std::fill(m_changes.begin(), m_changes.end(), 0);
    m_firstRow = m_height;
    m_lastRow = -1;
}

/// Divides a straight line at columns, and where it is steep into a few steps. Calls
/// `take(column, share of its width, y)`.
template <typename Take>
void CoverageBlock::divide(QPointF from, QPointF to, int mostSteps, const Take& take) const
{
    const double left = std::max(from.x() - m_left, 0.0);
    const double right = std::min(to.x() - m_left, static_cast<double>(width));
    if (!(right > left))
        return;
    const double slope = (to.y() - from.y()) / (to.x() - from.x());
    const auto yAt = [&](double x) { return from.y() + (x + m_left - from.x()) * slope; };
    for (int column = static_cast<int>(left); column < right; ++column) {
        const double begin = std::max(left, static_cast<double>(column));
        const double end = std::min(right, column + 1.0);
        const double height = std::abs(slope) * (end - begin);
        const int steps = static_cast<int>(std::clamp(std::ceil(height), 1.0, mostSteps * 1.0));
        const double share = (end - begin) / steps;
        for (int step = 0; step < steps; ++step)
            take(column, share, yAt(begin + (step + 0.5) * share));
    }
}

void CoverageBlock::addArea(QPointF from, QPointF to, double level)
{
    constexpr int mostSteps = 5;
    divide(from, to, mostSteps, [&](int column, double share, double edge) {
        addSpan(column, std::min(edge, level), std::max(edge, level), share);
    });
}

void CoverageBlock::addSlope(QPointF from, QPointF to, double half, double top, double bottom)
{
    if (to.x() - from.x() < 2 * half) {
        const double middle = (from.x() + to.x()) / 2;
        return addRect(middle - half, std::min(from.y(), to.y()) - half, middle + half,
                       std::max(from.y(), to.y()) + half);
    }
    const double slope = (to.y() - from.y()) / (to.x() - from.x());
    const double reach = half * std::sqrt(1.0 + slope * slope); // of the half width, upright
    constexpr int mostSteps = 4;
    divide(from, to, mostSteps, [&](int column, double share, double y) {
        addSpan(column, std::max(top, y - reach), std::min(bottom, y + reach), share);
    });
}

void CoverageBlock::addRect(double left, double top, double right, double bottom)
{
    divide({left, 0.0}, {right, 0.0}, 1,
           [&](int column, double share, double) { addSpan(column, top, bottom, share); });
}

/// Covers a part of the width of a column between two heights.
void CoverageBlock::addSpan(int column, double top, double bottom, double share)
{
    const double from = std::max(top - m_top, 0.0);
    const double to = std::min(bottom - m_top, static_cast<double>(m_height));
    if (!(to > from))
        return;
    const int first = static_cast<int>(from);
    const int last = static_cast<int>(to);
    m_firstRow = std::min(m_firstRow, first);
    m_lastRow = std::max(m_lastRow, std::min(last, m_height - 1));
    const int covered = static_cast<int>(share * wholePixel);
    // Whole numbers, so that what begins also ends and nothing is left below.
    const auto change = [&](int row, int by, double below) {
        int* pixel = m_changes.data() + static_cast<std::size_t>(row) * width + column;
        const int rest = static_cast<int>(by * below);
        pixel[0] += by - rest;
        pixel[width] += rest;
    };
    change(first, covered, from - first);
    change(last, -covered, to - last);
}

void CoverageBlock::paint(QPainter& painter, double devicePixelRatio, double level,
                          const Shades& above, const Shades& below)
{
    if (m_lastRow < m_firstRow)
        return;
    const int rows = m_lastRow - m_firstRow + 1;
    if (m_image.height() < rows)
        m_image = QImage(width, rows, QImage::Format_ARGB32_Premultiplied);
    std::array<int, width> covered{};
    std::array<int, width> degrees{};
    constexpr int half = 1 << (shadeBits - 1);
    for (int row = m_firstRow; row <= m_lastRow; ++row) {
        auto* pixels = reinterpret_cast<QRgb*>(m_image.scanLine(row - m_firstRow));
        const int* changes = m_changes.data() + static_cast<std::size_t>(row) * width;
        const QRgb* shades = (m_top + row + 0.5 < level ? above : below).data();
        // Two loops, because compilers make vector instructions of the first.
        for (std::size_t i = 0; i < covered.size(); ++i) {
            covered[i] += changes[i];
            degrees[i] = std::min(allShades, (covered[i] + half) >> shadeBits);
        }
        for (std::size_t i = 0; i < degrees.size(); ++i)
            pixels[i] = shades[degrees[i]];
    }
    const QRectF target(QPointF(m_left, m_top + m_firstRow) / devicePixelRatio,
                        QSizeF(width, rows) / devicePixelRatio);
    painter.drawImage(target, m_image, QRectF(0.0, 0.0, width, rows));
}

} // namespace plyline::timeline
