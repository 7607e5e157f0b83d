#include "core/analysis/ply_facts.h"

#include "core/analysis/comment_words.h"
#include "core/analysis/forks.h"
#include "core/game/move_text.h"

namespace plyline::analysis {

using game::LineId;
using game::Ply;

namespace {

void addAnnotation(PlyFacts& facts, const game::Game& game, const game::Annotation& annotation)
{
    if (const auto* nag = std::get_if<game::Nag>(&annotation.what))
        facts.nags.push_back(nag->number);
    const auto* comment = std::get_if<game::Comment>(&annotation.what);
    if (!comment || comment->form == game::Comment::Form::Escape)
        return;
    const std::string words = wordsOf(game.text(*comment));
    if (words.empty())
        return;
    if (facts.hasComment)
        facts.comment += ' ';
    facts.comment += words;
    facts.hasComment = true;
}

/// Adds the annotations after the line's own events, up to the last ply that is shown of it.
void addAnnotations(std::vector<PlyFacts>& facts, const game::Game& game, const game::Line& line,
                    Ply lastShown)
{
    for (const game::Annotation& annotation : line.annotations.items()) {
        if (annotation.after > line.forkPly && annotation.after <= lastShown) {
            const auto index = static_cast<std::size_t>(annotation.after.number() - 1);
            addAnnotation(facts[index], game, annotation);
        }
    }
}

} // namespace

std::vector<PlyFacts> plyFactsOf(const replay::Replay& replay)
{
    return plyFactsOf(replay, sansOfLines(*replay.game()), scoresOf(replay), timesOf(replay));
}

std::vector<PlyFacts> plyFactsOf(const replay::Replay& replay,
                                 const std::vector<std::vector<std::string>>& sans,
                                 const LineScores& scores, const LineTimes& times,
                                 const std::stop_token& stop)
{
    const game::Game& game = *replay.game();
    std::vector<PlyFacts> all(static_cast<std::size_t>(replay.lastPly().number()));
    // Goes from the end, so that the line that holds an event is found step by step.
    LineId holder = replay.line();
    for (std::size_t i = all.size(); i-- > 0 && !stop.stop_requested();) {
        const Ply ply(static_cast<int>(i) + 1);
        const game::MoveEvent& event = replay.event(ply);
        PlyFacts& facts = all[i];
        holder = game.owner(holder, ply);
        const game::Line& owner = game.line(holder);
        facts.san = sans[static_cast<std::size_t>(owner.id.number())]
                        [i - static_cast<std::size_t>(owner.forkPly.number())];
        facts.mover = event.color;
        facts.moveNumber = game::moveNumber(game.start(), ply);
        facts.isCapture = event.capture.has_value();
        facts.isCheck = event.givesCheck;
        facts.isMate = event.givesMate;
        facts.isCastling = event.isCastling();
        facts.isPromotion = event.promotion.has_value();
        if (!scores.plies.empty())
            facts.score = scores.plies[i];
        facts.clock = times.of(ply).clock;
    }
    // From the shown line to the main line: each holds the plies up to the next one's fork.
    Ply lastShown = replay.lastPly();
    for (std::optional<LineId> id = replay.line(); id && !stop.stop_requested();
         id = game.line(*id).parent) {
        addAnnotations(all, game, game.line(*id), lastShown);
        lastShown = game.line(*id).forkPly;
    }
    return all;
}

std::vector<std::string> sansBetween(const replay::Replay& replay, Ply first, Ply last)
{
    std::vector<const game::MoveEvent*> events;
    for (Ply ply = first; ply <= last; ply = ply.next())
        events.push_back(&replay.event(ply));
    return events.empty() ? std::vector<std::string>()
                          : game::sanTexts(replay.stateAt(first.previous()), events);
}

} // namespace plyline::analysis
