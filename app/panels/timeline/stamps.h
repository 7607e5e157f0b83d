#pragma once

#include <QtCore/QPointF>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include <functional>
#include <utility>
#include <vector>

class QPainter;

namespace plyline::timeline {

/// Draws each kind of sign once and then copies it, because strokes take many times longer than
/// copies. Signs stand in the middle of device pixels, so that equal ones look equal. On a painter
/// that draws no pixels each sign is drawn.
class Stamps
{
public:
    /// Draws a sign about a point.
    using Draw = std::function<void(QPainter&, QPointF)>;

    /// `set` names the signs that are meant, and `colors` are all that they are drawn with, because
    /// stamps are kept. A sign reaches no further than `reach` logical pixels from its point.
    Stamps(QPainter& painter, const char* set, double reach, const std::vector<QColor>& colors);
    /// `kind` tells the signs of the set apart.
    void paint(int kind, QPointF at, const Draw& draw);

private:
    [[nodiscard]] const QImage& stamp(int kind, const Draw& draw);

    QPainter& m_painter;
    const char* m_set;
    std::vector<QRgb> m_colors;
    double m_ratio;
    bool m_isCopying;
    int m_half;                                   ///< Of a stamp's side, in device pixels.
    std::vector<std::pair<int, QImage>> m_stamps; ///< The kinds that were painted.
};

} // namespace plyline::timeline
