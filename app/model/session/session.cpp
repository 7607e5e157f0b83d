#include "app/model/session/session.h"

#include <QtCore/QScopedValueRollback>

#include "app/model/session/game_list.h"
#include "app/model/session/moment_maker.h"
#include "app/model/session/session_parts.h"
#include "app/model/session/study.h"

#include <algorithm>

namespace plyline::session {

using game::LineId;
using game::Ply;

namespace {

/// Smaller games are built at once, in less time than a frame; larger ones in a job.
constexpr std::int64_t largestBuiltAtOnce = 64 * 1024;

} // namespace

Session::Session(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(&m_cursor, &Cursor::moved, this, &Session::onMoved);
    connect(&d->table, &SnapshotTable::changed, this, &Session::onTableChanged);
    connect(&d->facts, &open_file::FactsPass::found, this, &Session::factsChanged);
    // Made here, it hears of every change before any panel does.
    m_study = std::make_unique<Study>(*this);
    m_gameList = std::make_unique<GameList>(*this);
    connect(&m_study->checkpoints, &CheckpointInterval::changed, this, [this] {
        if (!m_replay)
            return;
        takeLine(m_cursor.line());
        setMoment(m_cursor.place());
        Q_EMIT momentChanged();
    });
}

Session::~Session() = default;

void Session::preferFacts(std::vector<int> entries)
{
    d->facts.prefer(std::move(entries));
}

index::EntryFacts Session::facts(int entry) const
{
    const bool isThere = m_index && entry >= 0 && entry < m_index->size();
    return isThere ? m_index->facts(entry) : index::EntryFacts();
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

void Session::openGame(int game, int ply)
{
    if (!m_index)
        return;
    d->awaited.reset();
    const int number = std::clamp(game, 1, m_index->size());
    stopBuilding();
    if (number == m_cursor.place().game) {
        updateLoading();
        if (ply > 0)
            m_cursor.goToPly(Ply(ply));
        return;
    }
    const Place wanted{number, LineId::main(), Ply(ply)};
    if (m_index->entry(number - 1).span().length < largestBuiltAtOnce) {
        updateLoading();
        setGame(open_file::buildGame(*m_index, number), wanted);
        tellOfGame();
        return;
    }
    d->wantedGame = number;
    d->isBuilding = true;
    updateLoading();
    d->building.start([this, wanted, index = m_index](const std::stop_token& stop,
                                                      const jobs::Job::Deliver& deliver) {
        deliver([this, wanted, built = open_file::buildGame(*index, wanted.game, stop)] {
            d->isBuilding = false;
            updateLoading();
            setGame(built, wanted);
            tellOfGame();
        });
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

void Session::tellOfGame()
{
    Q_EMIT gameChanged();
    Q_EMIT momentChanged();
    Q_EMIT storeChanged();
}

void Session::setGame(std::shared_ptr<const game::Game> game, const Place& wanted)
{
    const Place place = takeGame(std::move(game), wanted);
    m_cursor.open(place, m_replay->lastPly());
}

Place Session::takeGame(std::shared_ptr<const game::Game> game, const Place& wanted)
{
    const QScopedValueRollback guard(m_isTakingGame, true);
    m_game = std::move(game);
    m_sans = sansOfLines(*m_game);
    m_forks = Forks(*m_game, m_sans);
    takeLine(wanted.line);
    m_ending = game::endingOf(*m_game);
    d->wantedGame = wanted.game;
    d->table.fill(m_game, wanted.game);
    Place place = wanted;
    place.ply = std::clamp(wanted.ply, Ply(), m_replay->lastPly());
    setMoment(place);
    return place;
}

void Session::takeLine(LineId line)
{
    m_replay = std::make_shared<replay::Replay>(m_game, line, m_study->checkpoints.interval());
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
    tellOfGame();
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

void Session::onMoved()
{
    d->awaited.reset(); // somebody is at work here
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

} // namespace plyline::session
