#pragma once

#include "core/rules/position.h"

#include <cstdint>
#include <vector>

namespace plyline::rules {

/// Fifty moves of each side without a capture or a pawn's move: a draw may be claimed (FIDE
/// laws 9.3).
[[nodiscard]] inline bool isFiftyMoves(const Position& position)
{
    return position.halfmoveClock() >= 100;
}
/// Seventy-five of them: the game is drawn, unless the last move mates (FIDE laws 9.6.2).
[[nodiscard]] inline bool isSeventyFiveMoves(const Position& position)
{
    return position.halfmoveClock() >= 150 && !position.isCheckmate();
}

/// Counts how often positions came about (FIDE laws 9.2.2): three times may be claimed, five times
/// end the game (9.6.1).
class RepetitionCounter
{
public:
    explicit RepetitionCounter(const Position& start) : m_keys{start.key()} {}

    /// The position after the next move. Returns how often it has come about, this time included.
    int add(const Position& position);

private:
    std::vector<std::uint64_t> m_keys; ///< Since the last move that cannot be taken back.
};

} // namespace plyline::rules
