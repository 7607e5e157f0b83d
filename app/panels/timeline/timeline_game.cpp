#include "app/panels/timeline/timeline_game.h"

#include "app/kit/words/move_label.h"

#include <algorithm>
#include <utility>

namespace plyline::timeline {

namespace {

Marks marksOf(const analysis::PlyFacts& facts)
{
    Marks marks;
    if (facts.isCapture)
        marks.add(Mark::Capture);
    if (facts.isCastling)
        marks.add(Mark::Castling);
    if (facts.isMate)
        marks.add(Mark::Mate);
    else if (facts.isCheck)
        marks.add(Mark::Check);
    if (facts.isPromotion)
        marks.add(Mark::Promotion);
    if (facts.hasComment)
        marks.add(Mark::Comment);
    return marks;
}

bool isGiven(const analysis::PlyFacts& facts)
{
    return facts.score && facts.score->source == analysis::ValueSource::Read;
}

} // namespace

const TimelinePly* TimelineGame::at(game::Ply ply) const
{
    const bool isMove = ply > game::Ply() && ply <= lastPly();
    return isMove ? &plies[static_cast<std::size_t>(ply.number() - 1)] : nullptr;
}

game::Ply TimelineGame::endOfTrack() const
{
    game::Ply end = std::max(lastPly(), axisEnd);
    for (const Branch& branch : branches)
        end = std::max(end, branch.lastPly);
    return end;
}

bool TimelineGame::hasEvaluations() const
{
    return std::any_of(plies.begin(), plies.end(),
                       [](const TimelinePly& ply) { return ply.whiteShare.has_value(); });
}

bool TimelineGame::hasTimes() const
{
    return line && (line->times.hasClocks() || line->times.hasThinks());
}

std::optional<double> TimelineGame::whiteShareAt(game::Ply ply) const
{
    if (const TimelinePly* move = at(ply))
        return move->whiteShare;
    const auto start = ply == game::Ply() ? startScore() : std::nullopt;
    return start ? std::optional((1.0 + analysis::winningChances(*start)) / 2) : std::nullopt;
}

std::optional<analysis::Score> TimelineGame::startScore() const
{
    if (judged)
        return judged->scores.start;
    return line && line->scores.isGiven ? line->scores.start : std::nullopt;
}

std::optional<analysis::JudgedMove> TimelineGame::judgedMove(game::Ply ply) const
{
    const TimelinePly* const move = at(ply);
    if (!areJudgementsShown || !move || !move->whiteShare)
        return {};
    std::optional<analysis::Score> before;
    if (const TimelinePly* const previous = at(ply.previous()))
        before = previous->score;
    else if (line)
        before = analysis::startScore(line->replay->game()->start(),
                                      judged ? judged->scores.start : line->scores.start);
    if (!before)
        return {};
    return analysis::judgedMove(*before, *move->score, move->mover);
}

Marks TimelineGame::marks() const
{
    Marks all;
    for (const TimelinePly& ply : plies)
        all.add(ply.marks);
    if (!own.empty())
        all.add(Mark::Own);
    return all;
}

TimelineGame timelineGame(const std::vector<analysis::PlyFacts>& plies, int checkpointInterval,
                          std::shared_ptr<const judgement::JudgedLine> engine)
{
    TimelineGame game;
    game.checkpointInterval = checkpointInterval;
    game.plies.reserve(plies.size());
    for (const analysis::PlyFacts& facts : plies)
        game.plies.push_back({facts.mover, facts.moveNumber, marksOf(facts), std::nullopt});
    useScores(game, plies, std::move(engine));
    return game;
}

void useScores(TimelineGame& game, const std::vector<analysis::PlyFacts>& plies,
               std::shared_ptr<const judgement::JudgedLine> engine)
{
    game.judged = std::move(engine);
    const auto scoreOf = [&](std::size_t i) -> std::optional<analysis::Score> {
        if (!game.judged)
            return plies[i].score;
        const auto& scores = game.judged->scores.plies;
        return i < scores.size() ? scores[i] : std::nullopt;
    };
    // A mate on the board alone makes no graph.
    const bool hasGraph = game.judged || std::any_of(plies.begin(), plies.end(), isGiven);
    for (std::size_t i = 0; i < game.plies.size(); ++i) {
        TimelinePly& ply = game.plies[i];
        ply.score = scoreOf(i);
        ply.whiteShare = hasGraph && ply.score
                             ? std::optional((1.0 + analysis::winningChances(*ply.score)) / 2)
                             : std::nullopt;
    }
}

std::vector<Branch> branchesOf(const game::Game& game, const std::vector<analysis::Fork>& forks,
                               game::LineId shown)
{
    std::vector<Branch> branches;
    if (!shown.isMain()) {
        game::Ply parting = game.line(shown).forkPly;
        for (game::LineId line = shown; !line.isMain(); line = *game.line(line).parent)
            parting = std::min(parting, game.line(line).forkPly);
        branches.push_back({game::LineId::main(), parting, game.mainLine().lastPly()});
    }
    for (const analysis::Fork& fork : forks)
        branches.push_back({fork.line, fork.forkPly, fork.lastPly, fork.line == shown,
                            words::moveLabel(game.start(), fork.forkPly.next(), fork.firstSan)});
    std::stable_partition(branches.begin(), branches.end(),
                          [](const Branch& branch) { return branch.isShown; });
    return branches;
}

std::vector<std::vector<Mark>> markRows(Marks marks)
{
    const std::array<std::vector<Mark>, 10> groups = {{{Mark::Own},
                                                       {Mark::Phase},
                                                       {Mark::LongThink},
                                                       {Mark::Castling, Mark::Capture},
                                                       {Mark::Mate, Mark::Check},
                                                       {Mark::Promotion},
                                                       {Mark::Swing},
                                                       {Mark::Opening},
                                                       {Mark::Comment},
                                                       {Mark::Found}}};
    std::vector<std::vector<Mark>> rows;
    for (const std::vector<Mark>& group : groups) {
        if (std::any_of(group.begin(), group.end(), [&](Mark mark) { return marks.has(mark); }))
            rows.push_back(group);
    }
    return rows;
}

} // namespace plyline::timeline
