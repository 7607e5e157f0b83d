#pragma once

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/lane_curve.h"

#include <vector>

namespace plyline::timeline {

/// A lane of counts, each a bar in the colour of a side.
class ValueBarsLayout : public LaneLayout
{
public:
    /// `greatest` is the count at the upper edge.
    ValueBarsLayout(const QRectF& rect, std::vector<LaneBar> bars, int greatest)
        : LaneLayout(rect), m_bars(std::move(bars)), m_greatest(greatest)
    {}

    [[nodiscard]] const std::vector<LaneBar>& bars() const { return m_bars; }
    [[nodiscard]] int greatest() const { return m_greatest; }

    void paintBackdrop(const Canvas& canvas) const override;
    [[nodiscard]] std::vector<ScaleLabel> scale() const override;

private:
    std::vector<LaneBar> m_bars;
    int m_greatest;
};

/// A lane that shows one count for each ply, as bars.
class CountsLane : public Lane
{
public:
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool hasGround() const override { return true; }
    [[nodiscard]] bool isShownAtFirst() const override { return false; }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis& axis,
                                                   Density density) const override;
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override;
    [[nodiscard]] QStringList values(const TimelineGame& game, game::Ply ply) const override;

protected:
    /// Returns the count at a ply; none if it is unknown.
    [[nodiscard]] virtual std::optional<int> countAt(const TimelineGame& game,
                                                     game::Ply ply) const = 0;
    /// Returns the side to which the count belongs.
    [[nodiscard]] virtual rules::Color sideAt(const TimelineGame& game, game::Ply ply) const = 0;
    /// The least count at the upper edge, so that usual games have one scale.
    [[nodiscard]] virtual int usualGreatest() const = 0;
};

} // namespace plyline::timeline
