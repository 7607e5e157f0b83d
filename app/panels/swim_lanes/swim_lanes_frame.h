#pragma once

#include <QtCore/QString>

#include "core/game/game.h"
#include "core/replay/piece_history.h"

#include <optional>
#include <vector>

namespace plyline::swim_lanes {

/// The history of one piece.
struct Lane
{
    replay::PieceHistory history;
    QString origin; ///< The square on which the piece started.
    bool operator==(const Lane&) const = default;
};

/// The content of a picture of all lanes. A plain value.
struct SwimLanesFrame
{
    std::vector<Lane> lanes; ///< White's first; on each side from the king to the pawns.
    int whiteLanes = 0;
    game::Ply lastPly;
    /// The number of the move that leads to ply 1; `beginsWithBlack`: Black makes it.
    int firstMove = 1;
    bool beginsWithBlack = false;
    game::Ply ply;
    std::optional<game::Ply> ghost;
    std::optional<game::PieceId> traced;
    bool operator==(const SwimLanesFrame&) const = default;
};

/// Puts the histories into lanes in their order. The caller sets the plies and what is traced.
[[nodiscard]] SwimLanesFrame lanesOf(const std::vector<replay::PieceHistory>& histories,
                                     const game::Game& game, game::Ply lastPly);

/// Returns the ply at which a stay ends: that of the next event, or one past the last ply.
[[nodiscard]] game::Ply endOf(const replay::Stay& stay, game::Ply lastPly);

} // namespace plyline::swim_lanes
