#pragma once

#include <QtGui/QPixmap>

#include "app/panels/timeline/timeline_painter.h"

namespace plyline::timeline {

/// The picture of what stays while the cursor moves; painted only when something of it is new.
class Backdrop
{
public:
    /// Call it when the layout or the theme is another.
    void invalidate() { m_isStale = true; }
    /// Returns the picture of a layout in a view of that size and device pixel ratio.
    [[nodiscard]] const QPixmap& picture(const TimelineLayout& layout, QSize size, double ratio,
                                         const look::Theme& theme);

private:
    QPixmap m_picture;
    bool m_isStale = true;
};

} // namespace plyline::timeline
