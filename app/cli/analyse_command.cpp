#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/named_openings.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/kit/words/engine_words.h"
#include "app/model/engines/analyse_game.h"
#include "core/analysis/accuracy.h"
#include "core/analysis/line_openings.h"
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
    json["source"] = score.engine.empty() ? nameOf(score.source) : "engine";
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

/// The scores of a line by one source.
struct LineScores
{
    std::string engine;                                ///< Empty for the file.
    std::vector<std::optional<analysis::Score>> byPly; ///< From ply 0 on.
    analysis::ScoredLine scored;
};

Expected<LineScores, engine::Fault> fileScores(const replay::Replay& replay)
{
    const analysis::LineScores scores = analysis::scoresOf(replay);
    LineScores line{{}, {scores.start}, analysis::scoredLine(replay, scores)};
    line.byPly.insert(line.byPly.end(), scores.plies.begin(), scores.plies.end());
    line.byPly.resize(static_cast<std::size_t>(replay.lastPly().number()) + 1);
    return line;
}

Expected<LineScores, engine::Fault>
engineScores(const std::shared_ptr<const replay::Replay>& replay,
             const engines::EngineProgram& program, std::int64_t nodes)
{
    auto scores = engines::analyseGame(replay, program, nodes);
    if (!scores)
        return unexpected(scores.error());
    LineScores line{scores->engine, std::move(scores->scores), {}};
    if (line.engine.empty()) // it had nothing to do, and has not told its name
        line.engine = QFileInfo(program.path).fileName().toStdString();
    line.byPly.resize(static_cast<std::size_t>(replay->lastPly().number()) + 1);
    line.scored = analysis::scoredLine(*replay, line.byPly);
    return line;
}

/// Returns the engine that a person has named: a path, or the name of a program in PATH or where
/// games are.
engines::EngineProgram engineNamed(const std::string& name)
{
    const QString text = QString::fromLocal8Bit(name);
    if (text.contains(u'/'))
        return engines::chosenEngine(QFileInfo(text).absoluteFilePath());
    for (const engines::EngineProgram& found : engines::foundEngines()) {
        if (QFileInfo(found.path).fileName() == text)
            return found;
    }
    return engines::chosenEngine(QStandardPaths::findExecutable(text));
}

/// The record of a game: what its moves came to, by which scores.
Json gameRecord(const game::Game& game, int number, const LineScores& scores,
                const analysis::GameReport& report)
{
    Json json = exporters::gameHead(game, number);
    json["plies"] = game.mainLine().lastPly().number();
    json["source"] = scores.engine.empty() ? "file" : scores.engine;
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

/// A name from this ply on.
Json openingJson(const analysis::Opening& opening)
{
    return {{"eco", opening.eco}, {"name", opening.name}};
}

/// Writes the record of a game and the plies of its main line.
void writeGame(Output& output, int number, const replay::Replay& replay, const LineScores& scores,
               const analysis::LineOpenings& openings)
{
    const analysis::LineTimes times = analysis::timesOf(replay);
    const analysis::ScoredLine& scored = scores.scored;
    const analysis::GameReport report = analysis::gameReport(scored, analysis::phasesOf(replay));
    output.write(ndjsonLine(gameRecord(*replay.game(), number, scores, report)));
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
            if (const analysis::Opening* const opening = openings.at(ply))
                row["opening"] = openingJson(*opening);
        }
        if (const auto& score = scores.byPly[static_cast<std::size_t>(ply.number())])
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
    const auto openings = readOpenings(options.openings);
    if (!openings)
        return complain(openings.error());
    const engines::EngineProgram program =
        options.isFromFile ? engines::EngineProgram() : engineNamed(options.engine);
    if (!options.isFromFile && program.isEmpty()) {
        complain(QStringLiteral("There is no program %1 that could be an engine.")
                     .arg(QString::fromStdString(options.engine)));
        return ExitStatus::File;
    }
    Output output;
    std::optional<engine::Fault> fault;
    const ExitStatus status = visitGames(
        *file, options.game, [&](int number, const std::shared_ptr<const game::Game>& game) {
            const auto replay = std::make_shared<const replay::Replay>(game, game::LineId::main());
            const auto scores = options.isFromFile ? fileScores(*replay)
                                                   : engineScores(replay, program, options.nodes);
            if (!scores) {
                fault = scores.error();
                return false;
            }
            writeGame(output, number, *replay, *scores, analysis::openingsOf(*replay, *openings));
            if (!options.isFromFile)
                output.flush(); // the next game may take minutes
            return !output.hasFailed();
        });
    if (fault) {
        complain(words::sentence(*fault));
        return output.finish(ExitStatus::File);
    }
    return output.finish(status);
}

} // namespace plyline::cli
