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

/// The height of such a lane.
[[nodiscard]] LaneHeight valueBarsHeight(Density density);
/// Lays out counts of which `[p]` belongs to ply p; those behind the last ply of the game are left
/// out.
[[nodiscard]] std::unique_ptr<LaneLayout>
layOutValueBars(const LaneSpace& space, const std::vector<int>& counts, int greatest,
                const std::function<rules::Color(game::Ply)>& colorOf);

} // namespace plyline::timeline
