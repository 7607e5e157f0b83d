#include "core/index/game_opening.h"

namespace plyline::index {

const analysis::Opening* openingNameOf(const GameIndex& index, int game)
{
    const auto row = index.facts(game).opening.row();
    return row && index.openings() ? &index.openings()->at(*row) : nullptr;
}

GameEco ecoOf(const GameIndex& index, int game)
{
    if (const EcoCode tag = index.entry(game).eco; tag.isKnown())
        return {tag};
    const FoundOpening found = index.facts(game).opening;
    if (!found.isSought() && index.openings())
        return {EcoCode(), false, false};
    const analysis::Opening* const opening = openingNameOf(index, game);
    return opening ? GameEco{EcoCode::parse(opening->eco), true} : GameEco{};
}

} // namespace plyline::index
