#pragma once

#include "core/library/index_builder.h"
#include "core/pgn/game_builder.h"

#include <memory>
#include <string>

namespace plyline::tests {

inline std::shared_ptr<const library::GameIndex> indexOf(const std::string& text)
{
    return library::buildIndex(game::Source::fromText(text, "test"));
}

inline std::shared_ptr<const game::Game> gameOf(const library::GameIndex& index, int entry)
{
    const library::IndexEntry& at = index.entry(entry);
    return pgn::buildGame(index.source(), at.span(), entry + 1, 1);
}

} // namespace plyline::tests
