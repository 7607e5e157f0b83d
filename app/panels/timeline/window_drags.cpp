#include "app/panels/timeline/window_drags.h"

#include <QtGui/QMouseEvent>

#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_pins.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

namespace {

bool isInRuler(QPointF point, const TimelineLayout& layout)
{
    return point.y() >= layout.ruler.top() && point.y() <= layout.ruler.bottom();
}

/// Whether the playhead or a pin would be taken there.
bool isOnFlag(QPointF point, const TimelineLayout& layout, const TimelineFrame& frame)
{
    const QRectF handle = handleRect(layout, frame);
    return (layout.axis.shows(frame.ply) && handle.adjusted(-2, -2, 2, 2).contains(point)) ||
           pinAt(layout, frame.study, handle, point);
}

} // namespace

bool WindowDrags::press(const QMouseEvent& event, const TimelineLayout& layout,
                        const TimelineFrame& frame)
{
    const QPointF point = event.position();
    if (event.button() == Qt::MiddleButton && layout.axis.isZoomed()) {
        m_drag = Pan{point.x()};
        return true;
    }
    if (event.button() != Qt::LeftButton || layout.axis.lastPly() == Ply())
        return false;
    if (const std::optional<Minimap::Part> part = layout.minimap.partAt(point))
        return pressMinimap(point.x(), *part, layout);
    if (event.modifiers().testFlag(Qt::ShiftModifier) && isInRuler(point, layout)) {
        m_drag = Ends{layout.axis.nearestPly(point.x())};
        return true;
    }
    const std::optional<LoopEnd> end = loopEndAt(layout, frame.loop, point);
    if (!end || isOnFlag(point, layout, frame))
        return false;
    m_drag = Ends{*end == LoopEnd::In ? frame.loop->last : frame.loop->first, frame.loop->isOn};
    return true;
}

bool WindowDrags::pressMinimap(double x, Minimap::Part part, const TimelineLayout& layout)
{
    const QRectF window = layout.minimap.window();
    switch (part) {
    case Minimap::Part::LeftEdge:
        m_drag = Edge{layout.axis.scale().lastPosition()};
        break;
    case Minimap::Part::RightEdge:
        m_drag = Edge{layout.axis.scale().firstPosition()};
        break;
    case Minimap::Part::Body:
        m_drag = Body{x - window.left()};
        break;
    case Minimap::Part::Outside:
        m_drag = Body{window.width() / 2};
        moveTo(x, layout);
        break;
    }
    return true;
}

void WindowDrags::moveTo(double x, const TimelineLayout& layout)
{
    if (!m_drag)
        return;
    const TimeScale& whole = layout.minimap.whole().scale();
    if (auto* pan = std::get_if<Pan>(&*m_drag)) {
        m_zoom.panBy(pan->x - x);
        pan->x = x;
    } else if (const auto* body = std::get_if<Body>(&*m_drag)) {
        m_zoom.beginAt(whole.positionAt(x - body->grabbed));
    } else if (const auto* edge = std::get_if<Edge>(&*m_drag)) {
        // Without a minimap the window is the whole game, and the drag goes on where it was.
        const TimeScale& scale = layout.minimap.isEmpty() ? layout.axis.scale() : whole;
        m_zoom.showRange(edge->fixed, scale.positionAt(x));
    } else if (const auto* ends = std::get_if<Ends>(&*m_drag)) {
        const Ply ply = layout.axis.nearestPly(x);
        if (ply != ends->fixed)
            setLoop(ends->fixed, ply, ends->isOn);
    }
}

void WindowDrags::setLoop(Ply one, Ply other, bool isOn)
{
    m_playback.setLoop(one, other, isOn);
}

std::optional<Qt::CursorShape> WindowDrags::shapeAt(QPointF point, const TimelineLayout& layout,
                                                    const TimelineFrame& frame) const
{
    if (const std::optional<Minimap::Part> part = layout.minimap.partAt(point)) {
        switch (*part) {
        case Minimap::Part::LeftEdge:
        case Minimap::Part::RightEdge:
            return Qt::SizeHorCursor;
        case Minimap::Part::Body:
            return Qt::OpenHandCursor;
        case Minimap::Part::Outside:
            return Qt::PointingHandCursor;
        }
    }
    if (loopEndAt(layout, frame.loop, point) && !isOnFlag(point, layout, frame))
        return Qt::SizeHorCursor;
    return std::nullopt;
}

} // namespace plyline::timeline
