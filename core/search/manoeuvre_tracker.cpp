#include "core/search/manoeuvre_tracker.h"

namespace plyline::search {

using rules::Bitboard;
using rules::Board;
using rules::Color;
using rules::Role;
using rules::Square;

PieceSteps::PieceSteps(const Board& before, const Board& after, Color mover)
{
    const Bitboard king = before.pieces(mover, Role::King);
    const Bitboard kingAfter = after.pieces(mover, Role::King);
    const Bitboard rooks = before.pieces(mover, Role::Rook);
    const Bitboard rooksAfter = after.pieces(mover, Role::Rook);
    if (king != kingAfter && rooks != rooksAfter) {
        add(before, king, after, kingAfter);
        add(before, rooks & ~rooksAfter, after, rooksAfter & ~rooks);
        return;
    }
    const Bitboard from = before.pieces(mover) & ~after.pieces(mover);
    const Bitboard to = after.pieces(mover) & ~before.pieces(mover);
    if (from.any() && to.any())
        add(before, from, after, to);
}

void PieceSteps::add(const Board& before, Bitboard from, const Board& after, Bitboard to)
{
    m_steps[m_size++] = {*before.pieceAt(from.first()), from.first(), to.first(),
                         *after.pieceAt(to.first())};
}

void ManoeuvreTracker::begin(const Board& start)
{
    m_underWay = {};
    for (const Square square : start.occupied()) {
        if (startsWith(*start.pieceAt(square), square))
            m_underWay |= Bitboard(square);
    }
}

bool ManoeuvreTracker::next(const PieceSteps& steps)
{
    bool isDone = false;
    Bitboard left;
    Bitboard arrived;
    Bitboard underWay;
    for (const PieceSteps::Step& step : steps) {
        const bool isUnderWay = m_underWay.contains(step.from);
        const bool startsHere = startsWith(step.piece, step.from);
        isDone = isDone ||
                 (endsOn(step.to) &&
                  (m_manoeuvre.length == Manoeuvre::Length::OneMove ? startsHere : isUnderWay));
        left |= Bitboard(step.from);
        arrived |= Bitboard(step.to);
        if (isUnderWay || startsWith(step.promoted, step.to))
            underWay |= Bitboard(step.to);
    }
    // A captured piece goes no further. A pawn captured en passant stood on another square, where
    // no piece can stand later without arriving there.
    m_underWay = (m_underWay & ~(left | arrived)) | underWay;
    return isDone;
}

} // namespace plyline::search
