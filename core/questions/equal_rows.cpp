#include "core/questions/equal_rows.h"

#include "core/game/move_text.h"
#include "core/rules/position.h"
#include "core/rules/uci.h"

#include <algorithm>
#include <unordered_map>

namespace plyline::questions {

using game::Ply;
using rules::Position;

namespace {

/// Of the board alone.
std::uint64_t placementKey(const Position& position)
{
    std::uint64_t key = 0;
    for (const rules::Square square : position.board().occupied())
        key ^= rules::zobrist::piece(*position.board().pieceAt(square), square);
    return key;
}

std::vector<Position> positionsOf(const replay::Replay& replay)
{
    std::vector<Position> positions;
    auto position = Position::fromSetup(replay.stateAt(Ply()));
    if (!position)
        return positions;
    positions.push_back(*position);
    for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
        position->play(game::moveOf(replay.event(ply)));
        positions.push_back(*position);
    }
    return positions;
}

std::vector<HiddenState> hiddenStatesOf(const std::vector<Position>& positions)
{
    std::unordered_map<std::uint64_t, int> times;
    std::vector<HiddenState> all;
    all.reserve(positions.size());
    for (const Position& position : positions) {
        all.push_back({position.turn(), position.castling(), position.enPassant(),
                       ++times[position.key()], position.halfmoveClock(),
                       position.legalMoves().size()});
    }
    return all;
}

bool haveSameMoves(const Position& a, const Position& b)
{
    const rules::MoveList left = a.legalMoves(), right = b.legalMoves();
    return left.size() == right.size() &&
           std::all_of(left.begin(), left.end(),
                       [&](rules::Move move) { return right.contains(move); });
}

bool isSameButForCounting(const HiddenState& a, const HiddenState& b)
{
    return a.turn == b.turn && a.castling == b.castling && a.enPassant == b.enPassant &&
           a.repetitions == b.repetitions;
}

} // namespace

std::vector<HiddenState> hiddenStatesOf(const replay::Replay& replay)
{
    return hiddenStatesOf(positionsOf(replay));
}

std::vector<EqualRows> equalRowsIn(const replay::Replay& replay)
{
    const std::vector<Position> positions = positionsOf(replay);
    const std::vector<HiddenState> unsaid = hiddenStatesOf(positions);
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> earlier;
    std::vector<EqualRows> found;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        std::vector<std::size_t>& same = earlier[placementKey(positions[i])];
        std::optional<std::size_t> other, counted;
        for (auto at = same.rbegin(); at != same.rend() && !other; ++at) {
            if (!haveSameMoves(positions[*at], positions[i]))
                other = *at;
            else if (!counted && !isSameButForCounting(unsaid[*at], unsaid[i]))
                counted = *at;
        }
        if (const auto twin = other ? other : counted) {
            found.push_back({Ply(static_cast<int>(*twin)), Ply(static_cast<int>(i)), unsaid[*twin],
                             unsaid[i], other.has_value()});
        }
        same.push_back(i);
    }
    return found;
}

} // namespace plyline::questions
