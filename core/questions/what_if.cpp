#include "core/questions/what_if.h"

#include "core/game/game_recorder.h"
#include "core/game/move_text.h"
#include "core/questions/comparison.h"
#include "core/rules/position.h"

#include <unordered_map>

namespace plyline::questions {

using game::Ply;

namespace {

/// An event of the old history, or a pass in its place.
struct Planned
{
    Ply original;
    std::optional<rules::Move> instead; ///< A null move is a pass.
};

/// Returns the order in which the old events are to be played; none if a delay is too long.
std::optional<std::vector<Planned>> plan(const replay::Replay& replay, Ply ply,
                                         const Alteration& alteration)
{
    std::vector<Planned> planned;
    for (Ply p = ply; p <= replay.lastPly(); p = p.next())
        planned.push_back({p, std::nullopt});
    if (std::holds_alternative<LeftOut>(alteration)) {
        planned.front().instead = rules::Move::null();
    } else if (const auto* const replaced = std::get_if<Replaced>(&alteration)) {
        planned.front().instead = replaced->move;
    } else {
        // Its side's next turns move up, and it takes the place of the last of them.
        const int turns = std::get<Delayed>(alteration).turns;
        if (turns < 1 || static_cast<std::size_t>(turns) * 2 >= planned.size())
            return std::nullopt;
        for (int i = 0; i < turns; ++i)
            planned[static_cast<std::size_t>(i) * 2].original = Ply(ply.number() + (i + 1) * 2);
        planned[static_cast<std::size_t>(turns) * 2].original = ply;
    }
    return planned;
}

/// Plays planned events as far as they are possible.
class Player
{
public:
    Player(const replay::Replay& replay, Ply from)
        : m_replay(replay), m_recorder(*rules::Position::fromSetup(replay.game()->start()))
    {
        for (Ply p(1); p <= from; p = p.next())
            m_recorder.record(game::moveOf(replay.event(p)));
    }

    [[nodiscard]] std::uint64_t key() const { return m_recorder.position().key(); }

    Expected<game::MoveEvent, Impossible> play(const Planned& planned)
    {
        const rules::Position& position = m_recorder.position();
        if (planned.instead) {
            const bool isPass = planned.instead->kind() == rules::Move::Kind::Null;
            if (isPass && position.isCheck())
                return unexpected(
                    Impossible{planned.original, Impossible::Why::CannotPass, Verdict::InCheck});
            return m_recorder.record(*planned.instead);
        }
        const game::MoveEvent& old = m_replay.event(planned.original);
        const rules::Move move = game::moveOf(old);
        if (old.isNull() && position.isCheck())
            return unexpected(
                Impossible{planned.original, Impossible::Why::CannotPass, Verdict::InCheck});
        if (!isPossible(move, position))
            return unexpected(impossible(planned.original, old));
        game::GameRecorder next = m_recorder;
        game::MoveEvent event = next.record(adapted(move, position));
        if (!old.isNull() && event.step->pieceId != old.step->pieceId)
            return unexpected(
                Impossible{planned.original, Impossible::Why::OtherPiece, Verdict::Legal});
        m_recorder = std::move(next);
        return event;
    }

private:
    /// The move as the new position needs it: a capture en passant stays one, and what was one may
    /// have become an ordinary capture.
    static rules::Move adapted(rules::Move move, const rules::Position& position)
    {
        using Kind = rules::Move::Kind;
        const bool isOrdinary =
            move.kind() == Kind::EnPassant && position.board().pieceAt(move.to()).has_value();
        return isOrdinary ? rules::Move::normal(move.from(), move.to()) : move;
    }

    static bool isPossible(rules::Move move, const rules::Position& position)
    {
        return position.isLegal(adapted(move, position));
    }

    [[nodiscard]] Impossible impossible(Ply original, const game::MoveEvent& old) const
    {
        const auto& piece = m_recorder.position().board().pieceAt(old.step->from);
        const bool isSame = piece && piece->color == old.color && piece->role == old.step->role;
        return {original, isSame ? Impossible::Why::NotLegal : Impossible::Why::OtherPiece,
                Verdict::Legal};
    }

    const replay::Replay& m_replay;
    game::GameRecorder m_recorder;
};

/// Works out why an event is not legal behind the altered events.
Verdict verdictOf(const replay::Replay& replay, Ply from,
                  const std::vector<game::MoveEvent>& events, Ply original)
{
    game::GameParts parts;
    parts.start = replay.game()->start();
    parts.castlingStyle = replay.game()->castlingStyle();
    std::vector<game::MoveEvent> all;
    for (Ply p(1); p <= from; p = p.next())
        all.push_back(replay.event(p));
    all.insert(all.end(), events.begin(), events.end());
    const Ply last(static_cast<int>(all.size()));
    game::Line line;
    line.log = game::EventLog(std::move(all));
    parts.lines.push_back(std::move(line));
    const auto game = std::make_shared<const game::Game>(std::move(parts));
    const game::PieceStep& step = *replay.event(original).step;
    return decisionOf(replay::Replay(game, game::LineId::main()), last, step.from, step.to).verdict;
}

} // namespace

AlteredHistory alteredHistory(const replay::Replay& replay, Ply ply, const Alteration& alteration)
{
    AlteredHistory history;
    history.from = ply.previous();
    const auto planned = plan(replay, ply, alteration);
    if (!planned) {
        history.end = Impossible{ply, Impossible::Why::NotLater, Verdict::Legal};
        return history;
    }
    std::unordered_map<std::uint64_t, Ply> old; // by key, the first ply at or after the alteration
    const auto keys = positionKeys(replay);
    for (Ply p = ply; p <= replay.lastPly(); p = p.next())
        old.emplace(keys[static_cast<std::size_t>(p.number())], p);

    Player player(replay, history.from);
    for (const Planned& one : *planned) {
        const auto event = player.play(one);
        if (!event) {
            history.end = event.error();
            if (history.end->why == Impossible::Why::NotLegal)
                history.end->verdict =
                    verdictOf(replay, history.from, history.events, one.original);
            break;
        }
        history.events.push_back(*event);
        const auto found = old.find(player.key());
        if (!history.meeting && found != old.end())
            history.meeting = {found->second, Ply(history.from.number() +
                                                  static_cast<int>(history.events.size()))};
    }
    return history;
}

} // namespace plyline::questions
