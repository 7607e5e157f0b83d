#pragma once

#include "core/game/game.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// A place in the text from which on, up to the next place, the game is on `line` at `ply`.
struct MovePlace
{
    Span span; ///< The word of a move, or the bracket that begins or ends a variation.
    game::LineId line;
    game::Ply ply;
    bool isMove = true; ///< `span` is the word of the event that leads to `ply`.
    bool operator==(const MovePlace&) const = default;
};

/// Maps the moves of a game to their places in the source and back. Kept apart from Game, because
/// replaying does not need it. Brackets of variations that are not part of the game have no place.
class MovePlaces
{
public:
    MovePlaces() = default;
    /// `all` is in text order and has each event of each line of the game once.
    MovePlaces(const game::Game& game, std::vector<MovePlace> all);

    /// In text order.
    [[nodiscard]] const std::vector<MovePlace>& all() const { return m_all; }
    /// Returns the word of the line's own event that leads to `ply`; none if there is no such
    /// event.
    [[nodiscard]] std::optional<Span> find(game::LineId line, game::Ply ply) const;
    /// Returns the last place that begins at or before offset `byte` of the source; null before the
    /// first.
    [[nodiscard]] const MovePlace* at(std::int64_t byte) const;

private:
    std::vector<MovePlace> m_all;
    std::vector<game::Ply> m_forks; ///< By line.
    /// By line: index of its first event in m_moves; then the end.
    std::vector<std::size_t> m_firstOfLine;
    std::vector<std::uint32_t> m_moves; ///< By line and event: index in m_all.
};

/// Reads the game's bytes again, which takes as long as building the game. Returns the places found
/// so far after a stop.
[[nodiscard]] MovePlaces movePlacesOf(const game::Game& game, std::stop_token stop = {});

} // namespace plyline::pgn
