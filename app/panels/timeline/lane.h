#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QRegion>

#include "app/panels/timeline/canvas.h"
#include "app/panels/timeline/lane_heights.h"
#include "app/panels/timeline/timeline_frame.h"
#include "app/panels/timeline/timeline_game.h"

#include <memory>
#include <optional>

namespace plyline::timeline {

/// A ply of a line of the shown game.
struct LinePly
{
    game::LineId line;
    game::Ply ply;
    bool operator==(const LinePly&) const = default;
};

/// Where the future of a lane begins, which is dimmed.
enum class Future : std::uint8_t {
    AtPlayhead, ///< For values that run on between plies.
    BehindPly,  ///< Half a step further, so that what stands at the shown ply is not cut.
    NeverDimmed,
};

/// One lane as it is drawn, laid out for one game and size. What it holds is bounded by the width,
/// not by the game.
class LaneLayout
{
public:
    explicit LaneLayout(const QRectF& rect) : m_rect(rect) {}
    LaneLayout(const LaneLayout&) = delete;
    LaneLayout& operator=(const LaneLayout&) = delete;
    virtual ~LaneLayout();

    [[nodiscard]] QRectF rect() const { return m_rect; }

    /// What no frame changes, as if all were past. Painted once for many frames.
    virtual void paintBackdrop(const Canvas& canvas) const;
    /// What a frame adds, above the dimmed future.
    virtual void paintMoment(const Canvas& canvas, const TimelineFrame& frame) const;
    /// What must not be tinted by the ranges of loop and comparison; beneath the playhead.
    virtual void paintOnTop(const Canvas& canvas, const TimelineFrame& frame) const;
    /// What a click shows there; none where it scrubs as everywhere.
    [[nodiscard]] virtual std::optional<LinePly> hit(QPointF point) const;
    /// Where two frames look different outside the plies that the playhead passes, which are
    /// painted in any case.
    [[nodiscard]] virtual QRegion changed(const TimelineFrame& before,
                                          const TimelineFrame& after) const;

private:
    QRectF m_rect;
};

/// What a lane is laid out from.
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

/// One row of the timeline, which shows a value over the plies. Stateless: what it knows of a game
/// is in the layout. A lane is in the timeline once lane_list.cpp names it.
class Lane
{
public:
    Lane() = default;
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;
    virtual ~Lane();

    /// Never changes and is never shown: what settings know it by.
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
    /// None when there is nothing to show of this game.
    [[nodiscard]] virtual std::optional<LaneHeight>
    height(const TimelineGame& game, const TimeAxis& axis, Density density) const = 0;
    /// Null where the rectangle is too low; the lanes below move up.
    [[nodiscard]] virtual std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const = 0;
    /// The value at a ply in words, for a screen reader; empty where there is none.
    [[nodiscard]] virtual QString describe(const TimelineGame& game, game::Ply ply) const = 0;
    [[nodiscard]] virtual Future future() const { return Future::BehindPly; }
    /// Whether the legend says what its signs mean.
    [[nodiscard]] virtual bool isInLegend() const { return false; }
};

} // namespace plyline::timeline
