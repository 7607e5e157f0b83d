#pragma once

#include "core/game/event_log.h"
#include "core/rules/position.h"

#include <array>

namespace plyline::game {

/// Turns legal moves into events; nothing else makes MoveEvents. Holds the position after the last
/// event and the PieceId of each square, so that a copy of it can record a variation from there.
class GameRecorder
{
public:
    explicit GameRecorder(const rules::Position& start);

    [[nodiscard]] const rules::Position& position() const { return m_position; }
    [[nodiscard]] Ply ply() const { return m_ply; }
    /// Precondition: the move is legal in `position()`.
    MoveEvent record(rules::Move move);

private:
    [[nodiscard]] PieceId idAt(rules::Square square) const;
    void recordCastling(rules::Move move, MoveEvent& event);
    void recordStep(rules::Move move, MoveEvent& event);

    rules::Position m_position;
    std::array<std::uint8_t, 64> m_ids{};
    Ply m_ply;
};

/// Returns the PieceId of each occupied square of a start position by square index; 255 for empty
/// squares.
[[nodiscard]] std::array<std::uint8_t, 64> pieceIds(const rules::Board& start);

} // namespace plyline::game
