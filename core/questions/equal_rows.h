#pragma once

#include "core/replay/replay.h"

#include <stop_token>
#include <vector>

namespace plyline::questions {

/// What rows of (piece, x, y) do not say of a ply.
struct HiddenState
{
    rules::Color turn = rules::Color::White;
    rules::CastlingRights castling;
    std::optional<rules::Square> enPassant; ///< Only when the capture is legal.
    int repetitions = 1;                    ///< How often the position has stood there by now.
    int quietPlies = 0;                     ///< Since the last capture or pawn move.
    int legalMoves = 0;
    bool operator==(const HiddenState&) const = default;
};

/// Of each ply of the line, 0 first. Empty when the start position cannot be played, and after a
/// stop.
[[nodiscard]] std::vector<HiddenState> hiddenStatesOf(const replay::Replay& replay,
                                                      const std::stop_token& stop = {});

/// Two plies at which the same pieces stand on the same squares, and which are not the same.
struct EqualRows
{
    game::Ply first;
    game::Ply second;
    HiddenState unsaidFirst;
    HiddenState unsaidSecond;
    bool haveOtherMoves = false; ///< The sets of legal moves differ.
    bool operator==(const EqualRows&) const = default;
};

/// For each ply the nearest earlier one with equal rows and other legal moves; without such a one
/// the nearest with equal rows, which differs in a right or in how often it has stood there. Takes
/// time in proportion to the plies. Empty after a stop.
[[nodiscard]] std::vector<EqualRows> equalRowsIn(const replay::Replay& replay,
                                                 const std::stop_token& stop = {});

} // namespace plyline::questions
