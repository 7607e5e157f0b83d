#pragma once

#include "app/panels/game_text/game_text.h"
#include "core/game/game.h"
#include "core/pgn/move_places.h"

#include <memory>

namespace plyline::game_text {

/// A range of characters on a page, in UTF-16 units.
struct Stretch
{
    int begin = 0;
    int end = 0;
    bool operator==(const Stretch&) const = default;
};

struct MoveStretch
{
    Stretch where;
    game::LineId line; ///< The line that holds the move's event.
    game::Ply ply;     ///< The ply to which it leads.
};

struct FaultStretch
{
    Stretch where;
    Severity severity = Severity::Error;
};

/// The part of a game's source that is shown at once: all of it, or as much of a long one as can be
/// laid out quickly. Immutable.
struct GameTextPage
{
    std::shared_ptr<const game::Game> game; ///< The whole one.
    /// What may be shown of it: the same, or its past, whose future the text has blanks for.
    std::shared_ptr<const game::Game> shownGame;
    std::shared_ptr<const pgn::MovePlaces> places; ///< For the whole game.
    Span part;                                     ///< Of the source. The text may end before it.
    std::shared_ptr<const std::string> bytes;      ///< Those of the text, if blanks are among them.
    GameText text;
    std::vector<MoveStretch> moves; ///< In the order of the text.
    std::vector<FaultStretch> faults;

    [[nodiscard]] bool isWhole() const { return part == game->span(); }
    /// Whether the page contains the byte.
    [[nodiscard]] bool shows(std::int64_t byte) const;
    /// Returns the characters of the span, at least one, so that there is something to see.
    [[nodiscard]] Stretch stretchOf(Span span) const;
};

/// The size in bytes up to which a game is one page.
inline constexpr std::int64_t longestWhole = std::int64_t{64} * 1024;
/// The size of a page of a longer game, in bytes: a jump of the cursor may lay out another one.
inline constexpr std::int64_t longestPage = std::int64_t{16} * 1024;

/// Makes a page with `byte` in its middle, within the game, of which `shownGame` may be shown.
/// `places` belong to the game; null makes this function find them. `firstLine` is the source line
/// on which the game begins.
[[nodiscard]] GameTextPage sourcePageOf(std::shared_ptr<const game::Game> game,
                                        std::shared_ptr<const game::Game> shownGame,
                                        std::shared_ptr<const pgn::MovePlaces> places,
                                        int firstLine, std::int64_t byte);

} // namespace plyline::game_text
