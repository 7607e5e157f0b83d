#include "core/replay/projection.h"
#include "core/rules/attacks.h"
#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

/// Keeps the board; who attacks what is worked out for the view.
class AttacksFold
{
public:
    explicit AttacksFold(const LogStart& start) : m_setup(start.setup) {}
    void apply(const LogEvent& event, game::Ply ply)
    {
        replay::PositionProjection::apply(m_setup, *event.event, ply);
    }
    [[nodiscard]] ModelView view() const
    {
        AttacksView view;
        const rules::Board& board = m_setup.board;
        for (const rules::Square from : board.occupied()) {
            const rules::Piece piece = *board.pieceAt(from);
            const rules::Bitboard attacked =
                piece.role == rules::Role::Pawn
                    ? rules::pawnAttacks(piece.color, from)
                    : rules::attacksOf(piece.role, from, board.occupied());
            for (const rules::Square to : attacked)
                ++view.attackers[static_cast<std::size_t>(piece.color)]
                                [static_cast<std::size_t>(to.index())];
        }
        return view;
    }

private:
    rules::Setup m_setup;
};

} // namespace

std::unique_ptr<ReadModel> makeAttacksModel(const LogStart& start)
{
    return makeModel<AttacksFold>(start);
}

} // namespace plyline::streams
