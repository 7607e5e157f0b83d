#pragma once

class QWheelEvent;
class QWidget;

namespace plyline::widgets {

/// Turns wheel events into whole plies. One detent is one ply; high-resolution deltas add up to a
/// detent. Each view has its own and passes the result to Cursor::step.
class WheelSteps
{
public:
    [[nodiscard]] bool isEnabled() const { return m_isEnabled; }
    /// While disabled, take() returns 0.
    void setEnabled(bool isEnabled);

    /// Returns the plies to step for this event; scrolling down is forward and positive. 0 until
    /// the deltas add up to a detent.
    [[nodiscard]] int take(const QWheelEvent& event);

    /// Lets this widget and its children handle Ctrl with the wheel, which elsewhere changes the
    /// text size.
    static void keepControl(QWidget& widget);
    [[nodiscard]] static bool ownsControl(const QWidget& widget);

private:
    bool m_isEnabled = true;
    int m_eighths = 0; ///< Eighths of a degree turned down since the last step.
};

} // namespace plyline::widgets
