#include "app/cli/runner.h"
#include "app/cli/stream_commands.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace plyline::cli {

namespace {

constexpr const char* streamHelp = R"(
A stream is a file with an event on each line, in the structured mode of CloudEvents 1.0.2; - is
standard input or output. Rows of follow and verify: {"type":"game",..}, {"type":"poison",..} for an
event that was kept aside, {"type":"gap",..} for a game that waits, at last {"type":"summary",..}.
The exit status is 1 if an event was kept aside or is missing, or if a game differs.)";

constexpr const char* streamName = "Stream of events, or -";

void addStreamPublish(CLI::App& stream, Runner& runner)
{
    CLI::App* command = stream.add_subcommand("publish", "Write games as a stream of events");
    const auto options = std::make_shared<StreamPublishOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--to", options->to, streamName)->type_name("STREAM")->required();
    command->add_option("--game", options->game, "Take only this game, counted from 1")
        ->check(CLI::PositiveNumber);
    command->callback(
        [&runner, options] { runner = [options] { return runStreamPublish(*options); }; });
}

void addStreamFollow(CLI::App& stream, Runner& runner)
{
    CLI::App* command = stream.add_subcommand(
        "follow", "Put the games of a stream together: one row for each, or PGN");
    const auto options = std::make_shared<StreamFollowOptions>();
    command->add_option("STREAM", options->from, streamName)->required();
    command
        ->add_option("--pgn", options->pgn, "Write the games to this file; - for standard output")
        ->type_name("OUT");
    command->callback(
        [&runner, options] { runner = [options] { return runStreamFollow(*options); }; });
}

void addStreamVerify(CLI::App& stream, Runner& runner)
{
    CLI::App* command =
        stream.add_subcommand("verify", "Check that a stream holds exactly the games of a file");
    const auto options = std::make_shared<StreamVerifyOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--from", options->from, streamName)->type_name("STREAM")->required();
    command->callback(
        [&runner, options] { runner = [options] { return runStreamVerify(*options); }; });
}

} // namespace

void addStream(CLI::App& app, Runner& runner)
{
    CLI::App* stream = app.add_subcommand("stream", "Games as events that travel");
    stream->require_subcommand(1);
    stream->footer(streamHelp);
    addStreamPublish(*stream, runner);
    addStreamFollow(*stream, runner);
    addStreamVerify(*stream, runner);
}

} // namespace plyline::cli
