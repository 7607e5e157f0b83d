#pragma once

#include <QtCore/QRectF>
#include <QtGui/QPolygonF>

#include "app/panels/timeline/canvas.h"
#include "app/panels/timeline/timeline_frame.h"
#include "app/panels/timeline/timeline_game.h"

#include <optional>
#include <vector>

namespace plyline::timeline {

/// The whole game in a strip above the ruler, with the window as a frame that can be dragged. Empty
/// while the whole game is in the window.
class Minimap
{
public:
    enum class Part : std::uint8_t { LeftEdge, RightEdge, Body, Outside };

    Minimap() = default;
    Minimap(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis);

    [[nodiscard]] bool isEmpty() const { return m_rect.isEmpty(); }
    [[nodiscard]] QRectF rect() const { return m_rect; }
    [[nodiscard]] QRectF window() const { return m_window; }
    /// The axis of the strip.
    [[nodiscard]] const TimeAxis& whole() const { return m_whole; }
    /// Returns what a press takes; none outside the strip.
    [[nodiscard]] std::optional<Part> partAt(QPointF point) const;

    void paintBackdrop(const Canvas& canvas) const;
    void paintMoment(const Canvas& canvas, const TimelineFrame& frame) const;

private:
    [[nodiscard]] QRectF handle(double x) const;

    QRectF m_rect;
    QRectF m_window;
    TimeAxis m_whole;
    std::vector<QPolygonF> m_curves; ///< Of White's winning chances.
};

} // namespace plyline::timeline
