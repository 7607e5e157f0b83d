#include "app/cli/commands.h"
#include "app/cli/filtered_games.h"
#include "app/cli/json.h"
#include "app/cli/named_openings.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/analysis/line_openings.h"
#include "core/base/text.h"
#include "core/exporters/event_json.h"
#include "core/search/game_search.h"

#include <fmt/format.h>

namespace plyline::cli {

namespace {

/// Cuts or pads the text to `width` characters. Replaces control characters, which would break the
/// row, with spaces.
std::string cell(std::string_view text, std::size_t width)
{
    std::string out;
    std::size_t used = 0;
    const std::string utf8 = toUtf8(text);
    for (std::size_t i = 0; i < utf8.size() && used < width; ++used) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (lead < 0x20 || lead == 0x7f)
            out += ' ';
        else
            out += utf8.substr(i, length);
        i += length;
    }
    return out.append(width - used, ' ');
}

std::string textRow(int number, const game::Game& game)
{
    const game::Tags& tags = game.tags();
    return fmt::format("{:>6}  {} {}  {} {} {:<7}  {} {:>5} {:>6}\n", number,
                       cell(tags.known("White"), 24), cell(tags.known("Black"), 24),
                       cell(tags.known("Event"), 24), cell(tags.date(), 10),
                       game::outcomeText(game.outcome()), cell(tags.known("ECO"), 4),
                       game.mainLine().log.size(), game.diagnosticCount());
}

std::string textHeading()
{
    return fmt::format("{:>6}  {:<24} {:<24}  {:<24} {:<10} {:<7}  {:<4} {:>5} {:>6}\n", "game",
                       "white", "black", "event", "date", "outcome", "eco", "plies", "faults");
}

using Table = std::shared_ptr<const analysis::OpeningTable>;

/// Returns the name that the moves of the main line have, and the ply that is named; null if there
/// is none. A code in the tags does not change it.
Json openingOf(const std::shared_ptr<const game::Game>& game, const Table& table)
{
    if (game->isRefused())
        return nullptr;
    const replay::Replay replay(game, game::LineId::main());
    const analysis::LineOpenings names = analysis::openingsOf(replay, table);
    if (names.changes().empty())
        return nullptr;
    const analysis::Opening& opening = *names.at(replay.lastPly());
    return {
        {"eco", opening.eco}, {"name", opening.name}, {"ply", names.changes().back().ply.number()}};
}

std::string ndjsonRow(int number, const std::shared_ptr<const game::Game>& game,
                      const Table& openings)
{
    Json row = exporters::gameHead(*game, number);
    row["outcome"] = game::outcomeText(game->outcome());
    if (Json opening = openingOf(game, openings); !opening.is_null())
        row["opening"] = std::move(opening);
    row["plies"] = game->mainLine().log.size();
    row["diagnostics"] = game->diagnosticCount();
    return ndjsonLine(row);
}

} // namespace

ExitStatus runGames(const GamesOptions& options)
{
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
    ExitStatus status = file->status();
    const bool isText = options.format == GamesOptions::Format::Text;
    if (isText)
        output.write(textHeading());
    const search::SearchScope scope{file->shared(), filteredGames(*file, *filter)};
    for (int i = 0; i < scope.size(); ++i) {
        const int number = scope.entry(i) + 1;
        const auto game = file->game(number);
        output.write(isText ? textRow(number, *game) : ndjsonRow(number, game, *openings));
        if (game->hasErrors())
            status = worse(status, ExitStatus::Failed);
    }
    return output.finish(status);
}

} // namespace plyline::cli
