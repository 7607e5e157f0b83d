#include "core/questions/equal_rows.h"

#include "core/game/move_text.h"
#include "core/rules/position.h"
#include "core/rules/uci.h"

#include <unordered_map>

namespace plyline::questions {

using game::Ply;
using rules::Position;

namespace {

/// Returns a key of the pieces on their squares, independent of side to move and rights.
std::uint64_t placementKey(const Position& position)
{
    std::uint64_t key = 0;
    for (const rules::Square square : position.board().occupied())
        key ^= rules::zobrist::piece(*position.board().pieceAt(square), square);
    return key;
}

/// Returns a key that is equal for equal sets of moves in any order.
std::uint64_t moveSetKey(const rules::MoveList& moves)
{
    std::uint64_t key = 0;
    for (const rules::Move move : moves) {
        const auto promotion = move.promotionRole();
        std::uint64_t bits = static_cast<std::uint64_t>(move.from().index()) |
                             static_cast<std::uint64_t>(move.to().index()) << 6 |
                             static_cast<std::uint64_t>(move.kind()) << 12 |
                             (promotion ? static_cast<std::uint64_t>(*promotion) + 1 : 0) << 16;
        // splitmix64
        bits = (bits + 1) * 0x9e3779b97f4a7c15;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        key += bits ^ (bits >> 31);
    }
    return key;
}

/// Calls `visit(position, legal moves)` for each ply from 0 on. Returns false if the start position
/// cannot be played, and after a stop.
template <typename Visit>
bool visitPlies(const replay::Replay& replay, const std::stop_token& stop, const Visit& visit)
{
    auto position = Position::fromSetup(replay.stateAt(Ply()));
    if (!position)
        return false;
    visit(*position, position->legalMoves());
    for (Ply ply(1); ply <= replay.lastPly() && !stop.stop_requested(); ply = ply.next()) {
        position->play(game::moveOf(replay.event(ply)));
        visit(*position, position->legalMoves());
    }
    return !stop.stop_requested();
}

/// Makes the HiddenState of consecutive plies.
class HiddenStateMaker
{
public:
    [[nodiscard]] HiddenState make(const Position& position, const rules::MoveList& moves)
    {
        return {position.turn(),           position.castling(),      position.enPassant(),
                ++m_times[position.key()], position.halfmoveClock(), moves.size()};
    }

private:
    std::unordered_map<std::uint64_t, int> m_times;
};

/// The latest ply at which the pieces stood like this and these moves were legal.
struct Newest
{
    std::uint64_t moves;
    std::size_t ply;
};

/// The plies with the same pieces on the same squares, one for each set of legal moves. There are
/// few, because only side to move and rights make a difference.
class SamePlacement
{
public:
    /// Returns the latest ply with other legal moves, otherwise the latest; null if there is none.
    [[nodiscard]] const Newest* latestFor(std::uint64_t moves) const
    {
        const Newest* other = nullptr;
        const Newest* same = nullptr;
        for (const Newest& one : m_newest) {
            if (one.moves == moves)
                same = &one;
            else if (!other || one.ply > other->ply)
                other = &one;
        }
        return other ? other : same;
    }
    void add(const Newest& ply)
    {
        for (Newest& one : m_newest) {
            if (one.moves == ply.moves) {
                one.ply = ply.ply;
                return;
            }
        }
        m_newest.push_back(ply);
    }

private:
    std::vector<Newest> m_newest;
};

} // namespace

std::vector<HiddenState> hiddenStatesOf(const replay::Replay& replay, const std::stop_token& stop)
{
    std::vector<HiddenState> all;
    HiddenStateMaker maker;
    const auto visit = [&](const Position& position, const rules::MoveList& moves) {
        all.push_back(maker.make(position, moves));
    };
    return visitPlies(replay, stop, visit) ? all : std::vector<HiddenState>();
}

std::vector<EqualRows> equalRowsIn(const replay::Replay& replay, const std::stop_token& stop)
{
    std::vector<HiddenState> states;
    HiddenStateMaker maker;
    std::unordered_map<std::uint64_t, SamePlacement> earlier;
    std::vector<EqualRows> found;
    const auto visit = [&](const Position& position, const rules::MoveList& moves) {
        const std::size_t ply = states.size();
        states.push_back(maker.make(position, moves));
        const std::uint64_t key = moveSetKey(moves);
        SamePlacement& same = earlier[placementKey(position)];
        if (const Newest* const match = same.latestFor(key)) {
            found.push_back({Ply(static_cast<int>(match->ply)), Ply(static_cast<int>(ply)),
                             states[match->ply], states[ply], match->moves != key});
        }
        same.add({key, ply});
    };
    return visitPlies(replay, stop, visit) ? found : std::vector<EqualRows>();
}

} // namespace plyline::questions
