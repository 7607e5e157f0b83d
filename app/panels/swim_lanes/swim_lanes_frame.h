#pragma once

#include <QtCore/QString>

#include "core/game/game.h"
#include "core/replay/piece_history.h"

#include <optional>
#include <vector>

namespace plyline::swim_lanes {

/// The life of one piece.
struct Lane
{
    replay::PieceHistory life;
    QString origin; ///< The square of its start.
    bool operator==(const Lane&) const = default;
};

/// What a picture of all lives shows. A plain value.
struct SwimLanesFrame
{
    std::vector<Lane> lanes; ///< White's first, each side's from the king to the pawns.
    int whiteLanes = 0;
    game::Ply lastPly;
    /// The number of the move that leads to ply 1, and whether Black makes it.
    int firstMove = 1;
    bool beginsWithBlack = false;
    game::Ply ply;
    std::optional<game::Ply> ghost;
    std::optional<game::PieceId> traced;
    bool operator==(const SwimLanesFrame&) const = default;
};

/// The lives in the order of lanes. The plies and what is traced are left to the caller.
[[nodiscard]] SwimLanesFrame lanesOf(const std::vector<replay::PieceHistory>& lives,
                                     const game::Game& game, game::Ply lastPly);

/// The ply at which a stay ends: the next event's, or the one behind the last.
[[nodiscard]] game::Ply endOf(const replay::Stay& stay, game::Ply lastPly);

} // namespace plyline::swim_lanes
