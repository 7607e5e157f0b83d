#pragma once

#include "app/panels/board/board_frame.h"

namespace plyline::board {

/// Animates from the shown picture to another moment. Pieces that moved glide, missing ones fade
/// out, new ones fade in, and changed roles crossfade. Needs only the two frames, so steps, jumps,
/// steps back and changes of target are all treated alike.
class BoardAnimation
{
public:
    static constexpr int durationMillis = 140;
    /// Moments that follow each other faster than this are not animated.
    static constexpr int scrubbingMillis = 70;

    BoardAnimation(const BoardFrame& shown, BoardFrame target);

    [[nodiscard]] const BoardFrame& target() const { return m_target; }
    /// Whether the two frames differ in any visible piece.
    [[nodiscard]] bool isNeeded() const { return !m_motions.empty(); }
    /// Returns the frame at `progress`, from 0 at the start to 1 at the target; clamped.
    [[nodiscard]] BoardFrame frameAt(qreal progress) const;

private:
    /// Start and end of a piece: its place and opacity.
    struct Motion
    {
        BoardPiece start;
        BoardPiece end;
    };

    BoardFrame m_target;
    std::vector<BoardPiece> m_resting;
    std::vector<Motion> m_motions;
};

} // namespace plyline::board
