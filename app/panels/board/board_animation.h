#pragma once

#include "app/panels/board/board_frame.h"

namespace plyline::board {

/// The way from what is shown to another moment: every piece that stands elsewhere glides, one that
/// is gone fades out, one that is new fades in, a changed role crossfades. It needs nothing but the
/// two frames, so that a step, a jump, a step back and a change of mind on the way are all the
/// same.
class BoardAnimation
{
public:
    static constexpr int durationMillis = 140;
    /// Moments that follow each other faster than this are not animated.
    static constexpr int scrubbingMillis = 70;

    BoardAnimation(const BoardFrame& shown, BoardFrame target);

    [[nodiscard]] const BoardFrame& target() const { return m_target; }
    /// Whether there is a difference to be seen at all.
    [[nodiscard]] bool isNeeded() const { return !m_ways.empty(); }
    /// `progress` is 0 at the start and 1 at the target; clamped.
    [[nodiscard]] BoardFrame frameAt(qreal progress) const;

private:
    /// A piece's start and end: where, and how opaque.
    struct Way
    {
        BoardPiece start;
        BoardPiece end;
    };

    BoardFrame m_target;
    std::vector<BoardPiece> m_resting;
    std::vector<Way> m_ways;
};

} // namespace plyline::board
