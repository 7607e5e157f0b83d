#pragma once

#include "core/integrity/tampered_game.h"

namespace plyline::integrity {

/// Folds events without checking them, as a projection does that trusts its log.
class BelievingFold
{
public:
    explicit BelievingFold(const rules::Setup& start)
        : m_state(start), m_pieces(replay::PieceTableProjection::initial(start))
    {}

    [[nodiscard]] game::Ply ply() const { return m_ply; }
    /// Returns the state in the form in which a table stores it.
    [[nodiscard]] StoredPly stored() const { return {m_pieces, replay::scalarsOf(m_state)}; }
    void apply(const Claim& claim)
    {
        m_ply = m_ply.next();
        replay::PositionProjection::apply(m_state, claim.unchecked(), m_ply);
        replay::PieceTableProjection::apply(m_pieces, claim.unchecked(), m_ply);
    }

private:
    rules::Setup m_state;
    replay::PieceTable m_pieces;
    game::Ply m_ply;
};

} // namespace plyline::integrity
