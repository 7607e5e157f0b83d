#include "app/panels/cluster/cluster_run.h"
#include "core/replay/replay.h"
#include "core/streams/assembler.h"

#include <chrono>
#include <set>

namespace plyline::cluster {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds turn{20};
constexpr milliseconds betweenReports{100};

ReadGame readGame(const streams::Assembler::Growing& growing)
{
    ReadGame read;
    read.key = growing.key;
    read.hasEnded = growing.game.hasEnded();
    const replay::Replay line(growing.game.game(), game::LineId(0), 16);
    read.plies = line.lastPly().number();
    read.position = line.stateAt(line.lastPly());
    return read;
}

/// Puts the games together and remembers what is to be reported.
class Reading
{
public:
    Reading(kafka::ObservedConsumer& consumer, const Orders& orders)
        : m_consumer(consumer), m_orders(orders)
    {}

    void work()
    {
        if (!m_orders.isShown || !m_orders.isReading)
            return m_consumer.serve(turn);
        auto message = m_consumer.next(turn);
        if (!message)
            return;
        m_changed.insert(message->key);
        m_assembler.take(std::move(message->envelope), message->offset, message->text);
        ++m_read;
    }

    ReaderReport report()
    {
        ReaderReport report;
        report.observation = m_consumer.observation();
        report.read = m_read;
        report.duplicates = m_assembler.count(streams::Arrival::Duplicate);
        report.words = m_consumer.takeReports();
        for (const std::string& key : m_changed) {
            const auto* const growing = m_assembler.find(key);
            if (growing != nullptr && growing->game.hasStarted())
                report.games.push_back(readGame(*growing));
        }
        m_changed.clear();
        return report;
    }

private:
    kafka::ObservedConsumer& m_consumer;
    const Orders& m_orders;
    streams::Assembler m_assembler;
    std::set<std::string> m_changed; ///< Keys of games, since the last report.
    std::int64_t m_read = 0;
};

} // namespace

void runReader(const std::shared_ptr<const Orders>& orders, const ReaderCalls& calls,
               const std::stop_token& stop)
{
    auto started = kafka::LocalCluster::start(brokerCount);
    if (!started)
        return calls.failed(started.error());
    const std::shared_ptr<kafka::LocalCluster> cluster = std::move(*started);
    if (const auto made = cluster->createTopic(topicName, partitionCount); !made)
        return calls.failed(made.error());
    auto consumer = kafka::ObservedConsumer::open(cluster->address(topicName), partitionCount);
    if (!consumer)
        return calls.failed(consumer.error());
    calls.started(cluster);
    Reading reading(**consumer, *orders);
    auto reported = Clock::now();
    while (!stop.stop_requested()) {
        reading.work();
        if (!orders->isShown || Clock::now() - reported < betweenReports)
            continue;
        reported = Clock::now();
        calls.reported(reading.report());
    }
}

} // namespace plyline::cluster
