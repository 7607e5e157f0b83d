#pragma once

#include "core/index/index_builder.h"
#include "core/pgn/game_builder.h"

#include <memory>
#include <string>

namespace plyline::tests {

inline std::shared_ptr<const index::GameIndex> indexOf(const std::string& text)
{
    return index::buildIndex(files::Source::fromText(text, "test"));
}

inline std::shared_ptr<const game::Game> gameOf(const index::GameIndex& index, int entry)
{
    const index::IndexEntry& at = index.entry(entry);
    return pgn::buildGame(index.source(), at.span(), entry + 1, 1);
}

} // namespace plyline::tests
