#pragma once

#include <QtCore/QObject>

#include "app/panels/timeline/time_axis.h"

#include <memory>
#include <optional>

namespace plyline::timeline {

/// Which part of the shown line the timeline shows, and on which axis. Zooms and pans the window,
/// turns its pages, and keeps it when the width changes. GUI thread.
class TimelineZoom : public QObject
{
    Q_OBJECT

public:
    /// The factor of one key press or one detent of the wheel.
    static constexpr double stepFactor = 1.25;

    using QObject::QObject;

    [[nodiscard]] const TimeAxis& axis() const { return m_axis; }
    /// The axis that was chosen; a line without times has plies nevertheless.
    [[nodiscard]] AxisKind chosenKind() const { return m_chosenKind; }
    [[nodiscard]] bool hasClock() const { return m_hasClock; }
    [[nodiscard]] bool isZoomed() const { return m_axis.isZoomed(); }

    /// Shows another line. Keeps the window if it is of the same game. `times` is null if none are
    /// known.
    void setLine(game::Ply lastPly, const analysis::LineTimes* times, bool isSameGame);
    void setWidth(double width);
    /// Asks for a zoom about a ply as soon as a game is shown.
    void restore(AxisKind kind, double zoom);

public Q_SLOTS:
    void setKind(plyline::timeline::AxisKind kind);
    /// Zooms by a factor; the position at x stays there.
    void zoomBy(double factor, double x);
    void showAll();
    void panBy(double pixels);
    /// Moves the window so that it begins at a position; its length stays.
    void beginAt(double position);
    /// Shows the positions from `first` to `last`, or about them if that would be too little.
    void showRange(double first, double last);
    /// Turns to the page that holds the ply, if the window does not.
    void turnTo(plyline::game::Ply ply) { turnToPosition(ply.number()); }
    /// The same for a ply with a fraction.
    void turnToPosition(double position);
    /// Pans just as far as the ply needs.
    void reach(plyline::game::Ply ply);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] TimeScale wholeScale() const;
    void set(TimeScale scale);

    double m_width = 0.0;
    game::Ply m_lastPly;
    analysis::LineTimes m_times;
    bool m_hasClock = false;
    AxisKind m_chosenKind = AxisKind::Plies;
    std::optional<double> m_wantedZoom; ///< Until a game is shown.
    TimeAxis m_axis;
};

} // namespace plyline::timeline
