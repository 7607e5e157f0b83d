#include "app/panels/shared/game_pgn.h"

#include "core/base/text.h"
#include "core/pgn/position_line.h"
#include "core/pgn/writer.h"

namespace plyline::shared {

std::string pgnOf(const game::Game& game)
{
    const bool isPosition =
        pgn::isPositionLine(game.source()->bytes(), game.span().offset) && !game.isRefused();
    return isPosition ? pgn::writeGame(game) : toUtf8(pgn::unchangedText(game), game.codePage());
}

} // namespace plyline::shared
