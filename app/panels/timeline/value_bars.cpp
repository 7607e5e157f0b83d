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

std::optional<LaneHeight> CountsLane::height(const TimelineGame& game, const TimeAxis&,
                                             Density density) const
{
    if (game.plies.empty() || !game.line || density == Density::Tight)
        return {};
    constexpr double least = 12.0;
    const double gap = laneGap(density);
    const double usual = (density == Density::Roomy ? 32.0 : 18.0) + gap;
    return LaneHeight{usual, least + gap, usual, 0.0, 0, 1};
}

std::unique_ptr<LaneLayout> CountsLane::layOut(const LaneSpace& space) const
{
    const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
    if (!(rect.height() > 0.0))
        return nullptr;
    const TimelineGame& game = space.game;
    int greatest = usualGreatest();
    for (int ply = 0; ply <= game.lastPly().number(); ++ply)
        greatest = std::max(greatest, countAt(game, game::Ply(ply)).value_or(0));
    const auto shareAt = [&](game::Ply ply) -> std::optional<double> {
        const std::optional<int> count = countAt(game, ply);
        return count ? std::optional(static_cast<double>(*count) / greatest) : std::nullopt;
    };
    const auto sideOf = [&](game::Ply ply) { return sideAt(game, ply); };
    return std::make_unique<ValueBarsLayout>(
        rect, barsOf(space.axis, game.lastPly(), rect, shareAt, sideOf), greatest);
}

QStringList CountsLane::values(const TimelineGame& game, game::Ply ply) const
{
    const std::optional<int> count = countAt(game, ply);
    return count ? QStringList(words::countText(*count)) : QStringList();
}

} // namespace plyline::timeline
