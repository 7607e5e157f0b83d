#pragma once

#include "app/panels/game_text/game_text.h"
#include "core/game/game.h"
#include "core/pgn/move_places.h"

#include <memory>

namespace plyline::game_text {

/// Letters of a page, in UTF-16 units.
struct Stretch
{
    int begin = 0;
    int end = 0;
    bool operator==(const Stretch&) const = default;
};

struct MoveStretch
{
    Stretch where;
    game::LineId line; ///< On which its event stands.
    game::Ply ply;     ///< To which it leads.
};

struct FaultStretch
{
    Stretch where;
    Severity severity = Severity::Error;
};

/// What is shown of a game's source at once: all of it, or of a long one as much as can be laid out
/// quickly. Immutable.
struct GameTextPage
{
    std::shared_ptr<const game::Game> game;
    std::shared_ptr<const pgn::MovePlaces> places; ///< Of the whole game.
    GameText text;
    std::vector<MoveStretch> moves; ///< In text order.
    std::vector<FaultStretch> faults;

    [[nodiscard]] bool isWhole() const { return text.span() == game->span(); }
    /// Whether the byte is shown.
    [[nodiscard]] bool shows(std::int64_t byte) const;
    /// At least one letter, so that something can be seen.
    [[nodiscard]] Stretch stretchOf(Span span) const;
};

/// In bytes.
inline constexpr std::int64_t longestPage = std::int64_t{64} * 1024;

/// The page with `byte` in its middle, as far as the game reaches. `places` are the game's, or null
/// to find them; `firstLine` is the text line on which the game begins.
[[nodiscard]] GameTextPage sourcePageOf(std::shared_ptr<const game::Game> game,
                                        std::shared_ptr<const pgn::MovePlaces> places,
                                        int firstLine, std::int64_t byte);

} // namespace plyline::game_text
