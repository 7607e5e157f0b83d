#pragma once

#include <string>

namespace plyline::streams {

/// The topics of a publication.
struct TopicNames
{
    std::string moves = "plyline.moves.v1";   ///< All events, by game.
    std::string pieces = "plyline.pieces.v1"; ///< The rows of pieces, compacted.
};

/// Returns a script for ksqlDB that makes a stream of the moves and tables of the pieces.
[[nodiscard]] std::string ksqlScript(const TopicNames& topics);
/// Returns the commands that make the topics with the tools of Apache Kafka.
[[nodiscard]] std::string topicCommands(const TopicNames& topics, int partitions);
/// Returns the commands that make the topics with the tool of Confluent Cloud.
[[nodiscard]] std::string confluentCommands(const TopicNames& topics, int partitions);

} // namespace plyline::streams
