#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/panels/timeline/value_bars.h"

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
class RowsChangedLane : public CountsLane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::RowsChangedLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("rows_changed"); }
    [[nodiscard]] QString name() const override { return tr("Rows changed"); }
    [[nodiscard]] QString note() const override { return tr("by each event"); }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> count = rowsChangedAt(game, ply);
        return count ? words::rowsText(*count) : QString();
    }

protected:
    [[nodiscard]] std::optional<int> countAt(const TimelineGame& game, Ply ply) const override
    {
        return rowsChangedAt(game, ply);
    }
    [[nodiscard]] rules::Color sideAt(const TimelineGame& game, Ply ply) const override
    {
        const TimelinePly* move = game.at(ply);
        return move ? move->mover : rules::Color::White;
    }
    [[nodiscard]] int usualGreatest() const override { return 2; }
};

} // namespace

const Lane& rowsChangedLane()
{
    static const RowsChangedLane lane;
    return lane;
}

} // namespace plyline::timeline
