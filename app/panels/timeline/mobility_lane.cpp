#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/panels/timeline/value_bars.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

namespace {

std::optional<int> mobilityAt(const TimelineGame& game, Ply ply)
{
    const auto index = static_cast<std::size_t>(ply.number());
    if (!game.values || index >= game.values->mobility.size())
        return {};
    return game.values->mobility[index];
}

/// The side to move at a ply.
rules::Color sideToMove(const TimelineGame& game, Ply ply)
{
    if (const TimelinePly* move = game.at(ply))
        return !move->mover;
    const TimelinePly* first = game.at(Ply(1));
    return first ? first->mover : rules::Color::White;
}

/// The number of legal moves of the side to move.
class MobilityLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MobilityLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("mobility"); }
    [[nodiscard]] QString name() const override { return tr("Mobility"); }
    [[nodiscard]] QString note() const override { return tr("legal moves of the side to move"); }
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool hasGround() const override { return true; }
    [[nodiscard]] bool isShownAtFirst() const override { return false; }
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        if (game.plies.empty() || !game.line || density == Density::Tight)
            return {};
        return valueBarsHeight(density);
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        static const std::vector<int> unknown;
        const auto& counts = space.game.values ? space.game.values->mobility : unknown;
        int greatest = 40; // so that usual games have one scale
        for (const int count : counts)
            greatest = std::max(greatest, count);
        return layOutValueBars(space, counts, greatest,
                               [&](Ply ply) { return sideToMove(space.game, ply); });
    }
    [[nodiscard]] QStringList values(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> count = mobilityAt(game, ply);
        return count ? QStringList(words::countText(*count)) : QStringList();
    }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> count = mobilityAt(game, ply);
        return count ? tr("%Ln legal move(s)", nullptr, *count) : QString();
    }
};

} // namespace

const Lane& mobilityLane()
{
    static const MobilityLane lane;
    return lane;
}

} // namespace plyline::timeline
