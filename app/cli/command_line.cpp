#include "app/cli/command_line.h"

#include "app/cli/choice.h"
#include "app/cli/commands.h"
#include "app/cli/runner.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <string>

namespace plyline::cli {

namespace {

void addFilter(CLI::App& command, std::string& filter)
{
    command
        .add_option(
            "--filter", filter,
            "Take only the games that match, for example: carlsen result:1-0 elo>2700 plies<40")
        ->type_name("FILTER");
}

void addOpenings(CLI::App& command, std::string& openings)
{
    command
        .add_option("--openings", openings,
                    "Names of openings, before the program's own: rows of ECO code, name and "
                    "moves, divided by tabs, or PGN with the tags ECO and Opening")
        ->type_name("FILE");
}

void addGames(CLI::App& app, Runner& runner)
{
    using Format = GamesOptions::Format;
    static const std::map<std::string, Format> formats = {{"text", Format::Text},
                                                          {"ndjson", Format::Ndjson}};
    CLI::App* command = app.add_subcommand("games", "List the games of a file");
    const auto options = std::make_shared<GamesOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    addChoice(*command, "--format", options->format, "Format of the rows", formats);
    addFilter(*command, options->filter);
    addOpenings(*command, options->openings);
    command->callback([&runner, options] { runner = [options] { return runGames(*options); }; });
}

void addEvents(CLI::App& app, Runner& runner)
{
    using Lines = EventsOptions::Lines;
    static const std::map<std::string, Lines> lines = {{"all", Lines::All}, {"main", Lines::Main}};
    CLI::App* command = app.add_subcommand("events", "Write games and their move events as NDJSON");
    const auto options = std::make_shared<EventsOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--game", options->game, "Take only this game, counted from 1")
        ->check(CLI::PositiveNumber);
    addChoice(*command, "--line", options->lines, "Write all lines, or only the main line", lines);
    command->add_flag("--fen", options->hasFen, "Add the position after each event");
    command->add_flag("--from-cloudevents", options->isFromCloudEvents,
                      "FILE is a stream of events (see stream), whose games are put together");
    command->callback([&runner, options] { runner = [options] { return runEvents(*options); }; });
}

void addAnalyse(CLI::App& app, Runner& runner)
{
    CLI::App* command = app.add_subcommand(
        "analyse", "Write as NDJSON of each game accuracy, average loss, counts of mistakes and "
                   "phases, and of each ply score, clock, thinking time and judgement");
    const auto options = std::make_shared<AnalyseOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--game", options->game, "Take only this game, counted from 1")
        ->check(CLI::PositiveNumber);
    CLI::Option* fromFile = command->add_flag("--from-file", options->isFromFile,
                                              "Use the evaluations in the file's comments");
    CLI::Option* engine =
        command->add_option("--engine", options->engine, "Use a UCI engine, by its name or path")
            ->type_name("ENGINE")
            ->excludes(fromFile);
    command->add_option("--nodes", options->nodes, "Nodes that the engine searches for a position")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000'000}))
        ->excludes(fromFile);
    addOpenings(*command, options->openings);
    command->callback([&runner, options, fromFile, engine] {
        if (fromFile->count() + engine->count() == 0)
            throw CLI::RequiredError("--engine or --from-file");
        runner = [options] { return runAnalyse(*options); };
    });
}

void addSnapshot(CLI::App& app, Runner& runner)
{
    using Format = SnapshotOptions::Format;
    static const std::map<std::string, Format> formats = {
        {"table", Format::Table}, {"csv", Format::Csv}, {"ndjson", Format::Ndjson}};
    CLI::App* command =
        app.add_subcommand("snapshot", "Write the coordinate rows of one moment of a game");
    const auto options = std::make_shared<SnapshotOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--game", options->game, "Number of the game, counted from 1")->required();
    command->add_option("--ply", options->ply, "Number of the ply; 0 is the start")->required();
    command->add_option("--line", options->line, "Number of the line; 0 is the main line");
    addChoice(*command, "--format", options->format, "Format of the rows", formats);
    command->callback([&runner, options] { runner = [options] { return runSnapshot(*options); }; });
}

void addDiff(CLI::App& app, Runner& runner)
{
    CLI::App* command =
        app.add_subcommand("diff", "Write what changed for each piece between two plies");
    const auto options = std::make_shared<DiffOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--game", options->game, "Number of the game, counted from 1")->required();
    command->add_option("--line", options->line, "Number of the line; 0 is the main line");
    command->add_option("--from", options->from, "The ply before")->required();
    command->add_option("--to", options->to, "The ply after; it may be the earlier one")
        ->required();
    command->callback([&runner, options] { runner = [options] { return runDiff(*options); }; });
}

void addVerify(CLI::App& app, Runner& runner)
{
    using Via = VerifyOptions::Via;
    static const std::map<std::string, Via> ways = {{"rows", Via::Rows}, {"sqlite", Via::Sqlite}};
    CLI::App* command = app.add_subcommand(
        "verify", "Compare, at every ply of every line, folded events with coordinate rows");
    const auto options = std::make_shared<VerifyOptions>();
    command
        ->add_option("FILE", options->files,
                     "PGN files, databases that export has written, or - for standard input")
        ->required();
    addChoice(*command, "--via", options->via,
              "Keep the rows in memory (pieces only), or write them to SQLite and read them back",
              ways);
    command->callback([&runner, options] { runner = [options] { return runVerify(*options); }; });
}

void addPerft(CLI::App& app, Runner& runner)
{
    CLI::App* command = app.add_subcommand("perft", "Count the positions that legal moves reach");
    const auto options = std::make_shared<PerftOptions>();
    command->add_option("FEN", options->fen, "The position as one argument, a FEN or an EPD record")
        ->required();
    command->add_option("DEPTH", options->depth, "Number of plies")
        ->required()
        ->check(CLI::Range(0, 20));
    command->callback([&runner, options] { runner = [options] { return runPerft(*options); }; });
}

constexpr const char* searchHelp = R"(
What is given must hold at the same ply; at least one of --position, --pattern, --material,
--manoeuvre. A position is its board and its side to move: castling and en passant rights are not
looked at.

Pieces are written as in a FEN, white ones large and black ones small. A and a: any white, any black
piece; * any piece; . none; [Qq] one of these; ! before them: all but these.

PATTERN    pieces and squares:    "Pe4,d4 !qd8 .f2-h3"   (two squares: the corners of a rectangle)
MATERIAL   counts:                "Q=0 q=0 R>=1 P=3..5"
           all pieces:            "KRPvKR"
           White minus Black:     "diff=1..3" "diff>=2"  (pawn 1, knight 3, bishop 3, rook 5, queen 9)
           one bishop each:       "bishops=opposite" "bishops=same"
MANOEUVRE  in one move:           "Ng1-f3"
           in several moves of the same piece, others between them: "Ng1~d5"
           ? is any square:       "p?-d5"

Rows: {"type":"match","game":1,"line":0,"ply":9,..} (line 0 is the main line), with --tree {"type":"move","san":"Nf6","games":12,..},
at last {"type":"summary",..}.)";

void addSearch(CLI::App& app, Runner& runner)
{
    CLI::App* command =
        app.add_subcommand("search", "Find games by position, material and manoeuvre, as NDJSON");
    command->footer(searchHelp);
    const auto options = std::make_shared<SearchOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    CLI::Option* position = command
                                ->add_option("--position", options->position,
                                             "Find this position, a FEN or an EPD record")
                                ->type_name("FEN");
    CLI::Option* pattern =
        command->add_option("--pattern", options->pattern, "Find pieces on squares")
            ->type_name("PATTERN")
            ->excludes(position);
    CLI::Option* turn =
        command->add_option("--turn", options->turn, "Find only positions with this side to move")
            ->check(CLI::IsMember({"white", "black"}))
            ->excludes(position);
    command->add_option("--material", options->material, "Find numbers of pieces")
        ->type_name("MATERIAL");
    command
        ->add_option("--manoeuvre", options->manoeuvre,
                     "Find a piece that goes from one square to another")
        ->type_name("MANOEUVRE");
    command->add_flag("--mirrored", options->alsoMirrored,
                      "Also find positions with left and right exchanged");
    command->add_flag("--swapped", options->alsoWithColorsSwapped,
                      "Also find positions with the colors exchanged");
    command->add_flag("--all-plies", options->allPlies,
                      "List each ply that matches, not each game once");
    command->add_flag("--variations", options->withVariations,
                      "Search variations too, not only main lines");
    command
        ->add_flag("--tree", options->withTree,
                   "Count the moves played in the position: each game once, or with --all-plies "
                   "each occurrence")
        ->needs(position)
        ->excludes(pattern)
        ->excludes(turn);
    addFilter(*command, options->filter);
    addOpenings(*command, options->openings);
    command
        ->add_option("--threads", options->threads, "Number of threads; 0: one for each processor")
        ->check(CLI::Range(0, 256));
    command->add_option("--limit", options->limit, "Stop after this many matches")
        ->check(CLI::PositiveNumber);
    command->callback([&runner, options] { runner = [options] { return runSearch(*options); }; });
}

void addStats(CLI::App& app, Runner& runner)
{
    using Phase = StatsOptions::Phase;
    static const std::map<std::string, Phase> phases = {
        {"index", Phase::Index}, {"parse", Phase::Parse}, {"verify", Phase::Verify}};
    CLI::App* command =
        app.add_subcommand("stats", "Measure how fast a file is indexed, parsed and verified");
    const auto options = std::make_shared<StatsOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    addChoice(*command, "--phase", options->phase, "Measure only this phase", phases);
    command->add_option("--threads", options->threads, "Number of threads")
        ->check(CLI::Range(1, 256));
    command->callback([&runner, options] { runner = [options] { return runStats(*options); }; });
}

void addRender(CLI::App& app, Runner& runner)
{
    CLI::App* command = app.add_subcommand(
        "render", "Draw a moment or a range of a game as a picture (see render --help)");
    command->set_help_flag(); // plyline-render answers it
    command->prefix_command();
    command->callback([&runner, command] {
        runner = [arguments = command->remaining()] { return runRender(arguments); };
    });
}

} // namespace

int run(int argc, char** argv, const char* version)
{
    CLI::App app("Plyline from a terminal: games as events and as state.", "plyline-cli");
    app.set_version_flag("-v,--version", std::string("plyline-cli ") + version);
    app.require_subcommand(1);
    Runner runner;
    for (const auto add : {addGames, addEvents, addAnalyse, addSnapshot, addDiff, addVerify,
                           addPerft, addSearch, addStats, addExport, addStream, addRender})
        add(app, runner);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error); // help and version are printed on standard output
        return status == 0 ? 0 : static_cast<int>(ExitStatus::Usage);
    }
    return static_cast<int>(runner());
}

} // namespace plyline::cli
