#include "app/panels/storage_cost/cost_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"

#include <cmath>

namespace plyline::storage_cost {

using Kind = store::StorageModel::Kind;

namespace {

class CostWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::storage_cost::CostWords)
};

} // namespace

QString modelName(const store::StorageModel& model)
{
    switch (model.kind) {
    case Kind::Events:
        return CostWords::tr("Events only");
    case Kind::Snapshots:
        return CostWords::tr("Snapshot per ply");
    case Kind::Intervals:
        return CostWords::tr("Validity intervals");
    case Kind::Checkpoints:
        return CostWords::tr("Checkpoint every %1").arg(model.interval);
    }
    return {};
}

QString modelExplanation(const store::StorageModel& model)
{
    switch (model.kind) {
    case Kind::Events:
        return CostWords::tr(
            "Each move is stored once. A position is worked out by playing all moves up to "
            "it.");
    case Kind::Snapshots:
        return CostWords::tr(
            "Every piece is stored at every ply. A position is read as it stands.");
    case Kind::Intervals:
        return CostWords::tr("For each piece it is stored on which square it stood from which ply "
                             "to which. A position is the rows valid at its ply.");
    case Kind::Checkpoints:
        return CostWords::tr(
                   "Each move is stored once, and the whole position every %1 of them. A position "
                   "is worked out from the last one stored.")
            .arg(model.interval);
    }
    return {};
}

QString costDetail(const store::ModelCost& cost)
{
    const QString bytes =
        cost.size.filled
            ? CostWords::tr("%1 byte(s) filled of %2 in whole pages", nullptr,
                            words::pluralOf(*cost.size.filled))
                  .arg(words::countText(*cost.size.filled), words::countText(cost.size.bytes))
            : CostWords::tr("%1 byte(s) in whole pages", nullptr, words::pluralOf(cost.size.bytes))
                  .arg(words::countText(cost.size.bytes));
    return CostWords::tr("%1. Seeks: median %2, slowest %3.")
        .arg(bytes, words::microsText(cost.medianMicros), words::microsText(cost.slowestMicros));
}

QString workText(const store::StorageModel& model, double progress,
                 std::optional<double> secondsLeft)
{
    QString done =
        CostWords::tr("%1: %2 of all the work is done.", "a storage model, percent")
            .arg(modelName(model), words::progressText(progress, progress < 0.1 ? 1 : 0));
    if (!secondsLeft)
        return done;
    constexpr double mostSeconds = 90.0;
    const QString left = *secondsLeft < mostSeconds
                             ? CostWords::tr("About %Ln second(s) are left.", nullptr,
                                             static_cast<int>(std::lround(*secondsLeft)))
                             : CostWords::tr("About %Ln minute(s) are left.", nullptr,
                                             static_cast<int>(std::lround(*secondsLeft / 60)));
    return done + u' ' + left;
}

QString methodText(const std::vector<store::ModelCost>& costs, bool isFile)
{
    if (costs.empty())
        return {};
    int targets = 0, agreeing = 0;
    for (const store::ModelCost& cost : costs) {
        targets += cost.targets;
        agreeing += cost.agreeing;
    }
    const QString checked =
        agreeing == targets
            ? CostWords::tr("Every seek gave the same position as the replay.")
            : CostWords::tr("%1 of %Ln seek(s) gave another position than the replay.", nullptr,
                            targets)
                  .arg(words::countText(targets - agreeing));
    const QString where =
        isFile ? CostWords::tr("Built in a temporary SQLite file, one after the other")
               : CostWords::tr("Built in SQLite in memory");
    return CostWords::
        tr("%1. Time: median over %Ln ply(s), each the median of %2 seeks, warm. Size: SQLite's "
           "page statistics. %3",
           nullptr, costs.front().targets)
            .arg(where)
            .arg(store::seekRepeats)
            .arg(checked);
}

} // namespace plyline::storage_cost
