#pragma once

#include "core/analysis/prepared_game.h"
#include "core/pgn/game_builder.h"

#include <memory>
#include <string>

namespace plyline::tests {

/// The main line of a game of PGN text, with all that is prepared for it.
inline std::shared_ptr<const analysis::PreparedLine> preparedLineOf(const std::string& pgn)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return analysis::prepared(pgn::buildGame(source, Span{0, length}, 1, 1), 16)->mainLine;
}

} // namespace plyline::tests
