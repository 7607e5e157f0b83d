#include "core/store/line_cost.h"

#include "core/base/numbers.h"

#include <chrono>
#include <vector>

namespace plyline::store {

namespace {

/// A state as it was sought, and how long that took.
struct TimedSeek
{
    int eventsFolded = 0;
    int pieces = 0;
    double micros = 0.0;
};

Expected<TimedSeek, Error> timedSeek(ModelStore& store, const GameLine& line, game::Ply ply,
                                     const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const auto before = Clock::now();
    const auto state = store.seek(line.number, line.line, ply, stop);
    const auto after = Clock::now();
    if (!state)
        return unexpected(state.error());
    return TimedSeek{state->eventsFolded, static_cast<int>(state->pieces.rows().size()),
                     std::chrono::duration<double, std::micro>(after - before).count()};
}

/// The times of one ply, one for each round.
struct PlyTimes
{
    std::vector<double> replayed;
    std::vector<double> read;
};

/// Every ply in both stores, in turn, so that what else the machine does falls upon both.
Expected<void, Error> seekAll(ModelStore& events, ModelStore& snapshots, const GameLine& line,
                              std::vector<PlyCost>& costs, std::vector<PlyTimes>& times,
                              const std::stop_token& stop)
{
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const game::Ply ply(static_cast<int>(i));
        const auto fold = timedSeek(events, line, ply, stop);
        if (!fold)
            return unexpected(fold.error());
        const auto rows = timedSeek(snapshots, line, ply, stop);
        if (!rows)
            return unexpected(rows.error());
        times[i].replayed.push_back(fold->micros);
        times[i].read.push_back(rows->micros);
        costs[i].eventsFolded = fold->eventsFolded;
        costs[i].rowsRead = rows->pieces;
    }
    return {};
}

} // namespace

Expected<LineCost, Error> measureLine(const GameLine& line, const std::stop_token& stop)
{
    using Kind = StorageModel::Kind;
    const GameLines lines{1, [&line](int, const std::stop_token&) { return line; }};
    const auto events = buildModel({Kind::Events}, lines, StoreLocation::inMemory(), stop);
    if (!events)
        return unexpected(events.error());
    const auto snapshots = buildModel({Kind::Snapshots}, lines, StoreLocation::inMemory(), stop);
    if (!snapshots)
        return unexpected(snapshots.error());
    const auto plies = static_cast<std::size_t>(line.game->line(line.line).lastPly().number()) + 1;
    LineCost cost{events->size, snapshots->size, std::vector<PlyCost>(plies)};
    std::vector<PlyTimes> times(plies);
    for (int round = 0; round < seekRepeats; ++round) {
        const auto sought =
            seekAll(*events->store, *snapshots->store, line, cost.plies, times, stop);
        if (!sought)
            return unexpected(sought.error());
    }
    for (std::size_t i = 0; i < plies; ++i) {
        cost.plies[i].replayMicros = medianOf(times[i].replayed);
        cost.plies[i].readMicros = medianOf(times[i].read);
    }
    return cost;
}

} // namespace plyline::store
