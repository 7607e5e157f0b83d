#include "core/analysis/past_line.h"

#include "core/game/past.h"

#include <algorithm>
#include <optional>

namespace plyline::analysis {

namespace {

using game::Ply;

/// What follows makes of the values of a line those of its first plies, without reading its events
/// again: a game may have 100,000 of them, and each step makes a past.

LineScores upTo(const LineScores& whole, std::size_t count)
{
    if (count >= whole.plies.size())
        return whole;
    LineScores past;
    past.start = whole.start;
    // A mate stands at the end of the whole line, so what is here was given.
    const auto end = whole.plies.begin() + static_cast<std::ptrdiff_t>(count);
    past.isGiven = past.start || std::any_of(whole.plies.begin(), end,
                                             [](const auto& score) { return score.has_value(); });
    if (past.isGiven)
        past.plies.assign(whole.plies.begin(), end);
    return past;
}

LineTimes timesUpTo(const LineTimes& whole, const replay::Replay& past)
{
    // Times of later moves may have told the increment, so they must be found again.
    if (!whole.moves().empty())
        return timesOf(past);
    return {{whole.start(rules::Color::White), whole.start(rules::Color::Black)}, past.lastPly()};
}

Phases upTo(const Phases& whole, Ply last)
{
    const auto seen = [last](const std::optional<Ply>& ply) {
        return ply && *ply <= last ? ply : std::nullopt;
    };
    return {seen(whole.middlegame), seen(whole.endgame)};
}

replay::PieceHistory upTo(const replay::PieceHistory& whole, Ply last)
{
    const auto end =
        std::upper_bound(whole.stays.begin(), whole.stays.end(), last,
                         [](Ply ply, const replay::Stay& stay) { return ply < stay.since; });
    replay::PieceHistory past{whole.pieceId, whole.color, {whole.stays.begin(), end}, false};
    std::optional<Ply>& until = past.stays.back().until;
    if (until > last)
        until.reset();
    past.isCaptured = whole.isCaptured && end == whole.stays.end() && until;
    return past;
}

std::shared_ptr<const PreparedLine> pastLine(const std::shared_ptr<const game::Game>& past,
                                             const PreparedLine& whole)
{
    auto made = std::make_shared<PreparedLine>();
    made->replay = std::make_shared<const replay::Replay>(past, whole.replay->line(),
                                                          whole.replay->interval());
    const Ply last = made->replay->lastPly();
    made->plies.assign(whole.plies.begin(), whole.plies.begin() + last.number());
    made->scores = upTo(whole.scores, static_cast<std::size_t>(last.number()));
    made->times = timesUpTo(whole.times, *made->replay);
    made->phases = upTo(whole.phases, last);
    made->openings = whole.openings.upTo(last);
    made->markers =
        foundMarkers(made->plies, made->scores, made->times, made->phases, made->openings);
    made->histories.reserve(whole.histories.size());
    for (const replay::PieceHistory& history : whole.histories)
        made->histories.push_back(upTo(history, last));
    return made;
}

} // namespace

GameAndLine pastOf(const GameAndLine& whole, const game::Place& place)
{
    if (game::isEndOf(*whole.game->game, place))
        return whole;
    const auto past = std::make_shared<const game::Game>(game::pastOf(*whole.game->game, place));
    auto made = std::make_shared<PreparedGame>();
    made->game = past;
    for (const game::Line& line : past->lines()) {
        const auto& sans = whole.game->sans[static_cast<std::size_t>(line.id.number())];
        made->sans.emplace_back(sans.begin(), sans.begin() + line.log.size());
    }
    made->forks = Forks(*past, made->sans);
    made->ending.kind = game::Ending::Kind::ToCome;
    made->key = whole.game->key;
    made->openings = whole.game->openings;
    const std::shared_ptr<const PreparedLine> line = pastLine(past, *whole.line);
    made->mainLine = place.line.isMain() ? line : pastLine(past, *whole.game->mainLine);
    return {made, line};
}

} // namespace plyline::analysis
