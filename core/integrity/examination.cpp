#include "core/integrity/examination.h"

#include "core/game/game_recorder.h"
#include "core/game/move_text.h"
#include "core/integrity/believing_fold.h"

#include <algorithm>

namespace plyline::integrity {

using game::MoveEvent;
using game::Ply;
using rules::Position;

namespace {

/// Checks events through the rules and plays those that can be.
class CheckedReplay
{
public:
    explicit CheckedReplay(const Position& start)
        : m_recorder(start), m_pieces(replay::PieceTableProjection::initial(start.setup()))
    {}

    [[nodiscard]] const replay::PieceTable& pieces() const { return m_pieces; }

    [[nodiscard]] std::optional<Stop> play(const EncodedEvent& event)
    {
        const Ply ply = m_recorder.ply().next();
        const auto claim = event.decode();
        if (!claim)
            return Stop{ply, Impossibility::Unreadable, claim.error()};
        const MoveEvent& claimed = claim->unchecked();
        const Position& position = m_recorder.position();
        if (claimed.color != position.turn())
            return Stop{ply, Impossibility::WrongSide};
        if (const auto& step = claimed.step) {
            const auto piece = position.board().pieceAt(step->from);
            if (!piece || *piece != rules::Piece{claimed.color, step->role})
                return Stop{ply, Impossibility::NoSuchPiece, Field::From};
        }
        const rules::Move move = game::moveOf(claimed);
        if (!position.isLegal(move))
            return Stop{ply, Impossibility::IllegalMove, Field::To};
        const MoveEvent done = m_recorder.record(move);
        if (const auto field = event.firstDifference(EncodedEvent(done)))
            return Stop{ply, Impossibility::OtherEffects, *field};
        replay::PieceTableProjection::apply(m_pieces, done, ply);
        return std::nullopt;
    }

private:
    game::GameRecorder m_recorder;
    replay::PieceTable m_pieces;
};

ReplayFinding replayed(const TamperedGame& copy, const std::stop_token& stop)
{
    ReplayFinding finding;
    const auto start = Position::fromSetup(copy.start());
    CheckedReplay replay(*start);
    finding.pieces.push_back(replay.pieces());
    for (const EncodedEvent& event : copy.events()) {
        finding.stop = replay.play(event);
        if (finding.stop || stop.stop_requested())
            break;
        finding.pieces.push_back(replay.pieces());
    }
    return finding;
}

std::optional<std::string> scalarDifference(const replay::SnapshotScalars& a,
                                            const replay::SnapshotScalars& b)
{
    if (a.turn != b.turn)
        return "turn";
    if (a.castling != b.castling)
        return "castling";
    if (a.enPassant != b.enPassant)
        return "en_passant";
    if (a.halfmoveClock != b.halfmoveClock)
        return "halfmove_clock";
    if (a.fullmoveNumber != b.fullmoveNumber)
        return "fullmove_number";
    return std::nullopt;
}

std::optional<Difference> differenceAt(Ply ply, const StoredPly& folded, const StoredPly& stored)
{
    for (int i = 0; i < game::maxPieces; ++i) {
        const game::PieceId id(i);
        if (folded.rows.row(id) != stored.rows.row(id))
            return Difference{
                ply, Difference::Kind::Row, id, folded.rows.row(id), stored.rows.row(id), {}};
    }
    if (const auto scalar = scalarDifference(folded.scalars, stored.scalars))
        return Difference{ply, Difference::Kind::Scalar, {}, {}, {}, *scalar};
    return std::nullopt;
}

std::optional<Difference> verified(const TamperedGame& copy, const std::stop_token& stop)
{
    BelievingFold fold(copy.start());
    const std::size_t plies = std::max(copy.snapshots().size(), copy.events().size() + 1);
    for (std::size_t i = 0; i < plies && !stop.stop_requested(); ++i) {
        const Ply ply(static_cast<int>(i));
        if (i > copy.events().size())
            return Difference{ply, Difference::Kind::MissingEvent, {}, {}, {}, {}};
        if (i >= copy.snapshots().size())
            return Difference{ply, Difference::Kind::MissingSnapshot, {}, {}, {}, {}};
        if (i > 0) {
            const auto claim = copy.events()[i - 1].decode();
            if (!claim)
                return Difference{ply, Difference::Kind::UnreadableEvent, {}, {}, {}, {}};
            fold.apply(*claim);
        }
        if (auto difference = differenceAt(ply, fold.stored(), copy.snapshots()[i]))
            return difference;
    }
    return std::nullopt;
}

} // namespace

Findings examine(const TamperedGame& copy, const std::stop_token& stop)
{
    Findings findings;
    findings.replay = replayed(copy, stop);
    for (const StoredPly& stored : copy.snapshots())
        findings.snapshotRows += stored.rows.size();
    findings.difference = verified(copy, stop);
    const HashChain found(copy.start(), copy.events(), stop);
    findings.brokenLink = copy.sealedChain().firstBreak(found);
    if (findings.brokenLink) {
        const auto at = static_cast<std::size_t>(findings.brokenLink->number());
        const auto linkOf = [at](const HashChain& chain) {
            return at < chain.links().size() ? chain.links()[at] : std::uint64_t{0};
        };
        findings.expectedLink = linkOf(copy.sealedChain());
        findings.foundLink = linkOf(found);
    }
    return findings;
}

} // namespace plyline::integrity
