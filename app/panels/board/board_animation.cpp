#include "app/panels/board/board_animation.h"

#include <algorithm>

namespace plyline::board {

namespace {

const BoardPiece* find(const std::vector<BoardPiece>& pieces, const BoardPiece& like)
{
    const auto found = std::find_if(pieces.begin(), pieces.end(), [&](const BoardPiece& piece) {
        return piece.id == like.id && piece.piece == like.piece;
    });
    return found == pieces.end() ? nullptr : &*found;
}

/// Finds the piece with the same id, whatever its role.
const BoardPiece* findId(const std::vector<BoardPiece>& pieces, const BoardPiece& like)
{
    const auto found = std::find_if(pieces.begin(), pieces.end(),
                                    [&](const BoardPiece& piece) { return piece.id == like.id; });
    return found == pieces.end() ? nullptr : &*found;
}

BoardPiece faded(BoardPiece piece, const QPointF& at)
{
    piece.at = at;
    piece.opacity = 0.0;
    return piece;
}

} // namespace

BoardAnimation::BoardAnimation(const BoardFrame& shown, BoardFrame target)
    : m_target(std::move(target))
{
    for (const BoardPiece& end : m_target.pieces) {
        const BoardPiece* same = find(shown.pieces, end);
        const BoardPiece* other = same ? nullptr : findId(shown.pieces, end);
        if (same && *same == end)
            m_resting.push_back(end);
        else
            m_motions.push_back({same ? *same : faded(end, other ? other->at : end.at), end});
    }
    for (const BoardPiece& start : shown.pieces) {
        if (find(m_target.pieces, start))
            continue;
        const BoardPiece* other = findId(m_target.pieces, start);
        m_motions.push_back({start, faded(start, other ? other->at : start.at)});
    }
    // Resting pieces are drawn below moving ones, and vanishing ones below all others.
    std::stable_partition(m_motions.begin(), m_motions.end(),
                          [](const Motion& motion) { return motion.end.opacity == 0.0; });
}

BoardFrame BoardAnimation::frameAt(qreal progress) const
{
    const qreal t = std::clamp(progress, 0.0, 1.0);
    if (t >= 1.0)
        return m_target;
    BoardFrame frame = m_target;
    frame.pieces = m_resting;
    for (const Motion& motion : m_motions) {
        BoardPiece piece = motion.start;
        piece.at = motion.start.at + (motion.end.at - motion.start.at) * t;
        piece.opacity = motion.start.opacity + (motion.end.opacity - motion.start.opacity) * t;
        if (piece.opacity > 0.0)
            frame.pieces.push_back(piece);
    }
    return frame;
}

} // namespace plyline::board
