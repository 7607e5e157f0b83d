#include <QtCore/QCoreApplication>

#include "app/panels/timeline/value_bars.h"

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
class MobilityLane : public CountsLane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MobilityLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("mobility"); }
    [[nodiscard]] QString name() const override { return tr("Mobility"); }
    [[nodiscard]] QString note() const override { return tr("legal moves of the side to move"); }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> count = mobilityAt(game, ply);
        return count ? tr("%Ln legal move(s)", nullptr, *count) : QString();
    }

protected:
    [[nodiscard]] std::optional<int> countAt(const TimelineGame& game, Ply ply) const override
    {
        return mobilityAt(game, ply);
    }
    [[nodiscard]] rules::Color sideAt(const TimelineGame& game, Ply ply) const override
    {
        return sideToMove(game, ply);
    }
    [[nodiscard]] int usualGreatest() const override { return 40; }
};

} // namespace

const Lane& mobilityLane()
{
    static const MobilityLane lane;
    return lane;
}

} // namespace plyline::timeline
