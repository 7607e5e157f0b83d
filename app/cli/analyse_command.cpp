#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/analysis/line_times.h"
#include "core/analysis/score.h"
#include "core/game/move_text.h"
#include "core/tables/rows.h"

namespace plyline::cli {

namespace {

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

/// Writes the plies of the main line; of the start, the clocks and the score if they are known.
void writeGame(Output& output, int number, const std::shared_ptr<const game::Game>& game)
{
    const replay::Replay replay(game, game::LineId::main());
    const analysis::LineScores scores = analysis::scoresOf(replay);
    const analysis::LineTimes times = analysis::timesOf(replay);
    const std::vector<std::string> sans = game::sanTexts(*game, game::LineId::main());
    for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
        Json row = {{"type", "ply"}, {"game", number}, {"ply", ply.number()}};
        if (ply == Ply()) {
            for (const rules::Color color : rules::allColors) {
                if (times.start(color).millis)
                    row[std::string(tables::colorName(color)) + "_clock"] =
                        timeJson(times.start(color));
            }
        } else {
            row["san"] = sans[static_cast<std::size_t>(ply.number() - 1)];
            addTimes(row, times.of(ply));
        }
        if (const analysis::Score* const score = scores.at(ply))
            row["score"] = scoreJson(*score);
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
