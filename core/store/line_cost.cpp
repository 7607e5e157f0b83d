#include "core/store/line_cost.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace plyline::store {

namespace {

/// Returns how long a seek takes, in microseconds.
Expected<double, Error> timedSeek(ModelStore& store, const GameLine& line, game::Ply ply,
                                  const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const auto before = Clock::now();
    const auto state = store.seek(line.number, line.line, ply, stop);
    const auto after = Clock::now();
    if (!state)
        return unexpected(state.error());
    return std::chrono::duration<double, std::micro>(after - before).count();
}

/// The times of one ply, one for each round.
struct PlyTimes
{
    std::size_t ply = 0;
    std::vector<double> replayed;
    std::vector<double> read;
};

/// Returns every ply, or plies at equal distances, so that all of them together fold a limited
/// number of events; always the first and the last.
std::vector<PlyTimes> pliesToMeasure(std::size_t lastPly)
{
    constexpr std::size_t mostEvents = 20'000;
    std::size_t count = lastPly + 1;
    if (lastPly * count / 2 > mostEvents)
        count = std::max<std::size_t>(2, 2 * mostEvents / lastPly);
    std::vector<PlyTimes> plies(count);
    for (std::size_t i = 1; i < count; ++i)
        plies[i].ply = i * lastPly / (count - 1);
    return plies;
}

/// Each ply in both stores, in turn, so that what else the machine does falls upon both.
Expected<void, Error> seekAll(ModelStore& events, ModelStore& snapshots, const GameLine& line,
                              std::vector<PlyTimes>& times, const std::stop_token& stop)
{
    for (PlyTimes& one : times) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const game::Ply ply(static_cast<int>(one.ply));
        const auto fold = timedSeek(events, line, ply, stop);
        if (!fold)
            return unexpected(fold.error());
        const auto rows = timedSeek(snapshots, line, ply, stop);
        if (!rows)
            return unexpected(rows.error());
        one.replayed.push_back(*fold);
        one.read.push_back(*rows);
    }
    return {};
}

/// Returns how many events and rows show each ply, without times.
std::vector<PlyCost> countsOf(const GameLine& line)
{
    const StorageModel events{StorageModel::Kind::Events};
    const auto path = line.game->path(line.line);
    int pieces =
        static_cast<int>(replay::PieceTableProjection::initial(line.game->start()).rows().size());
    std::vector<PlyCost> costs(path.size() + 1);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        pieces -= i > 0 && path[i - 1]->capture ? 1 : 0;
        costs[i].eventsFolded = events.eventsFolded(game::Ply(static_cast<int>(i)));
        costs[i].rowsRead = pieces;
    }
    return costs;
}

void addTimes(std::vector<PlyCost>& costs, std::vector<PlyTimes>& times)
{
    for (PlyTimes& one : times) {
        PlyCost& cost = costs[one.ply];
        cost.isMeasured = true;
        cost.replayMicros = medianOf(one.replayed);
        cost.readMicros = medianOf(one.read);
    }
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::size_t first = times[i - 1].ply, last = times[i].ply;
        for (std::size_t ply = first + 1; ply < last; ++ply) {
            const double part =
                static_cast<double>(ply - first) / static_cast<double>(last - first);
            costs[ply].replayMicros =
                std::lerp(costs[first].replayMicros, costs[last].replayMicros, part);
            costs[ply].readMicros =
                std::lerp(costs[first].readMicros, costs[last].readMicros, part);
        }
    }
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
    LineCost cost{events->size, snapshots->size, countsOf(line)};
    std::vector<PlyTimes> times = pliesToMeasure(cost.plies.size() - 1);
    for (int round = 0; round < seekRepeats; ++round) {
        const auto sought = seekAll(*events->store, *snapshots->store, line, times, stop);
        if (!sought)
            return unexpected(sought.error());
    }
    addTimes(cost.plies, times);
    return cost;
}

} // namespace plyline::store
