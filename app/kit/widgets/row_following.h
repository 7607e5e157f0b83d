#pragma once

#include <QtCore/QTimer>

class QAbstractScrollArea;

namespace plyline::widgets {

/// Keeps the present row of a list in sight. While steps come unasked, as in playback, the list
/// stays for a while where the user has scrolled it.
class RowFollowing
{
public:
    /// The list must live longer.
    explicit RowFollowing(QAbstractScrollArea& list);

    void setStepsUnasked(bool areUnasked) { m_areStepsUnasked = areUnasked; }
    /// Sets for how long the list stays.
    void setRestMillis(int millis) { m_rest.setInterval(millis); }
    /// Call it when the user has scrolled by other means than the scroll bar.
    void rest() { m_rest.start(); }
    /// Call it when the user has chosen a row, which is followed at once.
    void endRest() { m_rest.stop(); }
    [[nodiscard]] bool isResting() const { return m_areStepsUnasked && m_rest.isActive(); }

    /// Scrolls no further than is needed to show what lies between two heights of the list, with
    /// `margin` above and below it if there is room. Centres it instead if it is more than a page
    /// away, or if `isJump`.
    void bringIntoSight(double top, double bottom, double margin, bool isJump = false);

private:
    QAbstractScrollArea& m_list;
    QTimer m_rest; ///< Runs after the user has scrolled.
    bool m_areStepsUnasked = false;
};

} // namespace plyline::widgets
