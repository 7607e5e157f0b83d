// How a Session gets files and follows what becomes of them.

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include "app/model/open_file/game_file.h"
#include "app/model/session/grown_game.h"
#include "app/model/session/session.h"
#include "app/model/session/session_parts.h"
#include "core/index/index_cache.h"

#include <utility>

namespace plyline::session {

using game::Ply;

std::optional<int> Session::awaitedGame() const
{
    return d->awaited ? std::optional(d->awaited->game) : std::nullopt;
}

void Session::setListsKept(bool areKept)
{
    m_areListsKept = areKept;
    d->facts.setKept(areKept);
}

void Session::forgetLists()
{
    index::IndexCache().clear();
}

void Session::openFile(const QString& path, int game, int ply)
{
    const std::string name = QFile::encodeName(path).toStdString();
    const auto read = [name](const open_file::GameRequest& request, const std::stop_token& stop,
                             const open_file::ReadingListener& listener) {
        return open_file::loadFile(name, request, stop, listener);
    };
    load(read, {path, QFileInfo(path).fileName(), game, ply});
}

void Session::openText(const QString& text, const QString& title, int game, int ply)
{
    const auto read = [text = text.toStdString(), name = title.toStdString()](
                          const open_file::GameRequest& request, const std::stop_token& stop,
                          const open_file::ReadingListener& listener) {
        return open_file::loadText(text, name, request, stop, listener);
    };
    load(read, {QString(), title, game, ply});
}

void Session::reload()
{
    if (!m_filePath.isEmpty() && !m_isLoading)
        openFile(m_filePath, m_cursor.place().game, mainPly().number());
}

void Session::cancelLoading()
{
    d->loading.stop();
    d->isReading = false;
    d->awaited.reset();
    const bool isCutShort = std::exchange(d->isPartlyThere, false);
    stopBuilding();
    updateLoading();
    if (isCutShort) {
        d->facts.start(m_index);
        Q_EMIT cutShort();
    }
}

void Session::stopBuilding()
{
    d->building.stop();
    d->isBuilding = false;
    d->wantedGame = m_cursor.place().game;
}

void Session::updateLoading()
{
    const bool isLoading = d->isReading || d->isBuilding;
    open_file::Reading reading = d->isReading ? m_reading : open_file::Reading();
    if (isLoading == m_isLoading && reading == m_reading)
        return;
    m_isLoading = isLoading;
    m_reading = std::move(reading);
    Q_EMIT loadingChanged();
}

void Session::load(Load load, const Asked& asked)
{
    stopBuilding();
    d->isReading = true;
    d->isPartlyThere = false;
    d->awaited.reset();
    d->readingTime.start();
    m_reading = open_file::Reading();
    updateLoading();
    // What is read again gives way to itself only when the shown game has been found.
    const open_file::GameRequest request{
        asked.game, !asked.path.isEmpty() && asked.path == m_filePath, m_pace, m_areListsKept};
    d->loading.start([=, this, load = std::move(load)](const std::stop_token& stop,
                                                       const jobs::Job::Deliver& deliver) {
        open_file::ReadingListener listener;
        listener.progressed = [this, &deliver](const open_file::ReadingProgress& progress) {
            deliver([this, progress] {
                const double seconds = static_cast<double>(d->readingTime.elapsed()) / 1000;
                m_reading = {progress, open_file::secondsLeft(progress.part, seconds)};
                Q_EMIT loadingChanged();
            });
        };
        listener.found = [this, &deliver, &asked](const open_file::GameFile& file) {
            deliver([this, file, asked] { onFound(file, asked); });
        };
        const auto file = load(request, stop, listener);
        deliver([=, this] {
            d->isReading = false;
            if (file)
                onFound(*file, asked);
            else
                updateLoading();
            if (file && file->damage)
                Q_EMIT failed(*file->damage);
            if (!file)
                Q_EMIT failed(file.error());
        });
    });
}

void Session::onFound(const open_file::GameFile& file, const Asked& asked)
{
    const bool isFirst = !std::exchange(d->isPartlyThere, d->isReading);
    // While more is unpacked the games so far come several times.
    const bool isNew = file.index != m_index;
    updateLoading();
    if (isFirst)
        adopt(file, asked);
    else if (isNew)
        grow(file.index, nullptr);
    // Where unpacking takes long, what the moves say does not wait for its end.
    if (!d->isReading || (m_reading.progress.isUnpacking && isNew))
        d->facts.start(m_index);
    showAwaited();
}

void Session::adopt(const open_file::GameFile& file, const Asked& asked)
{
    m_index = file.index;
    m_bytesLeft.reset();
    m_filePath = asked.path;
    m_title = asked.title;
    const bool isThere = file.gameNumber == asked.game;
    setGame(file.game, {file.gameNumber, game::LineId::main(), Ply(isThere ? asked.ply : 0)});
    if (!isThere && d->isReading && asked.game > file.gameNumber)
        d->awaited = asked;
    Q_EMIT indexChanged();
    tellOfGame();
}

void Session::showAwaited()
{
    if (!d->awaited || (d->isReading && m_index->size() < d->awaited->game))
        return;
    const Asked asked = *std::exchange(d->awaited, std::nullopt);
    openGame(asked.game, asked.game <= m_index->size() ? asked.ply : 0);
}

bool Session::readOn(bool hasSettled)
{
    if (!m_index || m_filePath.isEmpty() || m_isLoading || !m_index->isComplete())
        return false;
    d->isReading = true;
    updateLoading();
    d->loading.start([this, index = m_index, open = m_cursor.place().game,
                      hasSettled](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto growth = open_file::growFile(index, open, hasSettled, stop);
        deliver([this, growth, games = index->size()] {
            d->isReading = false;
            updateLoading();
            if (!growth)
                return Q_EMIT notReadOn(growth.error());
            grow(growth->index, growth->openGame == m_cursor.place().game ? growth->game : nullptr);
            d->facts.start(m_index);
            Q_EMIT fileGrew(growth->newEvents, m_index->size() - games);
        });
    });
    return true;
}

bool Session::isLost(int entry) const
{
    return m_bytesLeft && m_index->entry(entry).span().end() > *m_bytesLeft;
}

void Session::setBytesLeft(std::optional<std::int64_t> bytes)
{
    m_bytesLeft = bytes;
    Q_EMIT gamesLost();
}

bool Session::isOpenGameOther(const index::GameIndex& before) const
{
    const int open = m_cursor.place().game - 1;
    if (before.entry(open) != m_index->entry(open))
        return true;
    const Span span = before.entry(open).span();
    return before.source() != m_index->source() &&
           before.source()->bytes(span) != m_index->source()->bytes(span);
}

void Session::grow(std::shared_ptr<const index::GameIndex> index,
                   std::shared_ptr<const game::Game> game)
{
    const auto before = std::exchange(m_index, std::move(index));
    m_bytesLeft.reset();
    const bool isOther = isOpenGameOther(*before);
    if (isOther) {
        if (!game)
            game = open_file::buildGame(*m_index, m_cursor.place().game);
        const Place from = m_cursor.place();
        const Place place = takeGame(game, placeInGrown(*m_game, *game, from));
        if (place == from)
            m_cursor.setLastPly(m_replay->lastPly());
        else
            m_cursor.open(place, m_replay->lastPly());
    }
    Q_EMIT indexGrown();
    if (isOther)
        tellOfGame();
}

} // namespace plyline::session
