#include "app/panels/delivery/delivery_run.h"

#include <algorithm>

namespace plyline::delivery {

using streams::Consumption;

namespace {

ReaderResult resultOf(Consumption consumption, const rules::Setup& start,
                      const std::vector<const game::MoveEvent*>& log,
                      const std::vector<streams::Arriving>& arrivals, const rules::Setup& truth,
                      const replay::PieceTable& pieces)
{
    ReaderResult result;
    result.consumption = consumption;
    result.consumed = streams::consume(consumption, start, log, arrivals);
    result.wrongSquares = streams::differingSquares(result.consumed.position.board, truth.board);
    result.isSame = result.consumed.position == truth && result.consumed.pieces == pieces;
    if (consumption != Consumption::OnceEachInOrder)
        return result;
    result.stoppedBefore = result.consumed.stoppedBefore;
    // It cannot know of lost events at the end; who sent them does.
    const int applied = static_cast<int>(log.size());
    if (!result.stoppedBefore && !result.isSame) {
        int latest = 0;
        for (const streams::Arriving& one : arrivals)
            latest = std::max(latest, one.event);
        if (latest < applied)
            result.stoppedBefore = latest + 1;
    }
    return result;
}

std::vector<const game::MoveEvent*> logOf(const replay::Replay& replay, game::Ply last)
{
    std::vector<const game::MoveEvent*> log;
    log.reserve(static_cast<std::size_t>(last.number()));
    for (game::Ply ply(1); ply <= last; ply = ply.next())
        log.push_back(&replay.event(ply));
    return log;
}

} // namespace

DeliveryRun deliveryRun(const replay::Replay& replay, game::Ply last,
                        const streams::LinkFaults& faults)
{
    DeliveryRun run;
    run.sent = last.number();
    const std::vector<const game::MoveEvent*> log = logOf(replay, last);
    run.arrivals = streams::arrivalsOf(run.sent, faults);
    run.truth = replay.stateAt(last);
    const replay::PieceTable pieces = replay.piecesAt(last);
    const rules::Setup start = replay.stateAt(game::Ply());
    for (std::size_t i = 0; i < run.readers.size(); ++i)
        run.readers[i] =
            resultOf(static_cast<Consumption>(i), start, log, run.arrivals, run.truth, pieces);
    return run;
}

std::optional<std::uint32_t> telltaleSeed(const replay::Replay& replay, game::Ply shown,
                                          streams::LinkFaults faults, int mostTried,
                                          std::uint32_t mostSeeds)
{
    constexpr int probes = 8;
    const rules::Setup start = replay.stateAt(game::Ply());
    const auto isWrongAt = [&](game::Ply last) {
        const auto consumed = streams::consume(Consumption::AsItComes, start, logOf(replay, last),
                                               streams::arrivalsOf(last.number(), faults));
        const rules::Setup truth = replay.stateAt(last);
        return !streams::differingSquares(consumed.position.board, truth.board).empty();
    };
    std::optional<std::uint32_t> seed;
    int mostWrong = 0;
    for (int tried = 0; tried < mostTried && mostWrong < 2 * probes; ++tried) {
        int wrong = isWrongAt(shown) ? probes : 0;
        for (int probe = 1; probe <= probes; ++probe)
            wrong += isWrongAt(game::Ply(replay.lastPly().number() * probe / probes)) ? 1 : 0;
        if (wrong > mostWrong) {
            mostWrong = wrong;
            seed = faults.seed;
        }
        faults.seed = faults.seed % mostSeeds + 1;
    }
    return seed;
}

std::optional<int> firstWrongArrival(const ReaderResult& reader)
{
    if (!reader.consumed.firstFault)
        return std::nullopt;
    return reader.consumed.firstFault->arrival;
}

} // namespace plyline::delivery
