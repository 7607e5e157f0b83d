#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/event_log/event_log_layout.h"

class QPainter;

namespace plyline::event_log {

/// Everything that a picture of the list shows. Refers to values that live longer.
struct EventLogPicture
{
    const LineLog& log;
    const EventLogLayout& layout;
    const EventLogFrame& frame;
};

/// Draws what lies between `top` and `bottom` of the list. The painter's origin is at the top of
/// the list.
void paintEventLog(QPainter& painter, const EventLogPicture& picture, int top, int bottom,
                   const look::Theme& theme, const look::Fonts& fonts);

} // namespace plyline::event_log
