#include "app/panels/timeline/value_bars.h"

#include <QtGui/QPainter>

#include "app/kit/words/numbers.h"

#include <algorithm>

namespace plyline::timeline {

void ValueBarsLayout::paintBackdrop(const Canvas& canvas) const
{
    paintGround(canvas, rect());
    paintBars(canvas, m_bars, 0.75);
}

std::vector<ScaleLabel> ValueBarsLayout::scale() const
{
    return {{rect().top() + 2.0, words::countText(m_greatest)},
            {rect().bottom() - 2.0, QStringLiteral("0")}};
}

LaneHeight valueBarsHeight(Density density)
{
    constexpr double least = 12.0;
    const double gap = laneGap(density);
    const double usual = (density == Density::Roomy ? 32.0 : 18.0) + gap;
    return {usual, least + gap, usual, 0.0, 0, 1};
}

std::unique_ptr<LaneLayout> layOutValueBars(const LaneSpace& space, const std::vector<int>& counts,
                                            int greatest,
                                            const std::function<rules::Color(game::Ply)>& colorOf)
{
    const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
    if (!(rect.height() > 0.0))
        return nullptr;
    const auto shareAt = [&](game::Ply ply) -> std::optional<double> {
        const auto index = static_cast<std::size_t>(ply.number());
        if (index >= counts.size())
            return {};
        return static_cast<double>(counts[index]) / std::max(1, greatest);
    };
    return std::make_unique<ValueBarsLayout>(
        rect, barsOf(space.axis, space.game.lastPly(), rect, shareAt, colorOf), greatest);
}

} // namespace plyline::timeline
