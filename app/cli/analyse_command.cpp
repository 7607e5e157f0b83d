#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/analysis/accuracy.h"
#include "core/analysis/line_times.h"
#include "core/analysis/ply_facts.h"
#include "core/analysis/score.h"
#include "core/exporters/event_json.h"
#include "core/tables/rows.h"

namespace plyline::cli {

namespace {

using analysis::Judgement;
using analysis::ValueSource;
using game::Ply;

const char* nameOf(ValueSource source)
{
    switch (source) {
    case ValueSource::Missing:
        return "missing";
    case ValueSource::Read:
        return "read";
    case ValueSource::Derived:
        return "derived";
    case ValueSource::Repaired:
        return "repaired";
    }
    return "";
}

/// The score from White's view.
Json scoreJson(const analysis::Score& score)
{
    const bool isMate = score.mating.has_value();
    Json json;
    json[isMate ? "mate_in" : "centipawns"] = score.evaluation.value;
    if (isMate)
        json["mating"] = tables::colorName(*score.mating);
    if (score.depth)
        json["depth"] = *score.depth;
    json["winning_chances"] = analysis::winningChances(score);
    json["source"] = nameOf(score.source);
    return json;
}

Json timeJson(const analysis::TimeValue& value)
{
    return {{"millis", *value.millis}, {"source", nameOf(value.source)}};
}

void addTimes(Json& row, const analysis::MoveTimes& times)
{
    if (times.clock.millis)
        row["clock"] = timeJson(times.clock);
    if (times.think.millis)
        row["think"] = timeJson(times.think);
    if (times.isTimeGiven())
        row["given_millis"] = times.givenMillis;
}

Json extentJson(const analysis::Extent& extent)
{
    return {{"known", extent.known}, {"of", extent.of}};
}

/// Leaves out what is not known.
Json sideJson(const analysis::SideReport& side)
{
    Json json;
    if (side.accuracy)
        json["accuracy"] = *side.accuracy;
    if (side.averageLoss)
        json["average_loss"] = *side.averageLoss;
    json["inaccuracies"] = side.count(Judgement::Inaccuracy);
    json["mistakes"] = side.count(Judgement::Mistake);
    json["blunders"] = side.count(Judgement::Blunder);
    json["moves"] = extentJson(side.moves);
    return json;
}

void addSides(Json& json, const std::array<analysis::SideReport, 2>& sides)
{
    for (const rules::Color color : rules::allColors)
        json[std::string(tables::colorName(color))] =
            sideJson(sides[static_cast<std::size_t>(color)]);
}

const char* nameOf(analysis::Phase phase)
{
    switch (phase) {
    case analysis::Phase::Opening:
        return "opening";
    case analysis::Phase::Middlegame:
        return "middlegame";
    case analysis::Phase::Endgame:
        return "endgame";
    }
    return "";
}

const char* nameOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Inaccuracy:
        return "inaccuracy";
    case Judgement::Mistake:
        return "mistake";
    case Judgement::Blunder:
        return "blunder";
    }
    return "";
}

const char* nameOf(analysis::JudgementReason reason)
{
    switch (reason) {
    case analysis::JudgementReason::ChancesLost:
        return "chances-lost";
    case analysis::JudgementReason::MateAllowed:
        return "mate-allowed";
    case analysis::JudgementReason::MateLost:
        return "mate-lost";
    }
    return "";
}

/// The record of a game: what its moves came to, by which scores.
Json gameRecord(const game::Game& game, int number, const analysis::GameReport& report)
{
    Json json = exporters::gameHead(game, number);
    json["plies"] = game.mainLine().lastPly().number();
    json["source"] = "file";
    json["evaluations"] = extentJson(report.positions);
    json["complete"] = report.positions.isComplete();
    addSides(json, report.sides);
    json["phases"] = Json::array();
    for (const analysis::PhaseReport& phase : report.phases) {
        Json one = {{"phase", nameOf(phase.phase)},
                    {"first_ply", phase.first.number()},
                    {"last_ply", phase.last.number()}};
        addSides(one, phase.sides);
        json["phases"].push_back(std::move(one));
    }
    return json;
}

void addMeasure(Json& row, const analysis::MeasuredMove& move)
{
    row["accuracy"] = move.accuracy;
    row["centipawn_loss"] = move.centipawnLoss;
}

void addJudgement(Json& row, const analysis::JudgedMove& judged)
{
    row["judgement"] = nameOf(judged.judgement);
    row["judgement_reason"] = nameOf(judged.reason);
}

/// The clocks at the start, as far as they are known.
void addStart(Json& row, const analysis::LineTimes& times)
{
    for (const rules::Color color : rules::allColors) {
        if (times.start(color).millis)
            row[std::string(tables::colorName(color)) + "_clock"] = timeJson(times.start(color));
    }
}

/// Writes the record of a game and the plies of its main line.
void writeGame(Output& output, int number, const std::shared_ptr<const game::Game>& game)
{
    const replay::Replay replay(game, game::LineId::main());
    const analysis::LineScores scores = analysis::scoresOf(replay);
    const analysis::LineTimes times = analysis::timesOf(replay);
    const analysis::ScoredLine scored = analysis::scoredLine(replay, scores);
    const analysis::GameReport report = analysis::gameReport(scored, analysis::phasesOf(replay));
    output.write(ndjsonLine(gameRecord(*game, number, report)));
    const std::vector<analysis::MeasuredMove> moves = analysis::measuredMoves(scored);
    const std::vector<analysis::PlyFacts> facts = analysis::plyFactsOf(replay);
    auto measured = moves.begin();
    for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
        Json row = {{"type", "ply"}, {"game", number}, {"ply", ply.number()}};
        if (ply == Ply()) {
            addStart(row, times);
        } else {
            const analysis::PlyFacts& move = facts[static_cast<std::size_t>(ply.number() - 1)];
            row["san"] = move.san;
            if (!move.nags.empty())
                row["nags"] = move.nags; // the file's own, never mixed with our judgement
            addTimes(row, times.of(ply));
        }
        if (const analysis::Score* const score = scores.at(ply))
            row["score"] = scoreJson(*score);
        if (measured != moves.end() && measured->ply == ply)
            addMeasure(row, *measured++);
        if (const auto judged = ply > Ply() ? analysis::judgedMove(scored, ply) : std::nullopt)
            addJudgement(row, *judged);
        output.write(ndjsonLine(row));
    }
}

} // namespace

ExitStatus runAnalyse(const AnalyseOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    Output output;
    const ExitStatus status = visitGames(
        *file, options.game, [&](int number, const std::shared_ptr<const game::Game>& game) {
            writeGame(output, number, game);
        });
    return output.finish(status);
}

} // namespace plyline::cli
