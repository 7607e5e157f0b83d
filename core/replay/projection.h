#pragma once

#include "core/game/move_event.h"
#include "core/rules/setup.h"

#include <concepts>

namespace plyline::replay {

/// A pure fold over events: an initial state and a function that applies one event to a state.
/// There is no undo.
template <typename P>
concept Projection = requires(typename P::State state, const rules::Setup& start,
                              const game::MoveEvent& event, game::Ply ply)
{
    {
        P::initial(start)
        } -> std::same_as<typename P::State>;
    {P::apply(state, event, ply)}; ///< `ply` is the one that the event leads to.
};

/// Folds board, side to move, rights and counters, the contents of a FEN.
struct PositionProjection
{
    using State = rules::Setup;
    [[nodiscard]] static State initial(const rules::Setup& start) { return start; }
    static void apply(State& state, const game::MoveEvent& event, game::Ply ply);
};

} // namespace plyline::replay
