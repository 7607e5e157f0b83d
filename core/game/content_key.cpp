#include "core/game/content_key.h"

#include "core/game/move_text.h"
#include "core/rules/fen.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace plyline::game {

ContentKey contentKey(const Game& game)
{
    return contentKey(game, game.mainLine().lastPly());
}

ContentKey contentKey(const Game& game, Ply end)
{
    constexpr const char* namingTags[] = {"White", "Black", "UTCTime", "Time", "Round"};
    std::string names;
    for (const char* const name : namingTags)
        (names += game.tags().known(name)) += '\n';
    (names += game.tags().date()) += '\n';
    names += rules::fen::write(game.start());
    const auto events = game.mainLine().log.events();
    std::string moves;
    for (const MoveEvent& event : events.first(static_cast<std::size_t>(end.number())))
        (moves += uciText(event, rules::CastlingStyle::Chess960)) += ' ';
    return {XXH3_64bits(names.data(), names.size()), XXH3_64bits(moves.data(), moves.size())};
}

} // namespace plyline::game
