#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>
#include <QtGui/QRegion>

#include "app/panels/timeline/canvas.h"
#include "app/panels/timeline/lane_heights.h"
#include "app/panels/timeline/timeline_frame.h"
#include "app/panels/timeline/timeline_game.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::timeline {

/// A ply on a line of the shown game.
struct LinePly
{
    game::LineId line;
    game::Ply ply;
    bool operator==(const LinePly&) const = default;
};

/// Where the dimmed future of a lane begins.
enum class Future : std::uint8_t {
    AtPlayhead, ///< For values that continue between plies.
    BehindPly,  ///< Half a ply further, so that signs at the shown ply are not cut.
    NeverDimmed,
};

/// A value of a lane's scale, beside the track.
struct ScaleLabel
{
    double y = 0.0; ///< The middle of the text.
    QString text;
    bool operator==(const ScaleLabel&) const = default;
};

/// One lane laid out for one game and size. Its memory is bounded by the width, not by the length
/// of the game.
class LaneLayout
{
public:
    explicit LaneLayout(const QRectF& rect) : m_rect(rect) {}
    LaneLayout(const LaneLayout&) = delete;
    LaneLayout& operator=(const LaneLayout&) = delete;
    virtual ~LaneLayout();

    [[nodiscard]] QRectF rect() const { return m_rect; }

    /// Paints what is the same in every frame, without dimming. Painted once for many frames.
    virtual void paintBackdrop(const Canvas& canvas) const;
    /// Paints what depends on the frame, above the dimmed future.
    virtual void paintMoment(const Canvas& canvas, const TimelineFrame& frame) const;
    /// Paints what the ranges of loop and comparison must not tint, below the playhead.
    virtual void paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const;
    /// Returns the place that a click shows; none where a click scrubs.
    [[nodiscard]] virtual std::optional<LinePly> hit(QPointF point) const;
    [[nodiscard]] virtual std::vector<ScaleLabel> scale() const;
    /// Returns where two frames look different, apart from the plies between their playheads, which
    /// are always painted again.
    [[nodiscard]] virtual QRegion changed(const TimelineFrame& before,
                                          const TimelineFrame& after) const;

private:
    QRectF m_rect;
};

/// Plies of a kind that a lane counts, such as blunders.
struct LaneCount
{
    QString sign;                 ///< "??".
    QString name;                 ///< "3 blunders".
    std::vector<game::Ply> plies; ///< Ascending; never empty.
    bool operator==(const LaneCount&) const = default;
};

/// The input for laying out a lane.
struct LaneSpace
{
    const TimelineGame& game;
    const TimeAxis& axis;
    QRectF rect;        ///< As wide as the track.
    double above = 0.0; ///< The lower edge of what the lane above draws.
    Density density = Density::Roomy;
    double devicePixelRatio = 1.0;
    const TextWidth& textWidth;
};

/// A row of the timeline that shows a value over the plies. Has no state: everything about a game
/// is in the layout. lane_list.cpp names the lanes that are shown.
class Lane
{
public:
    Lane() = default;
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;
    virtual ~Lane();

    /// Identifies the lane in settings. Never changes and is never shown.
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
    /// The name with what is particular to a game, such as the source of the values.
    [[nodiscard]] virtual QString nameIn(const TimelineGame&) const { return name(); }
    /// Explains the lane in a few words below its name, where there is room; may be empty.
    [[nodiscard]] virtual QString note() const;
    /// None if there is nothing to show for this game.
    [[nodiscard]] virtual std::optional<LaneHeight>
    height(const TimelineGame& game, const TimeAxis& axis, Density density) const = 0;
    /// Null if the rectangle is too low; the lanes below then move up.
    [[nodiscard]] virtual std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const = 0;
    /// Returns the value at a ply in words, for screen readers; empty if there is none.
    [[nodiscard]] virtual QString describe(const TimelineGame& game, game::Ply ply) const = 0;
    /// Returns the value at a ply for the gutter, one text a line; empty if it is unknown.
    [[nodiscard]] virtual QStringList values(const TimelineGame& game, game::Ply ply) const;
    /// Returns what the lane counts in the game, for the gutter. Linear.
    [[nodiscard]] virtual std::vector<LaneCount> counts(const TimelineGame& game) const;
    /// Whether the lane has a row of its own in the gutter.
    [[nodiscard]] virtual bool isInGutter() const { return true; }
    /// Whether the lane is shown until a person hides it.
    [[nodiscard]] virtual bool isShownAtFirst() const { return true; }
    /// Whether a person can hide, move and resize the lane.
    [[nodiscard]] virtual bool isChoosable() const { return false; }
    /// Whether the lane paints a ground of its own.
    [[nodiscard]] virtual bool hasGround() const { return false; }
    [[nodiscard]] virtual Future future() const { return Future::BehindPly; }
    /// Whether the legend explains the lane's signs.
    [[nodiscard]] virtual bool isInLegend() const { return false; }
};

} // namespace plyline::timeline
