#pragma once

#include <QtCore/QObject>

#include "app/panels/timeline/time_axis.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::timeline {

/// A part of the game, from position to position.
struct PlyWindow
{
    double first = 0.0;
    double last = 0.0;
    [[nodiscard]] double length() const { return last - first; }
    bool operator==(const PlyWindow&) const = default;
};

/// Which part of the shown line the timeline shows, and on which axis. Zooms and pans the window,
/// turns its pages, and keeps it when the width changes. GUI thread.
class TimelineZoom : public QObject
{
    Q_OBJECT

public:
    /// The factor of one key press or one detent of the wheel.
    static constexpr double stepFactor = 1.25;
    static constexpr std::size_t mostLevels = 5; ///< Of the trail.

    using QObject::QObject;

    [[nodiscard]] const TimeAxis& axis() const { return m_axis; }
    /// The axis that was chosen; a line without times has plies nevertheless.
    [[nodiscard]] AxisKind chosenKind() const { return m_chosenKind; }
    [[nodiscard]] bool hasClock() const { return m_hasClock; }
    [[nodiscard]] bool isZoomed() const { return m_axis.isZoomed(); }
    /// The windows from the whole game to the shown one, each inside the one before and at most a
    /// third of it, except for the shown one. At most mostLevels.
    [[nodiscard]] std::vector<PlyWindow> trail() const;

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
    /// Shows the next wider window of the trail.
    void goOut();
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
    [[nodiscard]] PlyWindow window() const;
    /// Forgets windows of which the shown one is no longer a part, and keeps one that is much
    /// smaller than the last.
    void keepTrail();
    void addLevel(const PlyWindow& level);

    double m_width = 0.0;
    game::Ply m_lastPly;
    analysis::LineTimes m_times;
    bool m_hasClock = false;
    AxisKind m_chosenKind = AxisKind::Plies;
    std::optional<double> m_wantedZoom; ///< Until a game is shown.
    TimeAxis m_axis;
    std::vector<PlyWindow> m_levels; ///< Each inside the one before, without the whole game.
};

} // namespace plyline::timeline
