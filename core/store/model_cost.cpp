#include "core/store/model_cost.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace plyline::store {

using game::Ply;

namespace {

/// Sums over several lines.
struct FoldedSum
{
    int worst = 0;
    std::int64_t events = 0;
    std::int64_t plies = 0;

    void add(const StorageModel& model, Ply lastPly)
    {
        for (Ply ply; ply <= lastPly; ply = ply.next()) {
            const int folded = model.eventsFolded(ply);
            worst = std::max(worst, folded);
            events += folded;
            ++plies;
        }
    }
    [[nodiscard]] FoldedEvents result() const
    {
        return {worst, plies > 0 ? static_cast<double>(events) / static_cast<double>(plies) : 0.0};
    }
};

Ply lastPlyOf(const GameLine& line)
{
    return line.game->line(line.line).lastPly();
}

/// Returns ply `index` of a low-discrepancy sequence, which covers the line evenly however many are
/// taken.
Ply spreadPly(int index, Ply lastPly)
{
    constexpr double goldenRatio = 0.6180339887498949;
    double whole = 0.0;
    const double share = std::modf(index * goldenRatio, &whole);
    return Ply(static_cast<int>(std::lround(share * lastPly.number())));
}

SeekTarget targetAt(const replay::Replay& replay, int gameNumber, Ply ply)
{
    return {gameNumber, replay.line(), ply, replay.stateAt(ply), replay.piecesAt(ply)};
}

Expected<FoldedEvents, Error> fill(ModelStore& store, const GameLines& lines,
                                   const std::stop_token& stop, const CostProgress& progress)
{
    FoldedSum folded;
    for (int i = 0; i < lines.count; ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const GameLine line = lines.at(i, stop);
        if (!line.game)
            return unexpected(cancelledError());
        if (line.game->isRefused())
            continue;
        if (auto done = store.add(*line.game, line.number, line.line, stop); !done)
            return unexpected(done.error());
        folded.add(store.model(), lastPlyOf(line));
        if (progress)
            progress(static_cast<double>(i + 1) / lines.count);
    }
    if (auto done = store.finish(); !done)
        return unexpected(done.error());
    return folded.result();
}

/// The times of all targets in one store; `[target]` has one for each round.
using Times = std::vector<std::vector<double>>;

/// Returns how many targets the store gave back correctly.
Expected<int, Error> compareAll(ModelStore& store, const std::vector<SeekTarget>& targets,
                                const std::stop_token& stop)
{
    int agreeing = 0;
    for (const SeekTarget& target : targets) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const auto state = store.seek(target.gameNumber, target.line, target.ply, stop);
        if (!state)
            return unexpected(state.error());
        if (state->position == target.position && state->pieces == target.pieces)
            ++agreeing;
    }
    return agreeing;
}

Expected<void, Error> timeAll(ModelStore& store, const std::vector<SeekTarget>& targets,
                              Times& times, const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const SeekTarget& target = targets[i];
        const auto before = Clock::now();
        const auto state = store.seek(target.gameNumber, target.line, target.ply, stop);
        const auto after = Clock::now();
        if (!state)
            return unexpected(state.error());
        times[i].push_back(std::chrono::duration<double, std::micro>(after - before).count());
    }
    return {};
}

void summarize(ModelCost& cost, Times& times)
{
    std::vector<double> micros;
    for (std::vector<double>& repeats : times)
        micros.push_back(medianOf(repeats));
    if (micros.empty())
        return;
    cost.slowestMicros = *std::max_element(micros.begin(), micros.end());
    cost.medianMicros = medianOf(micros);
}

} // namespace

FoldedEvents foldedEvents(const StorageModel& model, Ply lastPly)
{
    FoldedSum sum;
    sum.add(model, lastPly);
    return sum.result();
}

Expected<std::vector<SeekTarget>, Error> seekTargets(const GameLines& lines, int wanted,
                                                     const std::stop_token& stop)
{
    std::vector<SeekTarget> targets;
    const int perLine = lines.count > 0 ? (wanted + lines.count - 1) / lines.count : 0;
    int asked = 0;
    for (int i = 0; i < std::min(lines.count, wanted); ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const auto index =
            static_cast<std::int64_t>(i) * lines.count / std::min(lines.count, wanted);
        const GameLine line = lines.at(static_cast<int>(index), stop);
        if (!line.game)
            return unexpected(cancelledError());
        if (line.game->isRefused())
            continue;
        const replay::Replay replay(line.game, line.line, replay::Replay::defaultInterval, stop);
        if (stop.stop_requested())
            return unexpected(cancelledError());
        std::vector<Ply> plies;
        if (replay.lastPly().number() < perLine) {
            for (Ply ply; ply <= replay.lastPly(); ply = ply.next())
                plies.push_back(ply);
        } else {
            for (int j = 0; j < perLine; ++j)
                plies.push_back(spreadPly(asked++, replay.lastPly()));
        }
        for (const Ply ply : plies) {
            if (static_cast<int>(targets.size()) < wanted)
                targets.push_back(targetAt(replay, line.number, ply));
        }
    }
    return targets;
}

Expected<BuiltModel, Error> buildModel(StorageModel model, const GameLines& lines,
                                       const StoreLocation& location, const std::stop_token& stop,
                                       const CostProgress& progress)
{
    auto store = ModelStore::open(model, location);
    if (!store)
        return unexpected(store.error());
    const auto folded = fill(**store, lines, stop, progress);
    if (!folded)
        return unexpected(folded.error());
    const auto size = (*store)->size(stop);
    if (!size)
        return unexpected(size.error());
    return BuiltModel{std::move(*store), *size, *folded};
}

Expected<std::vector<ModelCost>, Error> measureModels(const std::vector<BuiltModel>& models,
                                                      const std::vector<SeekTarget>& targets,
                                                      const std::stop_token& stop,
                                                      const CostProgress& progress)
{
    std::vector<ModelCost> costs;
    std::vector<Times> times(models.size(), Times(targets.size()));
    const double steps = static_cast<double>(models.size()) * (1 + seekRepeats);
    double done = 0.0;
    const auto report = [&] {
        ++done;
        if (progress)
            progress(done / steps);
    };
    for (const BuiltModel& model : models) {
        const auto agreeing = compareAll(*model.store, targets, stop);
        if (!agreeing)
            return unexpected(agreeing.error());
        costs.push_back({model.store->model(), model.size, model.folded, 0.0, 0.0,
                         static_cast<int>(targets.size()), *agreeing});
        report();
    }
    for (int round = 0; round < seekRepeats; ++round) {
        for (std::size_t i = 0; i < models.size(); ++i) {
            if (auto timed = timeAll(*models[i].store, targets, times[i], stop); !timed)
                return unexpected(timed.error());
            report();
        }
    }
    for (std::size_t i = 0; i < models.size(); ++i)
        summarize(costs[i], times[i]);
    return costs;
}

} // namespace plyline::store
