#include "core/questions/deciding_events.h"

#include "core/rules/attackers.h"
#include "core/rules/attacks.h"
#include "core/rules/position.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace plyline::questions {

using game::Ply;
using rules::Bitboard;
using rules::Color;
using rules::Role;
using rules::Square;
using rules::Wing;

namespace {

using Why = DecidingEvent::Why;

/// The last event that changed each square, and those that ended castling rights; ply 0: none.
struct Changes
{
    std::array<Ply, 64> squares{};
    std::array<std::array<Ply, 2>, 2> rights{}; ///< By color and wing.

    Changes(const replay::Replay& replay, Ply ply)
    {
        for (Ply p(1); p <= ply; p = p.next()) {
            const game::MoveEvent& event = replay.event(p);
            if (event.step)
                touch(p, {event.step->from, event.step->to});
            if (event.capture)
                touch(p, {event.capture->square});
            if (event.rookHop)
                touch(p, {event.rookHop->from, event.rookHop->to});
            for (const Color color : rules::allColors) {
                for (const Wing wing : rules::allWings) {
                    if (event.lostRights.has(color, wing))
                        right(color, wing) = p;
                }
            }
        }
    }
    [[nodiscard]] Ply of(Square square) const
    {
        return squares[static_cast<std::size_t>(square.index())];
    }
    Ply& right(Color color, Wing wing)
    {
        return rights[static_cast<std::size_t>(color)][static_cast<std::size_t>(wing)];
    }

private:
    void touch(Ply ply, std::initializer_list<Square> touched)
    {
        for (const Square square : touched)
            squares[static_cast<std::size_t>(square.index())] = ply;
    }
};

class Decider
{
public:
    Decider(const replay::Replay& replay, Ply ply, Square from, Square to)
        : m_changes(replay, ply),
          m_position(*rules::Position::fromSetup(replay.stateAt(ply))),
          m_start(replay.stateAt(Ply())),
          m_last(ply),
          m_from(from),
          m_to(to)
    {}

    Decision decide()
    {
        const std::optional<rules::Piece> piece = m_position.board().pieceAt(m_from);
        note(m_from, Why::PieceCame);
        if (!piece)
            return verdict(Verdict::NoPiece);
        if (piece->color != m_position.turn())
            return verdict(Verdict::OtherSide);
        if (piece->role == Role::King) {
            if (const auto wing = castlingWing())
                return verdict(castling(*wing));
        }
        return verdict(step(*piece));
    }

private:
    [[nodiscard]] const rules::Board& board() const { return m_position.board(); }

    void note(Square square, Why why)
    {
        const Ply ply = m_changes.of(square);
        if (ply > Ply())
            add({ply, why, square});
    }
    void add(const DecidingEvent& event)
    {
        auto& events = m_decision.events;
        if (std::find(events.begin(), events.end(), event) == events.end())
            events.push_back(event);
    }

    Decision verdict(Verdict verdict)
    {
        m_decision.verdict = verdict;
        std::stable_sort(m_decision.events.begin(), m_decision.events.end(),
                         [](const auto& a, const auto& b) { return a.ply < b.ply; });
        return std::move(m_decision);
    }

    /// Returns the wing if the king's move is castling: onto a rook of its own, or two squares.
    [[nodiscard]] std::optional<Wing> castlingWing() const
    {
        const Color color = m_position.turn();
        for (const Wing wing : rules::allWings) {
            const auto rook = m_start.castling.rook(color, wing);
            if (rook && m_to == *rook && board().pieceAt(m_to) == rules::Piece{color, Role::Rook})
                return wing;
        }
        const bool isTwo = m_from.y() == m_to.y() && std::abs(m_from.x() - m_to.x()) == 2;
        if (!isTwo)
            return std::nullopt;
        return m_to > m_from ? Wing::King : Wing::Queen;
    }

    Verdict castling(Wing wing)
    {
        const Color color = m_position.turn();
        const Ply lost = m_changes.right(color, wing);
        const auto atStart = m_start.castling.rook(color, wing);
        if (lost > Ply())
            add({lost, Why::RightLost, atStart.value_or(m_from)});
        const auto rook = m_position.castling().rook(color, wing);
        if (!rook)
            return Verdict::RightLost;
        const int rank = m_from.y();
        const Square kingTo = Square::fromXY(wing == Wing::King ? 7 : 3, rank);
        const Square rookTo = Square::fromXY(wing == Wing::King ? 6 : 4, rank);
        const Bitboard own = Bitboard(m_from) | Bitboard(*rook);
        const Bitboard kingWay = rules::between(m_from, kingTo) | Bitboard(kingTo);
        const Bitboard way = (kingWay | rules::between(*rook, rookTo) | Bitboard(rookTo)) & ~own;
        for (const Square square : way)
            note(square, Why::WayChanged);
        if ((way & board().occupied()).any())
            return Verdict::WayBlocked;
        const bool isCheck = noteAttackers(m_from, board().occupied());
        bool isThrough = false;
        for (const Square square : kingWay)
            isThrough = noteAttackers(square, board().occupied() & ~own) || isThrough;
        if (isCheck)
            return Verdict::InCheck;
        return isThrough || !m_position.canCastle(wing) ? Verdict::ThroughCheck : Verdict::Legal;
    }

    Verdict step(rules::Piece piece)
    {
        note(m_to, Why::TargetChanged);
        if (const auto target = board().pieceAt(m_to); target && target->color == piece.color)
            return Verdict::OwnPiece;
        if (piece.role == Role::Pawn) {
            if (const Verdict reached = pawnReaches(piece.color); reached != Verdict::Legal)
                return reached;
        } else {
            if (!rules::attacksOf(piece.role, m_from, Bitboard()).contains(m_to))
                return Verdict::CannotReach;
            if (!isWayFree())
                return Verdict::WayBlocked;
        }
        return kingIsSafe(piece) ? Verdict::Legal : Verdict::KingInDanger;
    }

    /// Notes the squares between; false if one of them is occupied.
    bool isWayFree()
    {
        const Bitboard way = rules::between(m_from, m_to);
        for (const Square square : way)
            note(square, Why::WayChanged);
        return (way & board().occupied()).isEmpty();
    }

    Verdict pawnReaches(Color color)
    {
        const int forward = color == Color::White ? 1 : -1;
        const int steps = (m_to.y() - m_from.y()) * forward;
        if (m_from.x() == m_to.x()) {
            const bool isFirst = m_from.y() == (color == Color::White ? 2 : 7);
            if (steps != 1 && !(steps == 2 && isFirst))
                return Verdict::CannotReach;
            const bool isFree = isWayFree();
            return isFree && !board().pieceAt(m_to) ? Verdict::Legal : Verdict::WayBlocked;
        }
        if (steps != 1 || std::abs(m_from.x() - m_to.x()) != 1)
            return Verdict::CannotReach;
        if (board().pieceAt(m_to))
            return Verdict::Legal;
        // En passant: whether it is possible is for one event to say, the last.
        const Square passing = Square::fromXY(m_to.x(), m_from.y());
        if (m_last > Ply() && m_changes.of(passing) == m_last && m_position.enPassant() == m_to)
            add({m_last, Why::DoubleStep, passing});
        else if (m_last > Ply())
            note(passing, Why::TargetChanged);
        return m_position.enPassant() == m_to ? Verdict::Legal : Verdict::NothingToTake;
    }

    /// Notes the pieces that attack a square of the side to move, and what lies between.
    bool noteAttackers(Square square, Bitboard occupied)
    {
        const Bitboard attackers =
            rules::attackersOf(board(), square, !m_position.turn(), occupied);
        for (const Square attacker : attackers) {
            note(attacker, Why::AttackerCame);
            for (const Square between : rules::between(attacker, square))
                note(between, Why::LineChanged);
        }
        return attackers.any();
    }

    bool kingIsSafe(rules::Piece piece)
    {
        const bool isKing = piece.role == Role::King;
        const Square king = isKing ? m_to : m_position.king(piece.color);
        Bitboard occupied = (board().occupied() & ~Bitboard(m_from)) | Bitboard(m_to);
        Bitboard gone = Bitboard(m_to);
        const bool isEnPassant =
            piece.role == Role::Pawn && m_from.x() != m_to.x() && !board().pieceAt(m_to);
        if (isEnPassant) {
            const Bitboard passed(Square::fromXY(m_to.x(), m_from.y()));
            occupied = occupied & ~passed;
            gone = gone | passed;
        }
        const Bitboard attackers =
            rules::attackersOf(board(), king, !piece.color, occupied) & ~gone;
        if (attackers.isEmpty() && !m_position.isCheck())
            return true;
        // The king is in danger, or was and is not any more: both are for these to say.
        if (!isKing)
            note(king, Why::KingCame);
        for (const Square attacker : attackers | m_position.checkers()) {
            note(attacker, Why::AttackerCame);
            for (const Square between : rules::between(attacker, king))
                note(between, Why::LineChanged);
        }
        return attackers.isEmpty();
    }

    Changes m_changes;
    rules::Position m_position;
    rules::Setup m_start;
    Ply m_last;
    Square m_from;
    Square m_to;
    Decision m_decision;
};

} // namespace

Decision decisionOf(const replay::Replay& replay, Ply ply, Square from, Square to)
{
    return Decider(replay, ply, from, to).decide();
}

} // namespace plyline::questions
