#include "app/model/open_file/stream_feed.h"

#include <QtCore/QFile>

#include "core/files/cache_folder.h"
#include "core/kafka/kafka_address.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace plyline::open_file {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono_literals::operator""ms;

/// A stop is noticed after this at most.
constexpr std::chrono::milliseconds wait = 20ms;
constexpr std::chrono::milliseconds betweenNews = 100ms;
constexpr std::chrono::milliseconds longestBetweenTexts = 2000ms;

} // namespace

bool StreamStatus::operator==(const StreamStatus& other) const
{
    return link == other.link && since == other.since && parts == other.parts &&
           partsAway == other.partsAway && reason == other.reason && isTopic == other.isTopic &&
           lag == other.lag && games == other.games && counts == other.counts &&
           faults == other.faults;
}

/// What the job does.
class StreamFeed::Work
{
public:
    Work(std::string from, std::chrono::milliseconds gapPatience, std::stop_token stop,
         std::function<void(News)> tell)
        : m_from(std::move(from)),
          m_gapPatience(gapPatience),
          m_stop(std::move(stop)),
          m_tell(std::move(tell))
    {
        m_status.isTopic = kafka::isKafkaAddress(m_from);
    }

    void run()
    {
        if (const auto done = follow(); !done && !m_stop.stop_requested()) {
            m_status.link = StreamStatus::Link::Ended;
            m_tell({m_status, nullptr, m_isCaughtUp, done.error()});
        }
    }

private:
    Expected<void, followed::StreamError> follow()
    {
        auto source = followed::EventSource::open(m_from, m_stop);
        if (!source)
            return unexpected(source.error());
        auto games = followed::StreamedGames::make(m_from, files::cacheFolder());
        if (!games)
            return unexpected(followed::StreamError(games.error()));
        m_source = std::move(*source);
        m_games = std::move(*games);
        m_begin = m_lastNews = m_lastText = Clock::now();
        while (!m_stop.stop_requested()) {
            m_games->setTime(std::chrono::duration_cast<std::chrono::milliseconds>(
                Clock::now().time_since_epoch()));
            auto event = m_source->next(wait, m_stop);
            if (!event)
                return finish(event.error());
            if (*event)
                m_games->take(std::move(**event));
            if (auto done = tellIfDue(); !done)
                return unexpected(followed::StreamError(done.error()));
        }
        return {};
    }

    /// Hands on what was read before the error.
    Expected<void, followed::StreamError> finish(const followed::StreamError& error)
    {
        if (m_games->hasChanged()) {
            if (auto text = m_games->text())
                m_tell({status(), std::make_shared<followed::StreamedText>(*text), m_isCaughtUp,
                        std::nullopt});
        }
        return unexpected(error);
    }

    /// Tells what is new at intervals, and when all was read that was there.
    Expected<void, Error> tellIfDue()
    {
        const bool isAtEnd = !m_isCaughtUp && m_source->isAtFirstEnd();
        const auto now = Clock::now();
        if (!isAtEnd && now - m_lastNews < betweenNews)
            return {};
        m_lastNews = now;
        m_isCaughtUp = m_isCaughtUp || isAtEnd;
        News news{status(), nullptr, m_isCaughtUp, std::nullopt};
        if (isAtEnd || (m_games->hasChanged() && now - m_lastText >= betweenTexts(now))) {
            auto text = m_games->text();
            if (!text)
                return unexpected(text.error());
            news.text = std::make_shared<const followed::StreamedText>(std::move(*text));
            m_lastText = now;
        }
        if (news.text || news.status != m_told) {
            m_told = news.status;
            m_tell(std::move(news));
        }
        return {};
    }

    /// The more was read, the more rarely a list of it is made, as each is read again from where it
    /// differs.
    [[nodiscard]] Clock::duration betweenTexts(Clock::time_point now) const
    {
        if (m_isCaughtUp)
            return betweenNews;
        return std::clamp<Clock::duration>((now - m_begin) / 8, betweenNews, longestBetweenTexts);
    }

    StreamStatus status()
    {
        using Link = StreamStatus::Link;
        const followed::StreamLink link = m_source->link();
        if (link.away == 0)
            m_status.since = QDateTime();
        else if (!m_status.since.isValid())
            m_status.since = QDateTime::currentDateTime();
        m_status.link = link.away > 0 ? Link::Away : m_isCaughtUp ? Link::Live : Link::CatchingUp;
        m_status.parts = link.parts;
        m_status.partsAway = link.away;
        m_status.reason = link.reason;
        m_status.lag = m_source->lag();
        m_status.games = m_games->games();
        for (std::size_t i = 0; i < m_status.counts.size(); ++i)
            m_status.counts[i] = m_games->count(static_cast<streams::Arrival>(i));
        noteFaults();
        return m_status;
    }

    /// Copies the faults only if there are others than before.
    void noteFaults()
    {
        const bool hasGaps = m_status.count(streams::Arrival::Waiting) > 0;
        const bool isOther = m_games->rejected().size() != m_status.faults->rejected.size();
        auto gaps = hasGaps ? m_games->gaps(m_gapPatience) : std::vector<followed::StreamGap>();
        if (isOther || gaps != m_status.faults->gaps)
            m_status.faults = std::make_shared<const StreamFaults>(
                StreamFaults{m_games->rejected(), std::move(gaps)});
    }

    std::string m_from;
    std::chrono::milliseconds m_gapPatience;
    std::stop_token m_stop;
    std::function<void(News)> m_tell;
    StreamStatus m_status;
    StreamStatus m_told;
    bool m_isCaughtUp = false;
    Clock::time_point m_begin;
    Clock::time_point m_lastNews;
    Clock::time_point m_lastText;
    std::unique_ptr<followed::StreamedGames> m_games;
    std::unique_ptr<followed::EventSource> m_source;
};

StreamFeed::StreamFeed(QObject* parent) : QObject(parent) {}

void StreamFeed::follow(const QString& from, std::chrono::milliseconds gapPatience)
{
    m_status = StreamStatus();
    m_status.isTopic = kafka::isKafkaAddress(from.toStdString());
    m_text.reset();
    m_isCaughtUp = false;
    // A file's name is bytes; an address is ASCII up to the path of its settings.
    m_job.start([this, gapPatience, name = QFile::encodeName(from).toStdString()](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        Work(name, gapPatience, stop, [this, &deliver](News news) {
            deliver([this, news = std::move(news)] { take(news); });
        }).run();
    });
    Q_EMIT statusChanged();
}

void StreamFeed::stop()
{
    m_job.stop();
    m_status.link = StreamStatus::Link::Ended;
    Q_EMIT statusChanged();
}

void StreamFeed::take(const News& news)
{
    const bool isOther = std::exchange(m_status, news.status) != news.status;
    const bool isCaughtUp = std::exchange(m_isCaughtUp, news.isCaughtUp) != news.isCaughtUp;
    if (news.text)
        m_text = news.text;
    if (isOther)
        Q_EMIT statusChanged();
    if (news.text || isCaughtUp)
        Q_EMIT grown();
    if (news.error)
        Q_EMIT failed(*news.error);
}

} // namespace plyline::open_file

#include "moc_stream_feed.cpp"
