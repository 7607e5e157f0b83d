#include "app/panels/board/board_frame.h"

#include "core/game/nag_signs.h"

#include <algorithm>

namespace plyline::board {

namespace {

std::vector<TrailStep> trailAt(const replay::Replay& replay, game::Ply ply)
{
    std::vector<TrailStep> trail;
    const int oldest = std::max(1, ply.number() - BoardFrame::trailLength + 1);
    for (int number = oldest; number <= ply.number(); ++number) {
        const game::MoveEvent& event = replay.event(game::Ply(number));
        if (event.step)
            trail.push_back({event.step->from, event.step->to, ply.number() - number});
    }
    return trail;
}

/// Returns the drawings from the line that holds the shown ply's event.
std::vector<game::Drawing> drawingsAt(const replay::Replay& replay, game::Ply ply)
{
    const game::Game& game = *replay.game();
    const game::LineId owner =
        ply == game::Ply() ? game::LineId::main() : game.owner(replay.line(), ply);
    return game.line(owner).annotations.drawings(ply);
}

} // namespace

BoardFrame frameOf(const session::Moment& moment, const replay::Replay& replay)
{
    BoardFrame frame;
    for (const replay::PieceRow& row : moment.pieces.rows()) {
        const QPointF at(row.square.x() - 1, row.square.y() - 1);
        frame.pieces.push_back({row.pieceId, {row.color, row.role}, at, 1.0});
    }
    frame.trail = trailAt(replay, moment.place.ply);
    frame.drawings = drawingsAt(replay, moment.place.ply);
    frame.checkedKing = moment.checkedKing;
    return frame;
}

std::optional<MoveGlyph> glyphOf(const analysis::PreparedLine& line, game::Ply ply)
{
    if (ply == game::Ply())
        return std::nullopt;
    const analysis::PlyFacts& facts = line.plies[static_cast<std::size_t>(ply.number() - 1)];
    const game::MoveEvent& event = line.replay->event(ply);
    const auto isAssessment = [](int nag) { return nag >= 1 && nag <= 6; };
    const auto nag = std::find_if(facts.nags.begin(), facts.nags.end(), isAssessment);
    if (nag == facts.nags.end() || !event.step)
        return std::nullopt;
    const std::string_view sign = game::signOfNag(*nag);
    return MoveGlyph{event.step->to,
                     QString::fromUtf8(sign.data(), static_cast<qsizetype>(sign.size())),
                     *nag == 2 || *nag == 4 || *nag == 6};
}

} // namespace plyline::board
