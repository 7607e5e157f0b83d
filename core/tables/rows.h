#pragma once

#include "core/game/game.h"
#include "core/replay/snapshot.h"
#include "core/tables/row.h"

#include <string>

namespace plyline::tables {

/// Identifies a row by the first columns of its key.
struct RowKey
{
    int gameNumber = 0;
    game::LineId line;
    game::Ply ply;
};

/// A piece on one square in one role from `row.lastChangedPly` until before `validTo`.
struct Interval
{
    replay::PieceRow row;
    std::optional<game::Ply> validTo; ///< None: to the end of the line.
    bool operator==(const Interval&) const = default;
};

// These functions make the rows of the tables of schema.h. The texts of a game are always valid
// UTF-8.
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
/// Ignores the key's ply.
[[nodiscard]] Row intervalRow(const RowKey& key, const Interval& interval);

/// Returns "white" or "black", the words used in the tables.
[[nodiscard]] std::string_view colorName(rules::Color color);
/// Returns "pawn" to "king".
[[nodiscard]] std::string_view roleName(rules::Role role);
/// Returns the lost castling rights as letters of KQkq.
[[nodiscard]] std::string lostRightsText(const game::LostRights& lost);
/// Returns "braces", "semicolon" or "percent".
[[nodiscard]] std::string_view formName(game::Comment::Form form);

} // namespace plyline::tables
