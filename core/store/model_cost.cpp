#include "core/store/model_cost.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace plyline::store {

using game::Ply;

namespace {

/// Sums up single lines.
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

template <typename Values>
double medianOf(Values& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The plies of one line on which the fractions of a sequence that covers 0 to 1 evenly, however
/// far it goes, fall.
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
        const GameLine line = lines.at(i);
        if (auto done = store.add(*line.game, line.number, line.line, stop); !done)
            return unexpected(done.error());
        folded.add(store.model(), lastPlyOf(line));
        if (progress)
            progress(0.5 * (i + 1) / lines.count);
    }
    if (auto done = store.finish(); !done)
        return unexpected(done.error());
    return folded.result();
}

/// The median time of a few seeks, and whether the first gave back what stands there.
Expected<double, Error> timeOf(ModelStore& store, const SeekTarget& target, int& agreeing,
                               const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    std::array<double, seekRepeats> micros{};
    for (double& one : micros) {
        if (stop.stop_requested())
            return unexpected(cancelledError());
        const auto before = Clock::now();
        const auto state = store.seek(target.gameNumber, target.line, target.ply, stop);
        one = std::chrono::duration<double, std::micro>(Clock::now() - before).count();
        if (!state)
            return unexpected(state.error());
        if (&one == micros.data() && state->position == target.position &&
            state->pieces == target.pieces)
            ++agreeing;
    }
    return medianOf(micros);
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
        const GameLine line = lines.at(static_cast<int>(index));
        const replay::Replay replay(line.game, line.line);
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

Expected<ModelCost, Error> costOf(StorageModel model, const GameLines& lines,
                                  const std::vector<SeekTarget>& targets,
                                  const StoreLocation& location, const std::stop_token& stop,
                                  const CostProgress& progress)
{
    const auto store = ModelStore::open(model, location);
    if (!store)
        return unexpected(store.error());
    const auto folded = fill(**store, lines, stop, progress);
    if (!folded)
        return unexpected(folded.error());
    const auto size = (*store)->size();
    if (!size)
        return unexpected(size.error());
    ModelCost cost{model, *size, *folded};
    std::vector<double> micros;
    for (const SeekTarget& target : targets) {
        const auto one = timeOf(**store, target, cost.agreeing, stop);
        if (!one)
            return unexpected(one.error());
        micros.push_back(*one);
        ++cost.targets;
        if (progress)
            progress(0.5 + 0.5 * cost.targets / static_cast<double>(targets.size()));
    }
    if (!micros.empty()) {
        cost.slowestMicros = *std::max_element(micros.begin(), micros.end());
        cost.medianMicros = medianOf(micros);
    }
    return cost;
}

} // namespace plyline::store
