#include "app/panels/swim_lanes/swim_lanes_frame.h"

#include "app/kit/words/names.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <tuple>

namespace plyline::swim_lanes {

using replay::PieceHistory;

SwimLanesFrame lanesOf(const std::vector<PieceHistory>& histories, const game::Game& game,
                       game::Ply lastPly)
{
    SwimLanesFrame frame;
    frame.lastPly = lastPly;
    frame.firstMove = game.start().fullmoveNumber;
    frame.beginsWithBlack = game.start().turn == rules::Color::Black;
    for (const PieceHistory& history : histories) {
        frame.lanes.push_back({history, words::squareName(history.stays.front().square)});
        frame.whiteLanes += history.color == rules::Color::White ? 1 : 0;
    }
    // Roles are numbered from pawn to king.
    const auto key = [](const Lane& lane) {
        return std::tuple(lane.history.color != rules::Color::White,
                          -static_cast<int>(lane.history.stays.front().role),
                          lane.history.stays.front().square.file(), lane.history.pieceId.number());
    };
    std::sort(frame.lanes.begin(), frame.lanes.end(),
              [&](const Lane& a, const Lane& b) { return key(a) < key(b); });
    return frame;
}

game::Ply endOf(const replay::Stay& stay, game::Ply lastPly)
{
    return stay.until.value_or(lastPly.next());
}

} // namespace plyline::swim_lanes
