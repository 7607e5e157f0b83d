#include "app/state/session.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QScopedValueRollback>

#include "app/jobs/job.h"
#include "app/state/facts_pass.h"
#include "app/state/game_list.h"
#include "app/state/moment_maker.h"
#include "app/state/snapshot_table.h"
#include "app/state/study.h"

#include <algorithm>

namespace plyline::state {

using game::LineId;
using game::Ply;

namespace {

/// Smaller games are built at once, in less time than a frame; larger ones in a job.
constexpr std::uint32_t largestBuiltAtOnce = 64 * 1024;

} // namespace

struct Session::Private
{
    int wantedGame = 0; ///< The one that is open or being built.
    bool isReading = false;
    bool isBuilding = false;
    SnapshotTable table;
    FactsPass facts;
    jobs::Job loading;
    jobs::Job building;
};

Session::Session(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(&m_cursor, &Cursor::moved, this, &Session::onMoved);
    connect(&d->table, &SnapshotTable::changed, this, &Session::onTableChanged);
    connect(&d->facts, &FactsPass::found, this, &Session::factsChanged);
    // Made here, it hears of every change before any panel does.
    m_study = std::make_unique<Study>(*this);
    m_gameList = std::make_unique<GameList>(*this);
}

Session::~Session() = default;

library::EntryFacts Session::facts(int entry) const
{
    const bool isThere = m_index && entry >= 0 && entry < m_index->size();
    return isThere ? m_index->facts(entry) : library::EntryFacts();
}

QString Session::fileTitle() const
{
    return m_title;
}

int Session::eventCount() const
{
    return m_replay ? m_replay->lastPly().number() : 0;
}

std::int64_t Session::eventBytes() const
{
    return eventCount() * static_cast<std::int64_t>(sizeof(game::MoveEvent));
}

const std::optional<store::StorageSize>& Session::storageSize() const
{
    return d->table.size();
}

double Session::storeProgress() const
{
    if (!m_replay)
        return 0.0;
    const std::optional<Ply> written = d->table.written(m_replay->line());
    const double plies = m_replay->lastPly().number() + 1;
    return written ? (written->number() + 1) / plies : 0.0;
}

void Session::openFile(const QString& path, int game, int ply)
{
    const std::string name = QFile::encodeName(path).toStdString();
    const auto read = [name, game](const std::stop_token& stop, const FileProgress& progress) {
        return loadFile(name, game, stop, progress);
    };
    load(read, path, QFileInfo(path).fileName(), game, ply);
}

void Session::openText(const QString& text, const QString& title, int game, int ply)
{
    const auto read = [text = text.toStdString(), name = title.toStdString(),
                       game](const std::stop_token& stop, const FileProgress& progress) {
        return loadText(text, name, game, stop, progress);
    };
    load(read, QString(), title, game, ply);
}

void Session::reload()
{
    if (!m_filePath.isEmpty() && !m_isLoading)
        openFile(m_filePath, m_cursor.place().game, mainPly().number());
}

void Session::readOn(bool hasSettled)
{
    if (!m_index || m_filePath.isEmpty() || m_isLoading)
        return;
    const int game = m_cursor.place().game;
    const auto read = [index = m_index, game, hasSettled](const std::stop_token& stop,
                                                          const FileProgress&) {
        return growFile(index, game, hasSettled, stop);
    };
    load(read, m_filePath, m_title, game, mainPly().number());
}

void Session::cancelLoading()
{
    d->loading.stop();
    d->isReading = false;
    stopBuilding();
    updateLoading(0.0);
}

void Session::stopBuilding()
{
    d->building.stop();
    d->isBuilding = false;
    d->wantedGame = m_cursor.place().game;
}

void Session::load(Load load, const QString& path, const QString& title, int game, int ply)
{
    stopBuilding();
    d->isReading = true;
    updateLoading(0.0);
    d->loading.start([=, this, load = std::move(load)](const std::stop_token& stop,
                                                       const jobs::Job::Deliver& deliver) {
        const auto tell = [this, &deliver](double progress) {
            deliver([this, progress] { updateLoading(progress); });
        };
        const auto file = load(stop, tell);
        deliver([=, this] {
            d->isReading = false;
            updateLoading(0.0);
            if (file)
                adopt(*file, path, title, file->gameNumber == game ? ply : 0);
            if (file && file->damage)
                Q_EMIT failed(*file->damage);
            if (!file)
                Q_EMIT failed(file.error());
        });
    });
}

void Session::adopt(const GameFile& file, const QString& path, const QString& title, int ply)
{
    m_index = file.index;
    m_filePath = path;
    m_title = title;
    d->facts.start(file.index);
    setGame(file.game, file.gameNumber, ply);
    Q_EMIT indexChanged();
    Q_EMIT gameChanged();
    Q_EMIT momentChanged();
    Q_EMIT storeChanged();
}

void Session::openGame(int game, int ply)
{
    if (!m_index)
        return;
    const int number = std::clamp(game, 1, m_index->size());
    stopBuilding();
    if (number == m_cursor.place().game) {
        updateLoading(m_loadingProgress);
        if (ply > 0)
            m_cursor.goToPly(Ply(ply));
        return;
    }
    const auto show = [this, number, ply](std::shared_ptr<const game::Game> built) {
        d->isBuilding = false;
        updateLoading(m_loadingProgress);
        setGame(std::move(built), number, ply);
        Q_EMIT gameChanged();
        Q_EMIT momentChanged();
        Q_EMIT storeChanged();
    };
    if (m_index->entry(number - 1).length < largestBuiltAtOnce) {
        show(buildGame(*m_index, number));
        return;
    }
    d->wantedGame = number;
    d->isBuilding = true;
    updateLoading(m_loadingProgress);
    d->building.start(
        [show, number, index = m_index](const std::stop_token&, const jobs::Job::Deliver& deliver) {
            deliver([show, built = buildGame(*index, number)] { show(built); });
        });
}

void Session::openNextGame()
{
    if (m_index && d->wantedGame < m_index->size())
        openGame(d->wantedGame + 1);
}

void Session::openPreviousGame()
{
    if (m_index && d->wantedGame > 1)
        openGame(d->wantedGame - 1);
}

void Session::setGame(std::shared_ptr<const game::Game> game, int number, int ply)
{
    const Place place = takeGame(std::move(game), number, ply);
    m_cursor.open(place, m_replay->lastPly());
}

Place Session::takeGame(std::shared_ptr<const game::Game> game, int number, int ply)
{
    const QScopedValueRollback guard(m_isTakingGame, true);
    m_game = std::move(game);
    m_sans = sansOfLines(*m_game);
    m_forks = Forks(*m_game, m_sans);
    takeLine(LineId::main());
    m_ending = game::endingOf(*m_game);
    d->wantedGame = number;
    d->table.fill(m_game, number);
    const Place place{number, LineId::main(), std::clamp(Ply(ply), Ply(), m_replay->lastPly())};
    setMoment(place);
    return place;
}

void Session::takeLine(LineId line)
{
    m_replay = std::make_shared<const replay::Replay>(m_game, line);
    m_plies = plyFactsOf(*m_replay, m_sans);
}

void Session::showLine(LineId line, Ply ply)
{
    if (!m_game || line < LineId::main() ||
        line.number() >= static_cast<int>(m_game->lines().size()))
        return;
    if (line == m_cursor.line()) {
        m_cursor.goToPly(ply);
        return;
    }
    takeLine(line);
    const Place place{m_cursor.place().game, line, std::clamp(ply, Ply(), m_replay->lastPly())};
    setMoment(place);
    m_cursor.open(place, m_replay->lastPly());
    Q_EMIT gameChanged();
    Q_EMIT momentChanged();
    Q_EMIT storeChanged();
}

std::vector<Continuation> Session::continuations() const
{
    return m_game ? m_forks.continuations(*m_game, m_sans, m_cursor.place())
                  : std::vector<Continuation>();
}

void Session::chooseContinuation(int by)
{
    const std::vector<Continuation> ways = continuations();
    if (ways.empty())
        return;
    const auto chosen = std::find_if(ways.begin(), ways.end(),
                                     [](const Continuation& way) { return way.isChosen; });
    // The shown line may end here: then the first press takes the first way or the last.
    const int last = static_cast<int>(ways.size()) - 1;
    const int from = chosen != ways.end() ? static_cast<int>(chosen - ways.begin())
                     : by > 0             ? -1
                                          : last + 1;
    const int to = std::clamp(from + std::clamp(by, -last - 1, last + 1), 0, last);
    if (to != from)
        showLine(ways[static_cast<std::size_t>(to)].line, m_cursor.ply());
}

Ply Session::mainPly() const
{
    Ply ply = m_cursor.ply();
    for (LineId id = m_cursor.line(); m_game && !id.isMain(); id = *m_game->line(id).parent)
        ply = std::min(ply, m_game->line(id).forkPly);
    return ply;
}

void Session::returnToMainLine()
{
    showLine(LineId::main(), m_cursor.line().isMain() ? m_cursor.ply() : mainPly());
}

void Session::setMoment(const Place& place)
{
    m_moment = foldedMoment(*m_replay, place);
    readStored();
}

void Session::readStored()
{
    const LineId owner = ownerOf(*m_game, m_moment.place.line, m_moment.place.ply);
    if (d->table.has(owner, m_moment.place.ply))
        addStored(m_moment, d->table.read(owner, m_moment.place.ply));
}

void Session::updateLoading(double progress)
{
    const bool isLoading = d->isReading || d->isBuilding;
    if (isLoading == m_isLoading && progress == m_loadingProgress)
        return;
    m_isLoading = isLoading;
    m_loadingProgress = progress;
    Q_EMIT loadingChanged();
}

void Session::onMoved()
{
    if (!m_replay || m_moment.place == m_cursor.place())
        return; // made together with the game
    setMoment(m_cursor.place());
    Q_EMIT momentChanged();
}

void Session::onTableChanged()
{
    if (!m_replay || m_isTakingGame)
        return;
    const bool wasPending = m_moment.agreement == Agreement::Pending;
    if (wasPending)
        readStored();
    Q_EMIT storeChanged();
    if (wasPending && m_moment.agreement != Agreement::Pending)
        Q_EMIT momentChanged();
}

} // namespace plyline::state
