#include "app/model/open_file/open_file.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include "app/model/open_file/open_stream.h"
#include "core/followed/stream_address.h"
#include "core/index/index_cache.h"
#include "core/kafka/kafka_address.h"
#include "core/tree/tree_cache.h"

#include <utility>

namespace plyline::open_file {

using game::LineId;
using game::Ply;

OpenFile::OpenFile(QObject* parent) : QObject(parent)
{
    connect(&m_facts, &FactsPass::found, this, &OpenFile::factsChanged);
}

OpenFile::~OpenFile() = default;

index::EntryFacts OpenFile::facts(int entry) const
{
    const bool isThere = entry >= 0 && entry < m_games.size();
    return isThere ? index()->facts(entry) : index::EntryFacts();
}

void OpenFile::preferFacts(std::vector<int> entries)
{
    m_facts.prefer(std::move(entries));
}

bool OpenFile::isLost(int entry) const
{
    return m_bytesLeft && index()->entry(entry).span().end() > *m_bytesLeft;
}

void OpenFile::setBytesLeft(std::optional<std::int64_t> bytes)
{
    if (bytes == m_bytesLeft)
        return;
    m_bytesLeft = bytes;
    Q_EMIT gamesLost();
}

void OpenFile::setListsKept(bool areKept)
{
    m_areListsKept = areKept;
    m_facts.setKept(areKept);
}

void OpenFile::setOpeningFiles(const analysis::OpeningFiles& files)
{
    if (files != m_openings->files())
        m_openings = std::make_shared<OpeningNames>(files);
}

void OpenFile::forgetLists()
{
    index::IndexCache().clear();
    tree::TreeCache().clear();
}

void OpenFile::open(const QString& path, int game, int ply)
{
    const std::string name = QFile::encodeName(path).toStdString();
    if (kafka::isKafkaAddress(name)) {
        const auto address = followed::StreamAddress::parse(name);
        const QString title = address ? QString::fromStdString(address->topic.topic) : path;
        follow({path, title, {game, LineId::main(), Ply(ply)}});
        return;
    }
    const auto read = [name](const GameRequest& request, const std::stop_token& stop,
                             const ReadingListener& listener) {
        return loadFile(name, request, stop, listener);
    };
    load(read, {path, QFileInfo(path).fileName(), {game, LineId::main(), Ply(ply)}});
}

void OpenFile::openText(const QString& text, const QString& title, int game, int ply)
{
    const auto read = [text = text.toStdString(), name = title.toStdString()](
                          const GameRequest& request, const std::stop_token& stop,
                          const ReadingListener& listener) {
        return loadText(text, name, request, stop, listener);
    };
    load(read, {QString(), title, {game, LineId::main(), Ply(ply)}});
}

void OpenFile::cancelReading()
{
    m_loading.stop();
    m_coming.reset();
    if (m_followed && m_followed->isCatchingUp && m_isPartlyThere)
        m_followed->stop();
    const bool isCutShort = std::exchange(m_isPartlyThere, false);
    m_host->onReadingEnded(true);
    setReading(false);
    if (isCutShort) {
        m_facts.start(index());
        Q_EMIT cutShort();
    } else {
        takeStreamed();
    }
}

void OpenFile::setReading(bool isReading)
{
    const bool isNew = isReading != m_isReading || (!isReading && m_reading != Reading());
    m_isReading = isReading;
    if (!isReading)
        m_reading = Reading();
    if (isNew)
        Q_EMIT readingChanged();
}

GameRequest OpenFile::requestFor(const Asked& asked) const
{
    GameRequest request;
    request.number = asked.place.game;
    // When the same file is read again, the old games stay until the shown game has been found.
    request.isWaitedFor = !asked.path.isEmpty() && asked.path == m_path;
    request.pace = m_pace;
    request.checkpointInterval = m_host->checkpointInterval();
    request.openings = m_openings;
    request.isListKept = m_areListsKept;
    return request;
}

void OpenFile::load(Load load, const Asked& asked)
{
    m_host->onReadingStarted();
    m_coming.reset();
    m_isPartlyThere = false;
    m_readingTime.start();
    m_reading = Reading();
    setReading(true);
    m_loading.start([=, this, request = requestFor(asked), load = std::move(load)](
                        const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        if (followed::isEventFile(QFile::encodeName(asked.path).toStdString()))
            return deliver([this, asked] { follow(asked); });
        ReadingListener listener;
        listener.progressed = [this, &deliver](const ReadingProgress& progress) {
            deliver([this, progress] {
                const double seconds = static_cast<double>(m_readingTime.elapsed()) / 1000;
                m_reading = {progress, secondsLeft(progress.part, seconds)};
                Q_EMIT readingChanged();
            });
        };
        listener.found = [this, &deliver, &asked](const GameFile& file) {
            deliver([this, file, asked] { onFound(file, asked); });
        };
        const auto file = load(request, stop, listener);
        deliver([=, this] {
            if (file) {
                m_isReading = false;
                onFound(*file, asked);
            } else {
                setReading(false);
            }
            m_host->onReadingEnded(false);
            if (file && file->damage)
                Q_EMIT failed(*file->damage);
            if (!file) {
                Q_EMIT failed(file.error());
                takeStreamed();
            }
        });
    });
}

void OpenFile::onFound(const GameFile& file, const Asked& asked)
{
    const bool isFirst = !std::exchange(m_isPartlyThere, m_isReading);
    // While unpacking goes on, the same games may come several times.
    const bool isNew = file.index != index();
    const bool isUnpacking = m_reading.progress.isUnpacking;
    if (!m_isReading)
        m_reading = Reading();
    Q_EMIT readingChanged();
    if (isFirst)
        adopt(file, asked);
    else if (isNew)
        grow(file.index, nullptr);
    // If unpacking takes long, the second pass does not wait for its end.
    if (!m_isReading || (isUnpacking && isNew))
        m_facts.start(index());
}

void OpenFile::adopt(const GameFile& file, const Asked& asked)
{
    m_followed = std::move(m_coming);
    m_games = FileGames(file.index);
    m_bytesLeft.reset();
    m_path = asked.path;
    m_title = asked.title;
    m_host->take(file, asked.place);
    Q_EMIT indexChanged();
    m_host->announceTaken();
}

bool OpenFile::readOn(bool hasSettled)
{
    if (!index() || m_path.isEmpty() || m_isReading || !index()->isComplete() || m_followed)
        return false;
    setReading(true);
    m_loading.start([this, before = index(), shown = m_host->shownGame(),
                     interval = m_host->checkpointInterval(),
                     hasSettled](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto growth = growFile(before, shown, hasSettled, stop);
        const auto game =
            growth ? analysis::prepared(growth->game, interval, growth->index->openings(), stop)
                   : nullptr;
        deliver([this, growth, game, shown, games = before->size()] {
            setReading(false);
            if (!growth)
                return Q_EMIT notReadOn(growth.error());
            grow(growth->index, shown == m_host->shownGame() ? game : nullptr);
            m_facts.start(index());
            Q_EMIT grew(growth->newEvents, index()->size() - games);
        });
    });
    return true;
}

/// Whether the game in the file is no longer the one that is shown.
bool OpenFile::isShownOther(const index::GameIndex& before) const
{
    const int shown = m_host->shownGame() - 1;
    if (before.entry(shown) != index()->entry(shown))
        return true;
    const Span span = before.entry(shown).span();
    return before.source() != index()->source() &&
           before.source()->bytes(span) != index()->source()->bytes(span);
}

void OpenFile::grow(std::shared_ptr<const index::GameIndex> index,
                    std::shared_ptr<const analysis::PreparedGame> shown)
{
    const auto before = m_games.index();
    m_games = FileGames(std::move(index));
    m_bytesLeft.reset();
    m_host->takeGrown(std::move(shown), isShownOther(*before));
    Q_EMIT indexGrown();
    m_host->announceTaken();
}

} // namespace plyline::open_file

#include "moc_open_file.cpp"
