#pragma once

#include "core/game/game.h"

#include <functional>
#include <optional>
#include <string>

namespace plyline::streams {

/// A row of the coordinate table as a record of a compacted log: the last one of a key counts, and
/// one without a row deletes it.
struct PieceRecord
{
    std::string key;                ///< "<key of the game>/<piece id>".
    std::optional<std::string> row; ///< JSON; none once the piece is captured.
    bool operator==(const PieceRecord&) const = default;
};

/// Calls `send` with the rows of the start position, then with each row that an event of the main
/// line changes. Stops and returns false once `send` does.
bool sendPieceRecords(const game::Game& game, const std::string& key,
                      const std::function<bool(PieceRecord)>& send);

} // namespace plyline::streams
