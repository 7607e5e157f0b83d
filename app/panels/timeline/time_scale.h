#pragma once

#include "core/analysis/line_times.h"
#include "core/game/ply.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::timeline {

/// A long thinking time on the clock axis, drawn as a zigzag of fixed width.
struct FoldedThink
{
    game::Ply ply;           ///< The ply that the thinking led to.
    std::int64_t millis = 0; ///< Its true length.
    double left = 0.0;
    double right = 0.0;
    bool operator==(const FoldedThink&) const = default;
};

/// Maps plies to x, in logical pixels, on a timeline that shows a window of the game. The axis has
/// a step for each event: all equal on the axis of plies, or as long as the player thought on the
/// clock axis. Every x belongs to a position, a ply with a fraction. Immutable: zooming and panning
/// return another scale.
class TimeScale
{
public:
    static constexpr double sideMargin = 10.0; ///< Beside the track, as TimeAxis has it.
    static constexpr double widestFold = 24.0;
    static constexpr double deepestZoom = 64.0;
    /// Zooming and panning never show fewer plies, if the game has them.
    static constexpr double fewestPlies = 8.0;

    /// An empty game on no room.
    TimeScale() : TimeScale(0.0, std::make_shared<const Axis>()) {}
    /// The whole game with equal steps. Any width is allowed, including 0.
    [[nodiscard]] static TimeScale ofPlies(double width, game::Ply lastPly);
    /// The whole game in real time. Thinking times longer than the idle cap and than five times the
    /// median are folded; with no idle cap, those longer than five times the median. Unknown ones
    /// are as long as the median; no step is shorter than 150 ms.
    [[nodiscard]] static TimeScale ofClock(double width, const analysis::LineTimes& times,
                                           std::optional<std::int64_t> idleCapMillis);

    /// Returns the same window of the game on another width.
    [[nodiscard]] TimeScale withWidth(double width) const;
    /// Returns a scale whose track is `zoom` times as long as the window, 1 to 64, but shows enough
    /// plies. The position at `x` stays there unless the window would leave the game.
    [[nodiscard]] TimeScale zoomedAt(double zoom, double x) const;
    /// Moves the window to the right by pixels of the track, as far as the game goes.
    [[nodiscard]] TimeScale pannedBy(double pixels) const;

    [[nodiscard]] double width() const { return m_width; } ///< Including the margins.
    [[nodiscard]] double left() const { return m_left; }   ///< The track of the window.
    [[nodiscard]] double right() const { return m_left + m_trackWidth; }
    [[nodiscard]] game::Ply lastPly() const;
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// The positions at the left and the right end of the window.
    [[nodiscard]] double firstPosition() const { return positionAt(left()); }
    [[nodiscard]] double lastPosition() const { return positionAt(right()); }

    /// Precondition: 0 <= ply <= the last ply. Outside the window x lies beside the track.
    [[nodiscard]] double toX(game::Ply ply) const;
    /// Precondition: 0 <= position <= the last ply.
    [[nodiscard]] double xOf(double position) const;
    /// Returns the position at x, clamped to the game.
    [[nodiscard]] double positionAt(double x) const;
    /// Returns the ply that is nearest to x.
    [[nodiscard]] game::Ply toPly(double x) const;
    /// Returns the folded thinking times that reach into the window.
    [[nodiscard]] std::vector<FoldedThink> foldedThinks() const;

private:
    /// The steps of the game before any zoom.
    struct Axis
    {
        std::vector<double> units = {0.0}; ///< `[p]`: the sum of unfolded steps up to ply p.
        std::vector<int> folds = {0};      ///< `[p]`: how many folded steps there are up to ply p.
        std::vector<std::int64_t> foldedMillis; ///< Of each folded step, in order.
    };

    TimeScale(double width, std::shared_ptr<const Axis> axis);
    [[nodiscard]] static TimeScale ofSteps(double width,
                                           const std::vector<std::optional<double>>& steps,
                                           const std::vector<std::int64_t>& foldedMillis);
    void setZoom(double zoom);
    /// Puts the window so that `position` is at x, as far as the game goes.
    void place(double position, double x);
    void zoomAround(double wanted, double position, double x);
    [[nodiscard]] double trackX(std::size_t ply) const; ///< From the start of the whole track.
    /// Returns the first ply whose x on the whole track is greater.
    [[nodiscard]] std::size_t plyAfter(double trackX) const;

    std::shared_ptr<const Axis> m_axis;
    double m_width = 0.0;
    double m_left = 0.0;
    double m_trackWidth = 0.0;
    double m_zoom = 1.0;
    double m_offset = 0.0; ///< What of the whole track lies left of the window.
    double m_foldWidth = 0.0;
    double m_unitWidth = 0.0; ///< Pixels of a unit.
};

} // namespace plyline::timeline
