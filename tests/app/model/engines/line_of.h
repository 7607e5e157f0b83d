#pragma once

#include "core/pgn/game_builder.h"
#include "core/replay/replay.h"

#include <memory>
#include <string>

namespace plyline::tests {

/// Returns the main line of the one game of a PGN.
inline std::shared_ptr<const replay::Replay> lineOf(const std::string& pgn)
{
    const auto source = files::Source::fromText(pgn, "test");
    const Span all{0, static_cast<std::int64_t>(pgn.size())};
    return std::make_shared<const replay::Replay>(pgn::buildGame(source, all, 1, 1),
                                                  game::LineId::main());
}

} // namespace plyline::tests
