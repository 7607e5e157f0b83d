#pragma once

#include "core/game/move_event.h"
#include "core/replay/piece_table.h"
#include "core/rules/setup.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::streams {

/// What a link between a log and its readers does to events. The same seed does the same.
struct LinkFaults
{
    double duplicated = 0; ///< Share of events that arrive again, from 0 to 1.
    double lost = 0;       ///< Share of events that never arrive, from 0 to 1.
    int reorderWindow = 1; ///< An event is overtaken by fewer than this many later ones.
    int longestDelayMillis = 0;
    std::uint32_t seed = 1;

    bool operator==(const LinkFaults&) const = default;
};

/// One event as it arrives.
struct Arriving
{
    int event = 0;        ///< Its number, from 1: the ply that it leads to.
    bool isAgain = false; ///< It arrived before.
    bool isLate = false;  ///< A later event arrived before it.
    int atMillis = 0;     ///< Since the first event was sent; the events are sent a second apart.

    bool operator==(const Arriving&) const = default;
};

/// Returns how the events 1 to `count` arrive.
[[nodiscard]] std::vector<Arriving> arrivalsOf(int count, const LinkFaults& faults);

/// How a reader treats what arrives.
enum class Consumption : std::uint8_t {
    AsItComes,       ///< Applies everything at once.
    OnceEach,        ///< Leaves out what it has seen.
    OnceEachInOrder, ///< And holds back what comes too early.
};

/// What a reader did with one arrival.
enum class Taking : std::uint8_t { Applied, LeftOut, HeldBack };

/// Where and why a reader first went wrong.
struct FirstFault
{
    enum class Why : std::uint8_t {
        AppliedTwice, ///< `event` was applied a second time.
        AppliedEarly, ///< `event` was applied before `other`, which precedes it.
        AppliedLate,  ///< `event` was applied after `other`, which follows it.
    };
    int arrival = 0; ///< Index of the arrival.
    int event = 0;
    Why why = Why::AppliedTwice;
    int other = 0; ///< 0 for AppliedTwice.
    bool operator==(const FirstFault&) const = default;
};

/// What a reader made of all that arrived.
struct Consumed
{
    std::vector<Taking> takings; ///< Of each arrival.
    rules::Setup position; ///< The fold of the events in the order in which they were applied.
    replay::PieceTable pieces;
    /// The first arrival after which the fold is not the state of the log at the latest event that
    /// was applied; none if it never was another.
    std::optional<FirstFault> firstFault;
    int appliedTwice = 0; ///< Events that were applied again.
    int appliedLate = 0;  ///< Events that were applied after a later one.
    int mostHeldBack = 0; ///< Events that waited at the same time.
    int waiting = 0;      ///< Events that wait at the end.
    /// The event that is missing at the end: the reader stopped before it.
    std::optional<int> stoppedBefore;
};

/// Folds a log as a reader of this kind does, up to and including `arrivals`. Nothing is checked,
/// as readers do not know the rules. Linear, but for the comparison with the log at each arrival.
[[nodiscard]] Consumed consume(Consumption consumption, const rules::Setup& start,
                               const std::vector<const game::MoveEvent*>& log,
                               const std::vector<Arriving>& arrivals);

/// Returns the squares on which two boards differ, in the order of their numbers.
[[nodiscard]] std::vector<rules::Square> differingSquares(const rules::Board& a,
                                                          const rules::Board& b);

} // namespace plyline::streams
