#pragma once

#include "core/questions/what_if.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::what_if {

/// A move that could be played instead of another, with its SAN.
struct LegalMove
{
    rules::Move move;
    std::string san;
    bool operator==(const LegalMove&) const = default;
};
/// Returns the legal moves before the event that leads to `ply`, without its own, sorted by SAN.
/// Precondition: 0 < ply <= the last.
[[nodiscard]] std::vector<LegalMove> otherMoves(const replay::Replay& replay, game::Ply ply);

/// An altered history beside the old one, ready to be shown at any ply.
struct AlteredRun
{
    std::shared_ptr<const replay::Replay> old;
    game::Ply altered; ///< The event that was altered leads to it.
    questions::AlteredHistory history;
    int possible = 0; ///< Events of the old future that were applied again.
    std::shared_ptr<const replay::Replay> line; ///< The new history from the start of the game.
    std::vector<std::string> sans;              ///< `[i]` leads to ply i + 1 of `line`.
};

/// Precondition: 0 < ply <= the last; a replacing move is legal there.
[[nodiscard]] AlteredRun alteredRun(std::shared_ptr<const replay::Replay> old, game::Ply ply,
                                    const questions::Alteration& alteration);

} // namespace plyline::what_if
