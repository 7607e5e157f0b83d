#include "app/cli/runner.h"
#include "app/cli/stream_commands.h"
#include "core/kafka/kafka_address.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace plyline::cli {

namespace {

constexpr const char* streamHelp = R"(
A stream is a file with an event on each line, in the structured mode of CloudEvents 1.0.2 (- is
standard input or output), or a topic of Apache Kafka, kafka://host:port/topic. Rows of follow and
verify: {"type":"game",..}, {"type":"poison",..} for an event that was kept aside, {"type":"gap",..}
for a game that waits, at last {"type":"summary",..}. The exit status is 1 if an event was kept
aside or is missing, or if a game differs.)";

constexpr const char* clusterHelp = R"(
Writes the address of each topic, {"type":"topic","address":"kafka://..",..}, and runs until it is
interrupted (Ctrl+C). It is the stand-in that librdkafka has for tests: it listens on the loopback
interface only, at ports that differ each time, keeps everything in memory, of each partition about
the last 5 MB as they are sent, and loses it at its end. It does not compact.)";

constexpr const char* streamName = "File with an event on each line, -, or kafka://host:port/topic";

const CLI::Validator& topicName()
{
    static const CLI::Validator validator(
        [](const std::string& name) {
            return kafka::isTopicName(name) ? std::string()
                                            : name + " cannot be the name of a topic";
        },
        "NAME");
    return validator;
}

void addProperties(CLI::App& command, std::string& properties)
{
    command
        .add_option("--properties", properties,
                    "File with settings of the Kafka client, name=value on each line, for example "
                    "for TLS and SASL")
        ->type_name("FILE");
}

void addStreamPublish(CLI::App& stream, Runner& runner)
{
    CLI::App* command = stream.add_subcommand("publish", "Write games as a stream of events");
    const auto options = std::make_shared<StreamPublishOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--to", options->to, streamName)->type_name("STREAM")->required();
    command->add_option("--game", options->game, "Take only this game, counted from 1")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--pieces", options->pieces,
                     "Also write the rows of pieces to this compacted topic")
        ->type_name("TOPIC")
        ->check(topicName());
    addProperties(*command, options->properties);
    command->callback(
        [&runner, options] { runner = [options] { return runStreamPublish(*options); }; });
}

void addStreamFollow(CLI::App& stream, Runner& runner)
{
    CLI::App* command = stream.add_subcommand(
        "follow", "Put the games of a stream together: one row for each, or PGN");
    const auto options = std::make_shared<StreamFollowOptions>();
    command->add_option("STREAM", options->input.from, streamName)->required();
    CLI::Option* pgn = command
                           ->add_option("--pgn", options->pgn,
                                        "Write the games to this file; - for standard output")
                           ->type_name("OUT");
    command
        ->add_option("--db", options->database,
                     "Keep the games, and how far they were read, in this SQLite database")
        ->type_name("FILE")
        ->excludes(pgn);
    command
        ->add_flag("--live", options->input.isLive,
                   "Go on at the end and wait for more events, until Ctrl+C")
        ->excludes(pgn);
    addProperties(*command, options->input.properties);
    command->callback(
        [&runner, options] { runner = [options] { return runStreamFollow(*options); }; });
}

void addStreamVerify(CLI::App& stream, Runner& runner)
{
    CLI::App* command =
        stream.add_subcommand("verify", "Check that a stream holds exactly the games of a file");
    const auto options = std::make_shared<StreamVerifyOptions>();
    command->add_option("FILE", options->file, "PGN file, or - for standard input")->required();
    command->add_option("--from", options->input.from, streamName)->type_name("STREAM")->required();
    addProperties(*command, options->input.properties);
    command->callback(
        [&runner, options] { runner = [options] { return runStreamVerify(*options); }; });
}

void addStreamCluster(CLI::App& stream, Runner& runner)
{
    CLI::App* command = stream.add_subcommand(
        "cluster", "Run a cluster of Kafka brokers on this machine, to try the others with");
    const auto options = std::make_shared<StreamClusterOptions>();
    command->add_option("--brokers", options->brokers, "Brokers")->check(CLI::Range(1, 9));
    command->add_option("--topic", options->topics.moves, "Topic of the events")
        ->check(topicName());
    command->add_option("--pieces", options->topics.pieces, "Topic of the rows of pieces")
        ->check(topicName());
    command->add_option("--partitions", options->partitions, "Partitions of a topic")
        ->check(CLI::Range(1, 100));
    command->footer(clusterHelp);
    command->callback(
        [&runner, options] { runner = [options] { return runStreamCluster(*options); }; });
}

void addStreamScript(CLI::App& stream, Runner& runner)
{
    using Kind = StreamScriptOptions::Kind;
    static const std::map<std::string, Kind> kinds = {
        {"ksql", Kind::Ksql}, {"topics", Kind::Topics}, {"confluent", Kind::Confluent}};
    CLI::App* command = stream.add_subcommand(
        "script", "Write a ksqlDB script for the topics, or the commands that make them");
    const auto options = std::make_shared<StreamScriptOptions>();
    command
        ->add_option_function<std::string>(
            "KIND", [options](const std::string& name) { options->kind = kinds.at(name); },
            "ksql, topics (tools of Apache Kafka) or confluent (Confluent Cloud)")
        ->check(CLI::IsMember(kinds))
        ->required();
    command->add_option("--topic", options->topics.moves, "Topic of the events")
        ->check(topicName());
    command->add_option("--pieces", options->topics.pieces, "Topic of the rows of pieces")
        ->check(topicName());
    command->add_option("--partitions", options->partitions, "Partitions of a topic")
        ->check(CLI::Range(1, 10000));
    command->callback(
        [&runner, options] { runner = [options] { return runStreamScript(*options); }; });
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
    addStreamScript(*stream, runner);
    addStreamCluster(*stream, runner);
}

} // namespace plyline::cli
