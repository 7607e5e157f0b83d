#pragma once

#include "core/index/game_index.h"

#include <cstdint>
#include <stop_token>

namespace plyline::index {

/// Decides whether a source is PGN, because single words of any text or bytes can look like moves
/// and results. It is PGN if one of its games has a tag that the list shows, or two tag pairs or
/// legal moves and at least as many of them as pieces of text that cannot be read; or if the games
/// up to one of them have together at least as many; or if there is no such text. Used by one
/// thread.
class PgnEvidence
{
public:
    /// Returns whether a game of the index proves that the source is PGN. Looks only at games that
    /// were not there at the call before; each index must continue the one before.
    bool isFoundIn(const GameIndex& index, const std::stop_token& stop = {});
    /// Returns whether the source is PGN. Precondition: isFoundIn() was called with all its games.
    [[nodiscard]] bool isPgn() const { return m_isFound || (m_examined > 0 && m_unread == 0); }

private:
    [[nodiscard]] bool examine(const GameIndex& index, int entry, const std::stop_token& stop);

    int m_examined = 0; ///< Games.
    bool m_isFound = false;
    std::int64_t m_tagsAndMoves = 0; ///< In all games so far, as m_unread.
    std::int64_t m_unread = 0;
};

/// Returns whether the source of the index, which must be complete, is PGN.
[[nodiscard]] inline bool isPgn(const GameIndex& index, const std::stop_token& stop = {})
{
    PgnEvidence evidence;
    evidence.isFoundIn(index, stop);
    return evidence.isPgn();
}

} // namespace plyline::index
