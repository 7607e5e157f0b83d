#pragma once

#include "app/model/jobs/job.h"
#include "app/model/open_file/file_games.h"
#include "core/kafka/local_cluster.h"
#include "core/kafka/observed_clients.h"
#include "core/rules/setup.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace plyline::cluster {

inline constexpr int brokerCount = 3;
inline constexpr int partitionCount = 3;
inline constexpr const char* topicName = "plyline.moves.v1";

/// What the window tells the jobs while they run.
struct Orders
{
    std::atomic<bool> isReading = true;
    std::atomic<bool> isShown = true; ///< While it is false, the jobs wait.
};

/// One game as the consumer has put it together.
struct ReadGame
{
    std::string key;
    int plies = 0;
    bool hasEnded = false;
    rules::Setup position;
};

/// What the consumer says.
struct ReaderReport
{
    kafka::Observation observation;
    std::int64_t read = 0;
    std::int64_t duplicates = 0;    ///< Dropped, as they had been read before.
    std::vector<ReadGame> games;    ///< Those that have changed since the last report.
    std::vector<std::string> words; ///< Of librdkafka, since the last report.
};

/// What the producer says.
struct SenderReport
{
    std::string key; ///< Of the open game.
    int games = 0;
    std::int64_t toSend = 0;
    std::int64_t sent = 0;
    std::int64_t acknowledged = 0;
    std::int64_t refused = 0;
    std::vector<std::string> words; ///< Of librdkafka, since the last report.

    [[nodiscard]] bool isDone() const { return acknowledged + refused == toSend; }
};

/// What the reading job calls; `started` once, unless there is an error.
struct ReaderCalls
{
    std::function<void(std::shared_ptr<kafka::LocalCluster>)> started;
    std::function<void(ReaderReport)> reported;
    std::function<void(kafka::KafkaError)> failed;
};
/// Starts a cluster with one topic, and reads the topic until it is stopped.
void runReader(const std::shared_ptr<const Orders>& orders, const ReaderCalls& calls,
               const std::stop_token& stop);

/// What is to be published.
struct Publication
{
    std::shared_ptr<const game::Game> open; ///< As it is shown.
    int number = 1;                         ///< Of the open game in its file.
    open_file::FileGames file;              ///< For the games that follow it.
    int eventsASecond = 0;                  ///< 0 for as many as there can be.
};

/// What the publishing job calls.
struct SenderCalls
{
    std::function<void(SenderReport)> reported;
    std::function<void(kafka::KafkaError)> failed;
};
/// Publishes the games at the same time, as the boards of a tournament would be, until every event
/// is acknowledged or refused.
void runSender(const Publication& publication, const kafka::KafkaAddress& address,
               const std::shared_ptr<const Orders>& orders, const SenderCalls& calls,
               const std::stop_token& stop);

} // namespace plyline::cluster
