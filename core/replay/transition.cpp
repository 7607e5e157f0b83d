#include "core/replay/transition.h"

namespace plyline::replay {

namespace {

std::optional<PieceChange> changeOf(const std::optional<PieceRow>& before,
                                    const std::optional<PieceRow>& after)
{
    using Kind = PieceChange::Kind;
    if (!before && !after)
        return std::nullopt;
    if (!before)
        return PieceChange{Kind::Appeared, before, after};
    if (!after)
        return PieceChange{Kind::Vanished, before, after};
    if (before->role != after->role)
        return PieceChange{Kind::ChangedRole, before, after};
    if (before->square != after->square)
        return PieceChange{Kind::Moved, before, after};
    return std::nullopt;
}

} // namespace

Transition transitionBetween(const PieceTable& before, const PieceTable& after)
{
    Transition transition;
    for (int i = 0; i < game::maxPieces; ++i) {
        const game::PieceId id(i);
        if (const auto change = changeOf(before.row(id), after.row(id)))
            transition.changes.push_back(*change);
    }
    return transition;
}

} // namespace plyline::replay
