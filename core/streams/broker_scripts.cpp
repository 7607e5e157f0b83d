#include "core/streams/broker_scripts.h"

#include <fmt/format.h>

namespace plyline::streams {

namespace {

// The attributes of the envelope are headers of the record, which ksqlDB reads as bytes.
constexpr const char* ksql =
    R"(-- Plyline's topics in ksqlDB. Events arrive once and in the order of their game.
SET 'auto.offset.reset' = 'earliest';

-- All events of all games.
CREATE STREAM plyline_events (
  game_key VARCHAR KEY,
  type VARCHAR,
  line INTEGER,
  ply INTEGER,
  uci VARCHAR,
  san VARCHAR,
  piece_id INTEGER,
  color VARCHAR,
  role VARCHAR,
  `from` VARCHAR,
  `to` VARCHAR,
  captured_piece_id INTEGER,
  promotion_role VARCHAR,
  rook_id INTEGER,
  rook_to VARCHAR,
  clock_millis BIGINT,
  ce_id BYTES HEADER('ce_id'),
  ce_type BYTES HEADER('ce_type'),
  ce_sequence BYTES HEADER('ce_sequence')
) WITH (KAFKA_TOPIC = '{moves}', KEY_FORMAT = 'KAFKA', VALUE_FORMAT = 'JSON');

-- The moves of the main lines.
CREATE STREAM plyline_moves AS
  SELECT * FROM plyline_events
  WHERE type = 'event' AND line = 0
  PARTITION BY game_key
  EMIT CHANGES;

-- The board as a fold of the moves: where each piece that has moved stands now.
CREATE TABLE plyline_board AS
  SELECT game_key, piece_id,
    LATEST_BY_OFFSET(`to`) AS square,
    LATEST_BY_OFFSET(ply) AS last_changed_ply,
    COUNT(*) AS moves
  FROM plyline_moves
  GROUP BY game_key, piece_id
  EMIT CHANGES;

-- The board as state: the compacted topic is the table; a captured piece has no row.
CREATE TABLE plyline_pieces (
  piece_key VARCHAR PRIMARY KEY,
  game VARCHAR,
  piece_id INTEGER,
  color VARCHAR,
  role VARCHAR,
  x INTEGER,
  y INTEGER,
  last_changed_ply INTEGER
) WITH (KAFKA_TOPIC = '{pieces}', KEY_FORMAT = 'KAFKA', VALUE_FORMAT = 'JSON');

-- How many pieces each game has left.
CREATE TABLE plyline_pieces_left AS
  SELECT game, COUNT(*) AS pieces
  FROM plyline_pieces
  GROUP BY game
  EMIT CHANGES;
)";

} // namespace

std::string ksqlScript(const TopicNames& topics)
{
    return fmt::format(fmt::runtime(ksql), fmt::arg("moves", topics.moves),
                       fmt::arg("pieces", topics.pieces));
}

std::string topicCommands(const TopicNames& topics, int partitions)
{
    return fmt::format(
        "kafka-topics.sh --bootstrap-server localhost:9092 --create --topic {} --partitions {}\n"
        "kafka-topics.sh --bootstrap-server localhost:9092 --create --topic {} --partitions {} "
        "--config cleanup.policy=compact\n",
        topics.moves, partitions, topics.pieces, partitions);
}

std::string confluentCommands(const TopicNames& topics, int partitions)
{
    return fmt::format("confluent kafka topic create {} --partitions {}\n"
                       "confluent kafka topic create {} --partitions {} "
                       "--config cleanup.policy=compact\n",
                       topics.moves, partitions, topics.pieces, partitions);
}

} // namespace plyline::streams
