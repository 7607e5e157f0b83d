#pragma once

#include "app/panels/event_log/event_log_layout.h"

namespace plyline::event_log {

/// What is said of a part of the list that shows less than there is.
struct RowTip
{
    QString text; ///< Empty where all is shown.
    QRect place;  ///< The tip counts as long as the pointer is here.
};

/// Returns the words that are cut at a point of the list, or the name of the piece there.
[[nodiscard]] RowTip tipAt(const LineLog& log, const EventLogLayout& layout, QPoint point,
                           const look::Fonts& fonts);

} // namespace plyline::event_log
