#pragma once

#include "core/base/diagnostic.h"
#include "core/game/tags.h"
#include "core/rules/position.h"
#include "core/rules/uci.h"

#include <optional>
#include <vector>

namespace plyline::pgn {

/// Where a game starts, according to its FEN, SetUp and Variant tags (PGN standard, section 9.7).
struct StartPosition
{
    rules::Setup setup = rules::Setup::start();
    rules::CastlingStyle castlingStyle = rules::CastlingStyle::Standard;
    std::optional<rules::Position> position; ///< None if the start position is not playable.
    /// Only code, severity and argument are set, and `token` is the name of the tag concerned.
    std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] StartPosition startPositionOf(const game::Tags& tags);

} // namespace plyline::pgn
