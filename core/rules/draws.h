#pragma once

#include "core/rules/position.h"

#include <cstdint>
#include <vector>

namespace plyline::rules {

/// Returns whether each side has made fifty moves without a capture or pawn move, so that a draw
/// may be claimed (FIDE laws 9.3).
[[nodiscard]] inline bool isFiftyMoves(const Position& position)
{
    return position.halfmoveClock() >= 100;
}
/// Returns whether each side has made seventy-five such moves, which ends the game as a draw unless
/// the last move mates (FIDE laws 9.6.2).
[[nodiscard]] inline bool isSeventyFiveMoves(const Position& position)
{
    return position.halfmoveClock() >= 150 && !position.isCheckmate();
}

/// Counts how often a position has occurred (FIDE laws 9.2.2): three times allow a claim, five
/// times end the game as a draw (9.6.1).
class RepetitionCounter
{
public:
    explicit RepetitionCounter(const Position& start) : m_keys{start.key()} {}

    /// Adds the position after the next move. Returns how often it has occurred, including this
    /// time.
    int add(const Position& position);

private:
    std::vector<std::uint64_t> m_keys; ///< Keys since the last capture or pawn move.
};

} // namespace plyline::rules
