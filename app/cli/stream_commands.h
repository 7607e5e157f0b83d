#pragma once

#include "app/cli/exit_status.h"
#include "app/cli/stream_input.h"
#include "core/streams/broker_scripts.h"

#include <string>

namespace plyline::cli {

// Each struct holds the options of one command of `plyline-cli stream`; the function below it runs
// that command. A stream is a file of CloudEvents, one on each line, "-", or the address of a
// topic.

struct StreamPublishOptions
{
    std::string file;
    std::string to;
    std::string pieces;     ///< Topic for the rows of pieces; empty: none.
    std::string properties; ///< File with the settings of the client; empty: none.
    int game = 0;           ///< 0: every game.
};
[[nodiscard]] ExitStatus runStreamPublish(const StreamPublishOptions& options);

struct StreamFollowOptions
{
    StreamInput input;
    std::string pgn;      ///< Empty: one row for each game instead.
    std::string database; ///< Database that keeps the games and how far they were read.
};
[[nodiscard]] ExitStatus runStreamFollow(const StreamFollowOptions& options);

struct StreamVerifyOptions
{
    std::string file;
    StreamInput input;
};
[[nodiscard]] ExitStatus runStreamVerify(const StreamVerifyOptions& options);

struct StreamClusterOptions
{
    int brokers = 3;
    int partitions = 6;
    streams::TopicNames topics;
};
/// Runs brokers inside this process until it is interrupted.
[[nodiscard]] ExitStatus runStreamCluster(const StreamClusterOptions& options);

struct StreamScriptOptions
{
    enum class Kind : std::uint8_t { Ksql, Topics, Confluent };
    Kind kind = Kind::Ksql;
    streams::TopicNames topics;
    int partitions = 6;
};
[[nodiscard]] ExitStatus runStreamScript(const StreamScriptOptions& options);

} // namespace plyline::cli
