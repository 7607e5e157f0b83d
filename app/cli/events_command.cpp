#include "app/cli/commands.h"
#include "app/cli/event_json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "core/game/move_text.h"
#include "core/replay/projection.h"
#include "core/rules/fen.h"
#include "core/rules/san.h"

namespace plyline::cli {

namespace {

using game::Ply;

/// Writes the events of one line: its own, not its parents'.
void writeLine(Output& output, int number, const game::Game& game, const game::Line& line,
               bool hasFen)
{
    auto position = rules::Position::fromSetup(game.start());
    if (!position)
        return;
    rules::Setup folded = game.start();
    const auto path = game.path(line.id);
    for (int i = 0; i < static_cast<int>(path.size()); ++i) {
        const game::MoveEvent& event = *path[static_cast<std::size_t>(i)];
        const Ply ply(i + 1);
        const rules::Move move = game::moveOf(event);
        replay::PositionProjection::apply(folded, event, ply);
        if (ply > line.forkPly) {
            Json row = eventJson(game, number, line, ply);
            row["san"] = rules::San::write(*position, move);
            if (hasFen)
                row["fen"] = rules::fen::write(folded);
            output.write(ndjsonLine(row));
        }
        position->play(move);
    }
}

void writeGame(Output& output, int number, const game::Game& game, const EventsOptions& options)
{
    output.write(ndjsonLine(gameJson(game, number)));
    for (const game::Line& line : game.lines()) {
        if (!line.id.isMain()) {
            if (options.lines == EventsOptions::Lines::Main)
                break;
            output.write(ndjsonLine(lineJson(line, number)));
        }
        writeLine(output, number, game, line, options.hasFen);
    }
    for (const Diagnostic& diagnostic : game.diagnostics())
        output.write(ndjsonLine(diagnosticJson(diagnostic, number)));
}

} // namespace

ExitStatus runEvents(const EventsOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    const int first = options.game == 0 ? 1 : options.game;
    const int last = options.game == 0 ? file->size() : options.game;
    Output output;
    ExitStatus status = ExitStatus::Fine;
    for (int number = first; number <= last; ++number) {
        const auto game = file->findGame(number);
        if (!game)
            return complain(game.error());
        writeGame(output, number, **game, options);
        if ((*game)->hasErrors())
            status = ExitStatus::Failed;
    }
    return output.finish(status);
}

} // namespace plyline::cli
