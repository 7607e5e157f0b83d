#pragma once

#include "core/replay/replay.h"

#include <stop_token>
#include <vector>

namespace plyline::questions {

/// The state at a ply that rows of (piece, x, y) do not contain.
struct HiddenState
{
    rules::Color turn = rules::Color::White;
    rules::CastlingRights castling;
    std::optional<rules::Square> enPassant; ///< Set only if the capture is legal.
    int repetitions = 1; ///< How often the position has occurred so far, including this time.
    int quietPlies = 0;  ///< Plies since the last capture or pawn move.
    int legalMoves = 0;
    bool operator==(const HiddenState&) const = default;
};

/// Returns the hidden state at each ply of the line, from 0 on. Empty if the start position cannot
/// be played, and after a stop.
[[nodiscard]] std::vector<HiddenState> hiddenStatesOf(const replay::Replay& replay,
                                                      const std::stop_token& stop = {});

/// Two plies with the same pieces on the same squares but different hidden state.
struct EqualRows
{
    game::Ply first;
    game::Ply second;
    HiddenState firstState;
    HiddenState secondState;
    bool haveOtherMoves = false; ///< The sets of legal moves differ.
    bool operator==(const EqualRows&) const = default;
};

/// Returns for each ply the nearest earlier ply with equal rows and different legal moves; without
/// one, the nearest with equal rows, which then differs in a right or in its number of repetitions.
/// Takes time proportional to the number of plies. Empty after a stop.
[[nodiscard]] std::vector<EqualRows> equalRowsIn(const replay::Replay& replay,
                                                 const std::stop_token& stop = {});

} // namespace plyline::questions
