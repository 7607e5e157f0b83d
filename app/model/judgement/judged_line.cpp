#include "app/model/judgement/judged_line.h"

#include <utility>

namespace plyline::judgement {

using game::Ply;

const analysis::JudgedMove* JudgedLine::at(Ply ply) const
{
    const bool isMove = ply > Ply() && ply <= scores.lastPly();
    const auto index = static_cast<std::size_t>(ply.number() - 1);
    return isMove && moves[index] ? &*moves[index] : nullptr;
}

std::vector<Ply> JudgedLine::pliesOf(rules::Color side, analysis::Judgement judgement) const
{
    std::vector<Ply> plies;
    for (Ply ply(1); ply <= scores.lastPly(); ply = ply.next()) {
        const analysis::JudgedMove* const move = at(ply);
        if (move && move->judgement == judgement && scores.moverOf(ply) == side)
            plies.push_back(ply);
    }
    return plies;
}

std::shared_ptr<const JudgedLine> judgedLine(ScoreSource source, analysis::ScoredLine scores,
                                             const analysis::Phases& phases, bool isSoFar,
                                             const std::stop_token& stop)
{
    JudgedLine line{std::move(source), std::move(scores), {}, {}, isSoFar};
    line.moves = analysis::judgedMoves(line.scores);
    if (stop.stop_requested())
        return nullptr;
    line.report = analysis::gameReport(line.scores, phases);
    line.isSoFar = line.isSoFar || !line.report.positions.isComplete();
    return stop.stop_requested() ? nullptr : std::make_shared<const JudgedLine>(std::move(line));
}

} // namespace plyline::judgement
