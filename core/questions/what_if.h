#pragma once

#include "core/game/move_event.h"
#include "core/questions/deciding_events.h"
#include "core/replay/replay.h"
#include "core/rules/move.h"

#include <optional>
#include <variant>
#include <vector>

namespace plyline::questions {

/// The event is left out: its side passes instead.
struct LeftOut
{
    bool operator==(const LeftOut&) const = default;
};
/// The event comes `turns` turns of its side later; those turns are played first.
struct Delayed
{
    int turns = 1;
    bool operator==(const Delayed&) const = default;
};
/// Another move is played instead.
struct Replaced
{
    rules::Move move = rules::Move::null();
    bool operator==(const Replaced&) const = default;
};
using Alteration = std::variant<LeftOut, Delayed, Replaced>;

/// Why the old future ends.
struct Impossible
{
    game::Ply original; ///< The event of the old history that cannot be applied.
    enum class Why : std::uint8_t {
        OtherPiece, ///< Another piece, or none, stands where the event begins.
        NotLegal,   ///< `verdict` says why.
        CannotPass, ///< A side that is in check cannot pass.
        NotLater,   ///< Its side has no such turn any more.
    };
    Why why = Why::NotLegal;
    Verdict verdict = Verdict::Legal;
    bool operator==(const Impossible&) const = default;
};

/// Two histories that have reached the same position.
struct Meeting
{
    game::Ply original; ///< In the old history.
    game::Ply altered;  ///< In the new one.
    bool operator==(const Meeting&) const = default;
};

/// A history in which one event is another.
struct AlteredHistory
{
    game::Ply from;                      ///< Up to here both are the same.
    std::vector<game::MoveEvent> events; ///< Those after `from`, recorded anew.
    std::optional<Impossible> end;       ///< None: the whole old future is still possible.
    /// The first position after the alteration that both histories have, by the key of what the
    /// repetition rule compares.
    std::optional<Meeting> meeting;
};

/// Alters the event that leads to `ply` and folds the old future on, as far as each event is still
/// the same move of the same piece. Linear. Precondition: 0 < ply <= the last; a replacing move is
/// legal there.
[[nodiscard]] AlteredHistory alteredHistory(const replay::Replay& replay, game::Ply ply,
                                            const Alteration& alteration);

} // namespace plyline::questions
