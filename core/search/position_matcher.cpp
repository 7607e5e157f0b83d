#include "core/search/position_matcher.h"

#include <algorithm>
#include <limits>

namespace plyline::search {

using rules::Bitboard;
using rules::Board;
using rules::Color;
using rules::Piece;
using rules::Role;
using rules::Square;

PositionMatcher::Bans::Bans(const Pattern& pattern)
{
    for (const Square square : rules::allSquares) {
        const SquareContents contents = pattern.at(square);
        const Bitboard bit(square);
        if ((contents & SquareContents::any(Color::White)).isNothing())
            toWhite |= bit;
        if ((contents & SquareContents::any(Color::Black)).isNothing())
            toBlack |= bit;
        if (!contents.allowsEmpty())
            toEmpty |= bit;
    }
    for (const Role role : rules::allRoles) {
        for (const Color color : rules::allColors) {
            const Piece piece{color, role};
            Bitboard squares;
            for (const Square square : ~(color == Color::White ? toWhite : toBlack)) {
                if (!pattern.at(square).allows(piece))
                    squares |= Bitboard(square);
            }
            if (squares.any())
                toPieces.push_back({piece, squares});
        }
    }
}

bool PositionMatcher::Bans::allow(const Board& board) const
{
    const Bitboard white = board.pieces(Color::White);
    const Bitboard black = board.pieces(Color::Black);
    if ((white & toWhite).any() || (black & toBlack).any() || (toEmpty & ~(white | black)).any())
        return false;
    for (const Ban& ban : toPieces) {
        if ((board.pieces(ban.piece.color, ban.piece.role) & ban.squares).any())
            return false;
    }
    return true;
}

PositionMatcher::Variant::Variant(const PositionQuery& variant)
    : turn(variant.turn), material(variant.material), prospects(variant)
{
    if (variant.pattern)
        bans.emplace(*variant.pattern);
    if (variant.manoeuvre)
        tracker.emplace(*variant.manoeuvre);
}

PositionMatcher::PositionMatcher(const PositionQuery& query) : m_isTracking(query.manoeuvre)
{
    for (const PositionQuery& variant : query.variants())
        m_variants.emplace_back(variant);
}

PositionMatcher::Verdict PositionMatcher::begin(const Board& board, Color turn)
{
    for (Variant& variant : m_variants) {
        variant.hasProspects = true;
        variant.isManoeuvred = !variant.tracker;
        if (variant.tracker)
            variant.tracker->begin(board);
    }
    lookAtMaterial(board, true, true);
    remember(board);
    return judge(board, turn);
}

bool PositionMatcher::mayFit(const index::Material& end) const
{
    return std::any_of(m_variants.begin(), m_variants.end(),
                       [&](const Variant& variant) { return variant.prospects.mayLeadTo(end); });
}

PositionMatcher::Verdict PositionMatcher::look(const Board& board, Color turn)
{
    const Bitboard pawns = board.pieces(Role::Pawn);
    const bool isCapture = board.pieces(turn) != m_sides[static_cast<std::size_t>(turn)];
    const bool arePawnsNew = pawns != m_pawns;
    if (isCapture || arePawnsNew) {
        // If pawns left without any arriving, one was promoted or captured.
        const bool isPawnGone = arePawnsNew && (pawns & ~m_pawns).isEmpty();
        lookAtMaterial(board, isCapture || isPawnGone, arePawnsNew);
        if (!m_hasProspects)
            return Verdict::FitsNever;
    }
    if (m_isTracking) {
        const PieceSteps steps(m_board, board, !turn);
        for (Variant& variant : m_variants)
            variant.isManoeuvred = variant.tracker->next(steps);
    }
    remember(board);
    return judge(board, turn);
}

void PositionMatcher::lookAtMaterial(const Board& board, bool isMaterialNew, bool arePawnsNew)
{
    m_hasProspects = false;
    m_mayFit = false;
    m_capturesAhead = std::numeric_limits<int>::max();
    for (Variant& variant : m_variants) {
        if (isMaterialNew) {
            variant.capturesAhead = variant.prospects.capturesAhead(board);
            variant.hasMaterial = variant.capturesAhead == 0 &&
                                  (!variant.material || variant.material->matches(board));
        }
        if (isMaterialNew && variant.hasProspects)
            variant.hasProspects = variant.prospects.hasMaterial(board);
        if (arePawnsNew && variant.hasProspects)
            variant.hasProspects = variant.prospects.hasPawns(board);
        m_hasProspects = m_hasProspects || variant.hasProspects;
        if (variant.hasProspects)
            m_capturesAhead = std::min(m_capturesAhead, variant.capturesAhead);
        m_mayFit = m_mayFit || variant.hasMaterial;
    }
}

PositionMatcher::Verdict PositionMatcher::judge(const Board& board, Color turn) const
{
    if (!m_hasProspects)
        return Verdict::FitsNever;
    for (const Variant& variant : m_variants) {
        if (variant.hasMaterial && variant.isManoeuvred && variant.turn.value_or(turn) == turn &&
            (!variant.bans || variant.bans->allow(board)))
            return Verdict::Fits;
    }
    return Verdict::FitsNot;
}

void PositionMatcher::remember(const Board& board)
{
    m_sides = {board.pieces(Color::White), board.pieces(Color::Black)};
    m_pawns = board.pieces(Role::Pawn);
    if (m_isTracking)
        m_board = board;
}

} // namespace plyline::search
