#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QRegion>

#include "app/kit/look/theme.h"
#include "app/panels/timeline/time_axis.h"

#include <functional>

class QPainter;

namespace plyline::timeline {

/// Returns the width of a text in the small font, in pixels.
using TextWidth = std::function<double(const QString&)>;

/// What every part of the timeline is painted with.
struct Canvas
{
    QPainter& painter;
    const TimeAxis& axis;
    const look::Theme& theme;
    const look::Fonts& fonts;
    QRegion exposed; ///< The area to paint; everything if it is empty.

    [[nodiscard]] bool isExposed(const QRectF& rect) const;
    /// Returns the x of a ply, rounded to whole device pixels.
    [[nodiscard]] double lineX(game::Ply ply) const;
};

/// While it lives, rectangles are filled in whole device pixels: they are crisp, and are filled
/// many times faster than with parts of pixels.
class WholePixels
{
public:
    explicit WholePixels(QPainter& painter);
    WholePixels(const WholePixels&) = delete;
    WholePixels& operator=(const WholePixels&) = delete;
    ~WholePixels();

private:
    QPainter& m_painter;
    bool m_wasSmooth;
};

/// Thins out what is drawn from left to right to one thing a pixel, or in so many pixels: a long
/// game has tens of thousands.
class Thinned
{
public:
    explicit Thinned(double distance = 1.0) : m_distance(distance), m_last(-distance) {}

    [[nodiscard]] bool isSeen(double x)
    {
        const bool isSeen = x - m_last >= m_distance;
        if (isSeen)
            m_last = x;
        return isSeen;
    }

private:
    double m_distance;
    double m_last;
};

} // namespace plyline::timeline
