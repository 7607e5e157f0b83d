#include "core/integrity/other_log.h"

#include "core/game/game_recorder.h"
#include "core/game/move_text.h"

#include <algorithm>
#include <array>

namespace plyline::integrity {

using game::GameRecorder;
using game::MoveEvent;
using game::Ply;
using rules::Move;

namespace {

constexpr int mostTries = 4000;
/// Limits the search, because events further apart can hardly ever be exchanged.
constexpr int largestDistance = 24;
constexpr int furthestDetour = 40;

replay::PieceTable foldOf(const rules::Setup& start, const std::vector<MoveEvent>& events)
{
    replay::PieceTable pieces = replay::PieceTableProjection::initial(start);
    Ply ply;
    for (const MoveEvent& event : events) {
        ply = ply.next();
        replay::PieceTableProjection::apply(pieces, event, ply);
    }
    return pieces;
}

bool haveSamePlaces(const replay::PieceTable& a, const replay::PieceTable& b)
{
    const auto left = a.rows(), right = b.rows();
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const replay::PieceRow& one, const replay::PieceRow& other) {
                          return one.pieceId == other.pieceId && one.role == other.role &&
                                 one.square == other.square;
                      });
}

class Search
{
public:
    Search(const TamperedGame& copy, Ply ply, const rules::Position& start, std::stop_token stop)
        : m_start(copy.start()), m_stop(std::move(stop)), m_places{GameRecorder(start)}
    {
        for (const EncodedEvent& event : copy.events()) {
            if (static_cast<int>(m_played.size()) == ply.number() || !playNext(event))
                break;
        }
        m_pieces = foldOf(m_start, m_played);
    }

    std::optional<OtherLog> find()
    {
        std::optional<OtherLog> best;
        for (int second = length(); second > 2; --second) {
            for (int first = second - 2; first > 0 && second - first <= largestDistance;
                 first -= 2) {
                if (m_tried >= mostTries || m_stop.stop_requested())
                    return best ? best : findDetour();
                auto found = swapped(first, second);
                if (found && found->isEveryCellEqual)
                    return found;
                if (found && !best)
                    best = std::move(found);
            }
        }
        return best ? best : findDetour();
    }

private:
    [[nodiscard]] int length() const { return static_cast<int>(m_played.size()); }
    [[nodiscard]] const MoveEvent& event(int ply) const
    {
        return m_played[static_cast<std::size_t>(ply - 1)];
    }

    bool playNext(const EncodedEvent& event)
    {
        const auto claim = event.decode();
        GameRecorder recorder = m_places.back();
        if (!claim || !recorder.position().isLegal(game::moveOf(claim->unchecked())))
            return false;
        m_played.push_back(recorder.record(game::moveOf(claim->unchecked())));
        m_places.push_back(std::move(recorder));
        return true;
    }

    /// Tries the moves after the first `from` events of the played log, followed by its own events
    /// from `rest` on.
    std::optional<OtherLog> tryOut(int from, const std::vector<Move>& moves, int rest)
    {
        ++m_tried;
        GameRecorder recorder = m_places[static_cast<std::size_t>(from)];
        std::vector<MoveEvent> events(m_played.begin(), m_played.begin() + from);
        const auto play = [&](Move move) {
            if (!recorder.position().isLegal(move))
                return false;
            events.push_back(recorder.record(move));
            return true;
        };
        for (const Move move : moves) {
            if (!play(move))
                return std::nullopt;
        }
        for (int ply = rest; ply <= length(); ++ply) {
            if (!play(game::moveOf(event(ply))))
                return std::nullopt;
        }
        const rules::Position& end = m_places.back().position();
        const rules::Position& reached = recorder.position();
        const replay::PieceTable pieces = foldOf(m_start, events);
        // Exchanging two equal moves would give the same log.
        if (events == m_played || reached.key() != end.key() || !haveSamePlaces(pieces, m_pieces))
            return std::nullopt;
        OtherLog found;
        found.played = m_played;
        found.other = std::move(events);
        found.isEveryCellEqual = pieces == m_pieces;
        found.tried = m_tried;
        return found;
    }

    std::optional<OtherLog> swapped(int first, int second)
    {
        if (event(first) == event(second))
            return std::nullopt;
        std::vector<Move> moves{game::moveOf(event(second))};
        for (int ply = first + 1; ply < second; ++ply)
            moves.push_back(game::moveOf(event(ply)));
        moves.push_back(game::moveOf(event(first)));
        auto found = tryOut(first - 1, moves, second + 1);
        if (found) {
            found->first = Ply(first);
            found->second = Ply(second);
        }
        return found;
    }

    /// Searches for a piece that can move away and back while one of the other side does the same.
    std::optional<OtherLog> findDetour()
    {
        m_tried = std::min(m_tried, mostTries);
        const int limit = m_tried + mostTries;
        for (int after = length(); after >= 0 && length() - after <= furthestDetour; --after) {
            const GameRecorder& place = m_places[static_cast<std::size_t>(after)];
            for (const Move move : quietMoves(place)) {
                GameRecorder next = place;
                (void)next.record(move);
                for (const Move reply : quietMoves(next)) {
                    if (m_tried >= limit || m_stop.stop_requested())
                        return std::nullopt;
                    auto found = tryOut(after, {move, reply, back(move), back(reply)}, after + 1);
                    if (!found)
                        continue;
                    found->kind = OtherLog::Kind::Detour;
                    found->first = found->second = Ply(after);
                    return found;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] static Move back(Move move) { return Move::normal(move.to(), move.from()); }

    [[nodiscard]] static std::vector<Move> quietMoves(const GameRecorder& recorder)
    {
        const rules::Board& board = recorder.position().board();
        std::vector<Move> moves;
        for (const Move move : recorder.position().legalMoves()) {
            if (move.kind() == Move::Kind::Normal && !board.isOccupied(move.to()) &&
                board.roleAt(move.from()) != rules::Role::Pawn)
                moves.push_back(move);
        }
        return moves;
    }

    rules::Setup m_start;
    std::stop_token m_stop;
    std::vector<MoveEvent> m_played;
    std::vector<GameRecorder> m_places; ///< By ply.
    replay::PieceTable m_pieces;        ///< At the end.
    int m_tried = 0;
};

} // namespace

std::optional<OtherLog> otherLogOf(const TamperedGame& copy, Ply ply, const std::stop_token& stop)
{
    const auto start = rules::Position::fromSetup(copy.start());
    if (!start || stop.stop_requested())
        return std::nullopt;
    return Search(copy, ply, *start, stop).find();
}

} // namespace plyline::integrity
