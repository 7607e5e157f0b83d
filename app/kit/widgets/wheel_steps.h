#pragma once

class QWheelEvent;
class QWidget;

namespace plyline::widgets {

/// Turns wheel events into whole plies: one detent is one ply, high-resolution deltas add up to a
/// detent. One for each view, which then calls Cursor::step.
class WheelSteps
{
public:
    [[nodiscard]] bool isEnabled() const { return m_isEnabled; }
    /// While off every event yields 0.
    void setEnabled(bool isEnabled);

    /// How many plies to step for this event: down is forward and positive. 0 while a detent is not
    /// full.
    [[nodiscard]] int take(const QWheelEvent& event);

    /// Keeps the wheel with Ctrl over this widget and those in it, where else it sets the size of
    /// texts.
    static void keepControl(QWidget& widget);
    [[nodiscard]] static bool ownsControl(const QWidget& widget);

private:
    bool m_isEnabled = true;
    int m_eighths = 0; ///< Of a degree, turned down since the last ply.
};

} // namespace plyline::widgets
