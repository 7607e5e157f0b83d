#include "app/model/links/content.h"

namespace plyline::links {

LinkedContent contentOf(const game::Game& game)
{
    return contentOf(game, game::contentKey(game));
}

LinkedContent contentOf(const game::Game& game, const game::ContentKey& key)
{
    return {key.names, key.moves, game.mainLine().lastPly().number()};
}

bool hasContent(const game::Game& game, const LinkedContent& content)
{
    const game::Ply end(content.plies);
    if (end > game.mainLine().lastPly())
        return false;
    return game::contentKey(game, end) == game::ContentKey{content.names, content.moves};
}

} // namespace plyline::links
