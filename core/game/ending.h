#pragma once

#include "core/game/game.h"
#include "core/rules/position.h"

#include <optional>
#include <string>

namespace plyline::game {

/// How a game ended, from the strongest evidence there is: the final position, then the Termination
/// tag, then the result. The outcome is the file's in any case.
struct Ending
{
    enum class Kind : std::uint8_t {
        Checkmate,
        Stalemate,
        InsufficientMaterial,
        Repetition,    ///< Drawn, and the final position stood on the board for the third time or
                       ///< more.
        FiftyMoves,    ///< Drawn, and the last fifty moves of each side took nothing and moved no
                       ///< pawn.
        ByTermination, ///< `termination` is the tag's words, which say more than "normal".
        ResultAlone,   ///< Nothing says why.
        Broken,        ///< The main line could not be read to its end: see `breakOf`.
        Unfinished,
    };
    Kind kind = Kind::Unfinished;
    Outcome outcome = Outcome::Unfinished;
    std::string termination;
    std::optional<Outcome> onBoard = std::nullopt; ///< What a mate or stalemate makes of the game.

    /// The final position is against the outcome.
    [[nodiscard]] bool isRefuted() const
    {
        return onBoard && outcome != Outcome::Unfinished && outcome != *onBoard;
    }
    bool operator==(const Ending&) const = default;
};

/// The error that ended a line before its text did; null when all its moves are kept.
[[nodiscard]] const Diagnostic* breakOf(const Game& game, LineId line);
[[nodiscard]] Ending endingOf(const Game& game, const std::stop_token& stop = {});
/// What a position makes of a game that ends in it: mate or stalemate, else none.
[[nodiscard]] std::optional<Outcome> outcomeOnBoard(const rules::Position& position);

} // namespace plyline::game
