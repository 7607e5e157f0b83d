#pragma once

#include "core/game/game.h"
#include "core/replay/snapshot.h"
#include "core/tables/row.h"

#include <string>

namespace plyline::tables {

/// Where a row belongs: the first columns of its key.
struct RowKey
{
    int gameNumber = 0;
    game::LineId line;
    game::Ply ply;
};

/// A piece that stands at one place from `row.lastChangedPly` to before `validTo`.
struct Interval
{
    replay::PieceRow row;
    std::optional<game::Ply> validTo; ///< None: to the end of the line.
    bool operator==(const Interval&) const = default;
};

// The rows of the tables of schema.h. Text that cannot be UTF-8 is not in a game.
[[nodiscard]] Row gameRow(const game::Game& game, int gameNumber);
[[nodiscard]] Row tagRow(const game::Tag& tag, int tagNumber, int gameNumber);
[[nodiscard]] Row lineRow(const game::Line& line, int gameNumber);
[[nodiscard]] Row annotationRow(const game::Game& game, const game::Line& line, int number,
                                int gameNumber);
[[nodiscard]] Row eventRow(const RowKey& key, const game::MoveEvent& event, std::string san,
                           std::string uci);
[[nodiscard]] Row snapshotRow(const RowKey& key, const replay::PieceRow& row);
[[nodiscard]] Row positionRow(const RowKey& key, const rules::Board& board,
                              const replay::SnapshotScalars& scalars);
/// The key's ply does not count.
[[nodiscard]] Row intervalRow(const RowKey& key, const Interval& interval);

/// The words of the tables: "white", "black".
[[nodiscard]] std::string_view colorName(rules::Color color);
/// "pawn" to "king".
[[nodiscard]] std::string_view roleName(rules::Role role);
/// "braces", "semicolon", "percent".
[[nodiscard]] std::string_view formName(game::Comment::Form form);

} // namespace plyline::tables
