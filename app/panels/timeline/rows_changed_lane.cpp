#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/panels/timeline/value_bars.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

namespace {

std::optional<int> rowsChangedAt(const TimelineGame& game, Ply ply)
{
    const auto index = static_cast<std::size_t>(ply.number());
    if (ply == Ply() || !game.values || index >= game.values->rowsChanged.size())
        return {};
    return game.values->rowsChanged[index];
}

/// How many rows of the coordinate table each event changes or removes.
class RowsChangedLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::RowsChangedLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("rows_changed"); }
    [[nodiscard]] QString name() const override { return tr("Rows changed"); }
    [[nodiscard]] QString note() const override { return tr("by each event"); }
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
        const auto& counts = space.game.values ? space.game.values->rowsChanged : unknown;
        int greatest = 2;
        for (const int count : counts)
            greatest = std::max(greatest, count);
        return layOutValueBars(space, counts, greatest, [&](Ply ply) {
            const TimelinePly* move = space.game.at(ply);
            return move ? move->mover : rules::Color::White;
        });
    }
    [[nodiscard]] QStringList values(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> count = rowsChangedAt(game, ply);
        return count ? QStringList(words::countText(*count)) : QStringList();
    }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> count = rowsChangedAt(game, ply);
        return count ? words::rowsText(*count) : QString();
    }
};

} // namespace

const Lane& rowsChangedLane()
{
    static const RowsChangedLane lane;
    return lane;
}

} // namespace plyline::timeline
