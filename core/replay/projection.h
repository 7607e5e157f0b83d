#pragma once

#include "core/game/move_event.h"
#include "core/rules/setup.h"

#include <concepts>

namespace plyline::replay {

/// A pure fold over events: a first state, and how one event changes a state. There is no undo.
template <typename P>
concept Projection = requires(typename P::State state, const rules::Setup& start,
                              const game::MoveEvent& event, game::Ply ply)
{
    {
        P::initial(start)
        } -> std::same_as<typename P::State>;
    {P::apply(state, event, ply)}; ///< `ply` is the one that the event leads to.
};

/// Board, side to move, rights and clocks, as a FEN holds them.
struct PositionProjection
{
    using State = rules::Setup;
    [[nodiscard]] static State initial(const rules::Setup& start) { return start; }
    static void apply(State& state, const game::MoveEvent& event, game::Ply ply);
};

} // namespace plyline::replay
