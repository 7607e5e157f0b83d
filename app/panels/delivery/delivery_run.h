#pragma once

#include "core/replay/replay.h"
#include "core/streams/delivery.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::delivery {

/// What one reader made of everything that arrived, beside the log that was sent.
struct ReaderResult
{
    streams::Consumption consumption = streams::Consumption::AsItComes;
    streams::Consumed consumed;
    std::vector<rules::Square> wrongSquares; ///< Of its board.
    bool isSame = false;                     ///< Position and pieces are those of the log.
    std::optional<int> stoppedBefore;        ///< The event for which it still waits; it never came.
};

/// The events up to a ply, sent through a link to three readers. A plain value.
struct DeliveryRun
{
    int sent = 0; ///< Events of the log.
    std::vector<streams::Arriving> arrivals;
    rules::Setup truth; ///< The fold of the log.
    std::array<ReaderResult, 3> readers;
};

/// Sends the events that lead to the plies 1 to `last`. Linear. Precondition: `last` <= the last
/// ply.
[[nodiscard]] DeliveryRun deliveryRun(const replay::Replay& replay, game::Ply last,
                                      const streams::LinkFaults& faults);

/// Returns the seed, of those from the one in `faults` on, with which the reader that applies
/// whatever comes has wrong squares at the shown ply and at most of eight others, spread over the
/// line; none if it never has any. Tries at most `mostTried` seeds; after `mostSeeds` comes 1.
[[nodiscard]] std::optional<std::uint32_t> telltaleSeed(const replay::Replay& replay,
                                                        game::Ply shown, streams::LinkFaults faults,
                                                        int mostTried, std::uint32_t mostSeeds);

/// Returns the delivery at which a reader first went wrong; none if it never did.
[[nodiscard]] std::optional<int> firstWrongArrival(const ReaderResult& reader);

} // namespace plyline::delivery
