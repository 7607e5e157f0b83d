// How an OpenFile follows a stream.

#include "app/model/open_file/open_stream.h"

#include <QtCore/QFile>

#include "app/model/open_file/game_file.h"

#include <utility>

namespace plyline::open_file {

const StreamStatus* OpenFile::stream() const
{
    const auto& stream = m_coming ? m_coming : m_followed;
    return stream ? &stream->feed.status() : nullptr;
}

void OpenFile::follow(const Asked& asked)
{
    m_host->onReadingStarted();
    m_loading.stop();
    m_isPartlyThere = false;
    m_reading = Reading();
    m_coming = std::make_unique<Stream>();
    m_coming->asked = asked;
    StreamFeed& feed = m_coming->feed;
    connect(&feed, &StreamFeed::statusChanged, this, &OpenFile::streamChanged);
    connect(&feed, &StreamFeed::grown, this, &OpenFile::takeStreamed);
    connect(&feed, &StreamFeed::failed, this, &OpenFile::onStreamFailed);
    setReading(true);
    feed.follow(asked.path, m_gapPatience);
}

void OpenFile::takeStreamed()
{
    if (m_coming)
        takeFirstGames();
    else if (m_followed)
        takeMoreGames();
}

/// Shows the stream as soon as it has a game: what is open stays until then.
void OpenFile::takeFirstGames()
{
    Stream& stream = *m_coming;
    const auto text = stream.feed.text();
    const bool isCaughtUp = stream.feed.isCaughtUp();
    const GameRequest request = requestFor(stream.asked);
    const bool isAwaited =
        request.isWaitedFor && !isCaughtUp && text && text->games < request.number;
    if (!text || text->games == 0 || stream.isIndexing || isAwaited)
        return;
    stream.isIndexing = true;
    stream.indexing.start(
        [=, this](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            const auto file = loadStream(text->source, request, stop);
            if (!file)
                return;
            deliver([=, this, file = *file] {
                m_coming->isIndexing = false;
                m_coming->indexed = *text;
                m_coming->isCatchingUp = !isCaughtUp;
                m_isReading = !isCaughtUp;
                onFound(file, Asked(m_coming->asked));
                if (isCaughtUp)
                    m_host->onReadingEnded(false);
                else
                    m_facts.start(index());
                Q_EMIT streamChanged();
                takeStreamed();
            });
        });
}

void OpenFile::takeMoreGames()
{
    Stream& stream = *m_followed;
    const auto text = stream.feed.text();
    const bool isCaughtUp = stream.feed.isCaughtUp();
    const bool isOtherRead = m_isReading && !stream.isCatchingUp;
    const bool isNew =
        text && (text->source != stream.indexed->source || (isCaughtUp && stream.isCatchingUp));
    if (!isNew || stream.isIndexing || isOtherRead)
        return;
    stream.isIndexing = true;
    stream.indexing.start([=, this, before = index(), indexed = *stream.indexed,
                           shown = m_host->shownGame(), interval = m_host->checkpointInterval()](
                              const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto growth =
            growStream(before, commonBytes(indexed, *text), text->source, shown, stop);
        if (!growth)
            return deliver([this] { m_followed->isIndexing = false; });
        const auto game =
            analysis::prepared(growth->game, interval, growth->index->openings(), stop);
        deliver([=, this, growth = *growth, games = before->size()] {
            m_followed->isIndexing = false;
            m_followed->indexed = *text;
            const bool wasCatchingUp =
                std::exchange(m_followed->isCatchingUp, m_followed->isCatchingUp && !isCaughtUp);
            const bool isOver = wasCatchingUp && isCaughtUp && !m_coming;
            if (isOver)
                m_isReading = m_isPartlyThere = false;
            grow(growth.index, shown == m_host->shownGame() ? game : nullptr);
            m_facts.start(index());
            if (isOver) {
                Q_EMIT readingChanged();
                m_host->onReadingEnded(false);
            }
            if (!wasCatchingUp)
                Q_EMIT grew(growth.newEvents, index()->size() - games);
            takeStreamed();
        });
    });
}

void OpenFile::onStreamFailed(const followed::StreamError& error)
{
    const bool isComing = m_coming != nullptr;
    const QString address = isComing ? m_coming->asked.path : m_path;
    if (isComing || (m_isPartlyThere && m_followed->isCatchingUp)) {
        if (!isComing)
            m_followed->isCatchingUp = false;
        m_isPartlyThere = false;
        m_host->onReadingEnded(isComing);
        setReading(false);
    }
    // The feed that tells this must not end within it.
    if (isComing)
        QMetaObject::invokeMethod(
            this, [ended = std::shared_ptr<Stream>(std::move(m_coming))] {}, Qt::QueuedConnection);
    const auto* const fault = std::get_if<Error>(&error);
    if (!fault)
        Q_EMIT topicFailed(address, std::get<kafka::KafkaError>(error));
    else if (!isComing && fault->code == ErrorCode::FileChanged)
        Q_EMIT notReadOn(*fault);
    else
        Q_EMIT failed(*fault);
    Q_EMIT streamChanged();
    takeStreamed();
}

} // namespace plyline::open_file
