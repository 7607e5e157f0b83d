#pragma once

#include <QtWidgets/QProgressBar>

namespace plyline::widgets {

/// Sets the value and paints it with the next frame. QProgressBar::setValue paints at once, and
/// with it whatever else of the window has changed.
inline void setProgress(QProgressBar& bar, int value)
{
    if (value == bar.value())
        return;
    bar.setUpdatesEnabled(false);
    bar.setValue(value);
    bar.setUpdatesEnabled(true);
}

} // namespace plyline::widgets
