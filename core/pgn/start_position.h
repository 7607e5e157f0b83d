#pragma once

#include "core/base/diagnostic.h"
#include "core/game/tags.h"
#include "core/rules/position.h"
#include "core/rules/uci.h"

#include <optional>
#include <vector>

namespace plyline::pgn {

/// Where a game starts, from its FEN, SetUp and Variant tags (PGN standard, section 9.7).
struct StartPosition
{
    rules::Setup setup = rules::Setup::start();
    rules::CastlingStyle castlingStyle = rules::CastlingStyle::Standard;
    std::optional<rules::Position> position; ///< None when it cannot be played from.
    /// Code, severity and argument only; the tag they are about is `token`'s name.
    std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] StartPosition startPositionOf(const game::Tags& tags);

} // namespace plyline::pgn
