#include <QtCore/QString>

#include "app/cli/commands.h"
#include "app/cli/filtered_games.h"
#include "app/cli/json.h"
#include "app/cli/named_openings.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/kit/words/sentences.h"
#include "core/files/standard_streams.h"
#include "core/rules/epd.h"
#include "core/search/game_search.h"
#include "core/search/search_text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace plyline::cli {

namespace {

using Clock = std::chrono::steady_clock;
using search::PositionQuery;

std::optional<rules::Setup> readSetup(const std::string& text)
{
    const auto setup = rules::epd::parse(text);
    if (setup)
        return *setup;
    Diagnostic diagnostic;
    diagnostic.code = DiagnosticCode::BadFen;
    diagnostic.origin = PositionOrigin::Alone;
    diagnostic.token = setup.error().token;
    diagnostic.argument = rules::fen::fieldName(setup.error().field);
    complain(words::sentence(diagnostic));
    return std::nullopt;
}

/// Parses `given` into `value` unless it is empty. Returns false, after a message on standard
/// error, when it cannot be parsed.
template <typename Value, typename Parse>
bool readText(const char* option, const std::string& given, const Parse& parse,
              std::optional<Value>& value)
{
    if (given.empty())
        return true;
    const auto read = parse(given);
    if (read) {
        value = *read;
        return true;
    }
    complain(QStringLiteral("%1: %2").arg(QLatin1String(option), words::sentence(read.error())));
    return false;
}

std::optional<PositionQuery> readQuery(const SearchOptions& options)
{
    PositionQuery query;
    if (!options.position.empty()) {
        const auto setup = readSetup(options.position);
        if (!setup)
            return std::nullopt;
        query = PositionQuery::exactly(*setup);
    }
    if (!options.turn.empty())
        query.turn = options.turn == "white" ? rules::Color::White : rules::Color::Black;
    if (!readText("--pattern", options.pattern, search::parsePattern, query.pattern) ||
        !readText("--material", options.material, search::parseMaterial, query.material) ||
        !readText("--manoeuvre", options.manoeuvre, search::parseManoeuvre, query.manoeuvre))
        return std::nullopt;
    if (!query.pattern && !query.material && !query.manoeuvre) {
        complain(QStringLiteral(
            "search needs --position, --pattern, --material or --manoeuvre; see search --help."));
        return std::nullopt;
    }
    query.alsoMirrored = options.alsoMirrored;
    query.alsoWithColorsSwapped = options.alsoWithColorsSwapped;
    return query;
}

std::string matchRow(const index::GameIndex& index, const search::Match& match)
{
    const index::IndexEntry& entry = index.entry(match.entry);
    Json row;
    row["type"] = "match";
    row["game"] = match.entry + 1;
    row["line"] = match.line.number();
    row["ply"] = match.ply;
    row["white"] = index.text(entry.white);
    row["black"] = index.text(entry.black);
    row["date"] = entry.date.text();
    row["outcome"] = game::outcomeText(entry.outcome);
    return ndjsonLine(row);
}

template <typename T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json countsJson(Json row, const search::GameCounts& counts)
{
    row["games"] = counts.games;
    row["white_wins"] = counts.with(game::Outcome::WhiteWins);
    row["draws"] = counts.with(game::Outcome::Draw);
    row["black_wins"] = counts.with(game::Outcome::BlackWins);
    row["white_score"] = orNull(counts.whiteScore());
    row["average_rating"] = orNull(counts.averageRating());
    row["last_year"] = counts.lastYear == 0 ? Json(nullptr) : Json(counts.lastYear);
    return row;
}

std::string moveRow(const search::NextMove& next)
{
    Json row;
    row["type"] = "move";
    row["san"] = next.san;
    row = countsJson(std::move(row), next.counts);
    row["game"] = next.entry + 1;
    row["ply"] = next.ply;
    return ndjsonLine(row);
}

/// Shows the progress of the search on standard error: a line that is overwritten on a terminal,
/// else a new line each second.
class ProgressLine
{
public:
    void show(const search::SearchProgress& progress)
    {
        const auto now = Clock::now();
        if (now - m_shown <
            (m_isTerminal ? std::chrono::milliseconds(100) : std::chrono::seconds(1)))
            return;
        m_shown = now;
        m_hasShown = true;
        std::fprintf(stderr, "%ssearched %d of %d games, %lld matches%s", m_isTerminal ? "\r" : "",
                     progress.gamesDone, progress.games, static_cast<long long>(progress.matches),
                     m_isTerminal ? "" : "\n");
    }
    ~ProgressLine()
    {
        if (m_isTerminal && m_hasShown)
            std::fprintf(stderr, "\n");
    }

private:
    bool m_isTerminal = files::isStandardErrorTerminal();
    bool m_hasShown = false;
    Clock::time_point m_shown = Clock::now();
};

} // namespace

ExitStatus runSearch(const SearchOptions& options)
{
    const auto query = readQuery(options);
    if (!query)
        return ExitStatus::Usage;
    const auto filter = readFilter(options.filter);
    if (!filter)
        return ExitStatus::Usage;
    const auto openings = readOpenings(options.openings);
    if (!openings)
        return complain(openings.error());
    const auto file = OpenedFile::open(options.file, *openings);
    if (!file)
        return complain(file.error());
    Output output;
    search::SearchOptions how;
    how.plies =
        options.allPlies ? search::SearchOptions::Plies::All : search::SearchOptions::Plies::First;
    how.withVariations = options.withVariations;
    how.withNextMoves = options.withTree;
    how.threads = options.threads;
    std::stop_source stop;
    std::int64_t written = 0;
    ProgressLine line;
    const auto write = [&](const std::vector<search::Match>& matches,
                           const search::SearchProgress& progress) {
        for (const search::Match& match : matches) {
            if (options.limit > 0 && written == options.limit)
                break;
            output.write(matchRow(file->index(), match));
            ++written;
        }
        // The tree covers all games, so with a tree the search goes on.
        if (options.limit > 0 && written == options.limit && !options.withTree)
            stop.request_stop();
        line.show(progress);
    };
    if (!options.withVariations)
        complain(QStringLiteral("search: main lines only; --variations looks through all lines."));
    const auto start = Clock::now();
    const search::SearchEnd end = search::search({file->shared(), filteredGames(*file, *filter)},
                                                 *query, how, write, stop.get_token());
    const std::chrono::duration<double> taken = Clock::now() - start;
    if (options.withTree) {
        for (const search::NextMove& next : end.nextMoves.sorted())
            output.write(moveRow(next));
    }
    Json summary;
    summary["type"] = "summary";
    summary["games"] = end.progress.games;
    summary["searched"] = end.progress.gamesDone;
    summary["matches"] = end.progress.matches;
    summary["written"] = written;
    summary["lines"] = options.withVariations ? "all" : "main";
    if (options.withTree)
        summary["ended_there"] = end.nextMoves.ended().games;
    summary["seconds"] = taken.count();
    output.write(ndjsonLine(summary));
    return output.finish(file->status());
}

} // namespace plyline::cli
