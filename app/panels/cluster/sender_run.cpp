#include "app/panels/cluster/cluster_run.h"
#include "core/streams/game_events.h"

#include <algorithm>
#include <chrono>
#include <deque>

namespace plyline::cluster {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds sendTurn{5};
constexpr milliseconds betweenSends{100};
/// The open game and those that follow it in the file.
constexpr int mostGames = 6;
/// Events that may wait for their acknowledgement.
constexpr std::int64_t mostWaiting = 10'000;

using Events = std::deque<streams::Envelope>;

/// Adds the events of a game, which may have variations and comments.
std::string addEvents(const game::Game& game, int number, streams::GameKeys& keys,
                      std::vector<Events>& all, const std::stop_token& stop)
{
    std::string key = keys.keyOf(game);
    Events events;
    streams::sendEvents(game, number, key, [&](streams::Envelope envelope) {
        events.push_back(std::move(envelope));
        return !stop.stop_requested();
    });
    all.push_back(std::move(events));
    return key;
}

/// Returns the games' events in turn, each game's in its order.
Events inTurn(std::vector<Events> games)
{
    Events all;
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (Events& events : games) {
            if (events.empty())
                continue;
            all.push_back(std::move(events.front()));
            events.pop_front();
            isMore = true;
        }
    }
    return all;
}

/// Sends at a pace, and not at all while the panel is hidden.
class Sending
{
public:
    Sending(kafka::ObservedProducer& producer, Events events, int eventsASecond)
        : m_producer(producer),
          m_events(std::move(events)),
          m_wait(eventsASecond > 0 ? std::chrono::duration_cast<Clock::duration>(
                                         std::chrono::duration<double>(1.0 / eventsASecond))
                                   : Clock::duration::zero())
    {}

    Expected<void, kafka::KafkaError> work(bool isShown)
    {
        const auto now = Clock::now();
        if (!isShown)
            m_next = now;
        const std::int64_t waiting =
            m_producer.sent() - m_producer.acknowledged() - m_producer.refused();
        for (std::int64_t room = mostWaiting - waiting;
             isShown && room > 0 && !m_events.empty() && m_next <= now; --room) {
            if (auto sent = m_producer.send(m_events.front()); !sent)
                return sent;
            m_events.pop_front();
            m_next += m_wait;
        }
        m_producer.serve(sendTurn);
        return {};
    }

private:
    kafka::ObservedProducer& m_producer;
    Events m_events;
    Clock::duration m_wait;
    Clock::time_point m_next = Clock::now();
};

} // namespace

void runSender(const Publication& publication, const kafka::KafkaAddress& address,
               const std::shared_ptr<const Orders>& orders, const SenderCalls& calls,
               const std::stop_token& stop)
{
    streams::GameKeys keys;
    std::vector<Events> games;
    SenderReport report;
    report.key = addEvents(*publication.open, publication.number, keys, games, stop);
    const int last = std::min(publication.file.size(), publication.number + mostGames - 1);
    for (int number = publication.number + 1; number <= last; ++number) {
        if (const auto game = publication.file.game(number, stop))
            addEvents(*game, number, keys, games, stop);
    }
    report.games = static_cast<int>(games.size());
    Events events = inTurn(std::move(games));
    report.toSend = static_cast<std::int64_t>(events.size());
    auto producer = kafka::ObservedProducer::open(address);
    if (!producer)
        return calls.failed(producer.error());
    Sending sending(**producer, std::move(events), publication.eventsASecond);
    auto reported = Clock::time_point();
    while (!stop.stop_requested()) {
        if (const auto sent = sending.work(orders->isShown); !sent)
            return calls.failed(sent.error());
        report.sent = (*producer)->sent();
        report.acknowledged = (*producer)->acknowledged();
        report.refused = (*producer)->refused();
        if (!report.isDone() && Clock::now() - reported < betweenSends)
            continue;
        reported = Clock::now();
        report.words = (*producer)->takeReports();
        calls.reported(report);
        if (report.isDone())
            return;
    }
}

} // namespace plyline::cluster
