#pragma once

#include "core/game/game.h"
#include "core/rules/position.h"

#include <optional>
#include <string>

namespace plyline::game {

/// How a game ended, by the best evidence: the final position, then the Termination tag, then the
/// result. `outcome` is always the game's own.
struct Ending
{
    enum class Kind : std::uint8_t {
        Checkmate,
        Stalemate,
        InsufficientMaterial,
        Repetition,    ///< A draw whose final position occurred at least three times.
        FiftyMoves,    ///< A draw after fifty moves of each side without a capture or pawn move.
        ByTermination, ///< `termination` is the text of the Termination tag, which says more than
                       ///< "normal".
        ResultAlone,   ///< The reason is not known.
        Broken,        ///< The main line could not be read to its end: see `breakOf`.
        Unfinished,
        ToCome, ///< The game goes on, but is known only up to here: see pastOf.
    };
    Kind kind = Kind::Unfinished;
    Outcome outcome = Outcome::Unfinished;
    std::string termination;
    /// Outcome that a mate or stalemate on the board requires.
    std::optional<Outcome> onBoard = std::nullopt;

    /// Returns whether the final position contradicts the outcome.
    [[nodiscard]] bool isRefuted() const
    {
        return onBoard && outcome != Outcome::Unfinished && outcome != *onBoard;
    }
    bool operator==(const Ending&) const = default;
};

/// Returns the error that ended a line before the end of its text; null if all its moves were read.
[[nodiscard]] const Diagnostic* breakOf(const Game& game, LineId line);
[[nodiscard]] Ending endingOf(const Game& game, const std::stop_token& stop = {});
/// Returns the outcome of a game that ends in this position by mate or stalemate, otherwise none.
[[nodiscard]] std::optional<Outcome> outcomeOnBoard(const rules::Position& position);

} // namespace plyline::game
