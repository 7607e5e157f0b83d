#pragma once

#include "core/replay/replay.h"
#include "core/rules/position.h"

#include <stop_token>
#include <vector>

namespace plyline::analysis {

/// Folds the material of both sides, in pawns: knight and bishop 3, rook 5, queen 9.
struct MaterialProjection
{
    struct State
    {
        int white = 0;
        int black = 0;
        [[nodiscard]] int balance() const { return white - black; }
        bool operator==(const State&) const = default;
    };
    [[nodiscard]] static State initial(const rules::Setup& start);
    static void apply(State& state, const game::MoveEvent& event, game::Ply ply);
};

/// Folds the position, for what needs its legal moves. Precondition of both: the start position can
/// be played.
struct LegalProjection
{
    using State = rules::Position;
    [[nodiscard]] static State initial(const rules::Setup& start);
    static void apply(State& state, const game::MoveEvent& event, game::Ply ply);
};

/// Returns how many rows of the coordinate table an event changes or removes.
[[nodiscard]] int rowsChangedBy(const game::MoveEvent& event);

/// The values that lanes show of a line: projections of its log, kept for every ply.
struct LaneValues
{
    std::vector<MaterialProjection::State> material; ///< `[p]` is the material at ply p.
    std::vector<int> mobility;    ///< `[p]` is the number of legal moves at ply p.
    std::vector<int> rowsChanged; ///< `[p]` is what the event that leads to ply p changed; `[0]` 0.
    bool operator==(const LaneValues&) const = default;
};

/// Folds the events of a line once. All are empty if the game was refused. Incomplete after a stop.
[[nodiscard]] LaneValues laneValuesOf(const replay::Replay& replay,
                                      const std::stop_token& stop = {});

} // namespace plyline::analysis
