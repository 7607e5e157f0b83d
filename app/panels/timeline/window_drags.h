#pragma once

#include "app/model/session/playback.h"
#include "app/panels/timeline/loop_handles.h"
#include "app/panels/timeline/timeline_zoom.h"

#include <optional>
#include <variant>

class QMouseEvent;

namespace plyline::timeline {

/// The drags on a timeline that change its window or the loop, but not the cursor: of the minimap,
/// of the loop's handles, of a range in the ruler with Shift, and of the lanes with the middle
/// button.
class WindowDrags
{
public:
    /// Both must live longer.
    WindowDrags(TimelineZoom& zoom, session::Playback& playback)
        : m_zoom(zoom), m_playback(playback)
    {}

    [[nodiscard]] bool isActive() const { return m_drag.has_value(); }
    /// Begins a drag if the press is the beginning of one, and returns whether it is.
    [[nodiscard]] bool press(const QMouseEvent& event, const TimelineLayout& layout,
                             const TimelineFrame& frame);
    void moveTo(double x, const TimelineLayout& layout);
    void release() { m_drag.reset(); }
    /// Returns the cursor that says what a press would drag.
    [[nodiscard]] std::optional<Qt::CursorShape>
    shapeAt(QPointF point, const TimelineLayout& layout, const TimelineFrame& frame) const;

private:
    struct Pan
    {
        double x = 0.0;
    };
    struct Body
    {
        double grabbed = 0.0; ///< From the left edge of the window in the minimap.
    };
    struct Edge
    {
        double fixed = 0.0; ///< The position of the other edge.
    };
    /// A range or the loop, of which one end is dragged.
    struct Ends
    {
        game::Ply fixed;
        bool isOn = true;
    };

    [[nodiscard]] bool pressMinimap(double x, Minimap::Part part, const TimelineLayout& layout);
    void setLoop(game::Ply one, game::Ply other, bool isOn);

    TimelineZoom& m_zoom;
    session::Playback& m_playback;
    std::optional<std::variant<Pan, Body, Edge, Ends>> m_drag;
};

} // namespace plyline::timeline
