#pragma once

#include "core/game/game.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// From `span` on, up to the next place, the text stands on `line` at `ply`.
struct MovePlace
{
    Span span; ///< A move's word, or the bracket that begins or ends a variation.
    game::LineId line;
    game::Ply ply;
    bool isMove = true; ///< The word of the event that leads to `ply`.
    bool operator==(const MovePlace&) const = default;
};

/// Where the moves of a game stand in its source, and the other way round. A value of its own: a
/// game read only to be replayed has no use for it. Brackets of variations that are not in the game
/// are no places.
class MovePlaces
{
public:
    MovePlaces() = default;
    /// `all` in text order, each event of each of the game's lines once.
    MovePlaces(const game::Game& game, std::vector<MovePlace> all);

    /// In text order.
    [[nodiscard]] const std::vector<MovePlace>& all() const { return m_all; }
    /// The word of a line's own event that leads to `ply`; none at a ply without one.
    [[nodiscard]] std::optional<Span> find(game::LineId line, game::Ply ply) const;
    /// The last place that begins at or before the byte; null before the first.
    [[nodiscard]] const MovePlace* at(std::int64_t byte) const;

private:
    std::vector<MovePlace> m_all;
    std::vector<game::Ply> m_forks;         ///< By line.
    std::vector<std::size_t> m_firstOfLine; ///< By line, into m_moves; and the end.
    std::vector<std::uint32_t> m_moves;     ///< By line and event, into m_all.
};

/// Reads the game's bytes once more; takes as long as building the game. After a stop: those found
/// by then.
[[nodiscard]] MovePlaces movePlacesOf(const game::Game& game, std::stop_token stop = {});

} // namespace plyline::pgn
