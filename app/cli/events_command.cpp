#include "app/cli/commands.h"
#include "app/cli/event_json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/cli/stream_input.h"
#include "app/cli/stream_rows.h"
#include "core/exporters/event_json.h"
#include "core/game/fork_states.h"
#include "core/game/move_text.h"
#include "core/replay/projection.h"
#include "core/rules/fen.h"
#include "core/rules/san.h"

namespace plyline::cli {

namespace {

using game::Ply;

/// The state at a place on a line: the position for its SAN, the fold for its FEN.
struct Place
{
    rules::Position position;
    rules::Setup folded;
};

/// Writes the line's own events, without those of its parents.
void writeLine(Output& output, int number, const game::Game& game, const game::Line& line,
               game::ForkStates<Place>& forks, bool hasFen)
{
    Place place = forks.take(line.id);
    forks.pass(line.forkPly, place);
    Ply ply = line.forkPly;
    for (const game::MoveEvent& event : line.log.events()) {
        ply = ply.next();
        const rules::Move move = game::moveOf(event);
        replay::PositionProjection::apply(place.folded, event, ply);
        Json row =
            exporters::eventJson(game, number, line, ply, rules::San::write(place.position, move));
        if (hasFen)
            row["fen"] = rules::fen::write(place.folded);
        output.write(ndjsonLine(row));
        place.position.play(move);
        forks.pass(ply, place);
    }
}

void writeGame(Output& output, int number, const game::Game& game, const EventsOptions& options)
{
    output.write(ndjsonLine(exporters::gameJson(game, number)));
    const auto start = rules::Position::fromSetup(game.start()); // none if the game was refused
    game::ForkStates<Place> forks(game, {start.value_or(rules::Position::start()), game.start()});
    for (const game::Line& line : game.lines()) {
        if (!line.id.isMain()) {
            if (options.lines == EventsOptions::Lines::Main)
                break;
            output.write(ndjsonLine(exporters::lineJson(line, number)));
        }
        writeLine(output, number, game, line, forks, options.hasFen);
    }
    for (const Diagnostic& diagnostic : game.diagnostics())
        output.write(ndjsonLine(diagnosticJson(diagnostic, number)));
}

/// Writes the games of a stream as they end, then those that go on.
ExitStatus writeStreamed(const EventsOptions& options)
{
    Output output;
    int number = 0;
    const auto write = [&](const streams::ArrivedGame& game) {
        ++number;
        if (options.game == 0 || options.game == number)
            writeGame(output, number, *game.game(), options);
    };
    streams::Assembler::Options assembly;
    assembly.ended = [&](const std::string&, const streams::ArrivedGame& game) { write(game); };
    streams::Assembler assembler(std::move(assembly));
    RejectedPartitions partitions(kafka::isKafkaAddress(options.file));
    StreamInput input;
    input.from = options.file;
    const ExitStatus read = readStream(
        input, {},
        [&](int part, std::int64_t place,
            Expected<streams::Envelope, streams::EnvelopeFault> envelope, std::string_view text) {
            assembler.take(std::move(envelope), place, text);
            partitions.note(assembler, part);
        },
        [] { return true; });
    for (const streams::Assembler::Growing* growing : assembler.games()) {
        if (growing->game.hasStarted())
            write(growing->game);
    }
    complainOfFaults(assembler, partitions);
    return output.finish(worse(read, hasFaults(assembler) ? ExitStatus::Failed : ExitStatus::Fine));
}

} // namespace

ExitStatus runEvents(const EventsOptions& options)
{
    if (options.isFromCloudEvents)
        return writeStreamed(options);
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    Output output;
    const ExitStatus status = visitGames(
        *file, options.game, [&](int number, const std::shared_ptr<const game::Game>& game) {
            writeGame(output, number, *game, options);
            return !output.hasFailed();
        });
    return output.finish(status);
}

} // namespace plyline::cli
