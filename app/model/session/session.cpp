#include "app/model/session/session.h"

#include <QtCore/QScopedValueRollback>

#include "app/model/session/moment_maker.h"
#include "core/analysis/grown_game.h"

#include <algorithm>
#include <utility>

namespace plyline::session {

using game::LineId;
using game::Place;
using game::Ply;

Session::Session(open_file::OpenFile& file, QObject* parent) : QObject(parent), m_file(file)
{
    file.setHost(*this);
    connect(&file, &open_file::OpenFile::readingChanged, this, &Session::loadingChanged);
    connect(&m_builder, &PlaceBuilder::buildingChanged, this, &Session::loadingChanged);
    connect(&m_cursor, &Cursor::moved, this, &Session::onMoved);
    connect(&m_table, &SnapshotTable::changed, this, &Session::onTableChanged);
    connect(&m_checkpoints, &CheckpointInterval::changed, this, &Session::onIntervalChanged);
}

Session::~Session() = default;

std::optional<int> Session::awaitedGame() const
{
    return m_awaited ? std::optional(m_awaited->game) : std::nullopt;
}

std::int64_t Session::eventBytes() const
{
    return eventCount() * static_cast<std::int64_t>(sizeof(game::MoveEvent));
}

double Session::storeProgress() const
{
    if (m_shown.isEmpty())
        return 0.0;
    const std::optional<Ply> written = m_table.written(replay()->line());
    const double plies = m_shown.lastPly().number() + 1;
    return written ? std::min(1.0, (written->number() + 1) / plies) : 0.0;
}

// Opening a place

void Session::open(const Place& place)
{
    if (!m_file.index())
        return;
    m_awaited.reset();
    stopBuilding();
    Place wanted = place;
    wanted.game = std::clamp(place.game, 1, m_file.games().size());
    if (!m_whole.isEmpty() && wanted.game == shownGame()) {
        if (!m_whole.hasLine(wanted.line))
            wanted.line = LineId::main();
        if (wanted.line == m_cursor.line())
            return m_cursor.goToPly(wanted.ply);
        if (isShort(*m_whole.game(), wanted.line))
            return onBuilt(
                {m_whole.prepared(),
                 analysis::preparedLine(*m_whole.prepared(), wanted.line, checkpointInterval()),
                 wanted});
    } else if (const auto game =
                   preparedAtOnce(m_file.games(), wanted.game, checkpointInterval())) {
        return onBuilt({game, nullptr, wanted});
    }
    build(wanted);
}

void Session::build(const Place& wanted)
{
    m_wantedGame = wanted.game;
    // set when only the line changes
    const PreparedGame shown = wanted.game == shownGame() ? m_whole.prepared() : nullptr;
    m_builder.build(
        [wanted, shown, games = m_file.games(),
         interval = checkpointInterval()](const std::stop_token& stop) {
            return preparePlace(games, wanted, shown, interval, stop);
        },
        [this](const PreparedPlace& built) { onBuilt(built); });
}

void Session::onBuilt(const PreparedPlace& built)
{
    const Place place = setGame(built);
    m_cursor.open(place, m_whole.lastPly());
    announceGame();
}

Place Session::setGame(const PreparedPlace& next)
{
    const QScopedValueRollback guard(m_isTakingGame, true);
    const bool isOther = next.game != m_whole.prepared();
    const PreparedPlace complete = withLine(next, checkpointInterval());
    m_whole.set(complete.game, complete.line);
    m_wantedGame = next.place.game;
    if (isOther)
        m_table.fill(m_whole.game(), next.place.game);
    showUpTo(complete.place);
    setMoment(complete.place);
    return complete.place;
}

void Session::openGame(int game)
{
    if (!m_file.index())
        return;
    const int number = std::clamp(game, 1, m_file.games().size());
    if (number == shownGame()) {
        m_awaited.reset();
        stopBuilding();
        return;
    }
    open({number, LineId::main(), Ply()});
}

void Session::openNextGame()
{
    if (m_wantedGame < m_file.games().size())
        openGame(m_wantedGame + 1);
}

void Session::openPreviousGame()
{
    if (m_file.index() && m_wantedGame > 1)
        openGame(m_wantedGame - 1);
}

void Session::showLine(LineId line, Ply ply)
{
    if (m_whole.hasLine(line))
        open({shownGame(), line, ply});
}

void Session::chooseContinuation(int by)
{
    const std::vector<analysis::Continuation> all = continuations();
    if (all.empty())
        return;
    const analysis::Continuation& next = all[continuationAt(all, by)];
    if (!next.isChosen)
        showLine(next.line, m_cursor.ply());
}

void Session::returnToMainLine()
{
    showLine(LineId::main(), m_cursor.line().isMain() ? m_cursor.ply() : mainPly());
}

void Session::reload()
{
    if (!m_file.path().isEmpty() && !isLoading())
        m_file.open(m_file.path(), shownGame(), mainPly().number());
}

void Session::cancelLoading()
{
    m_file.cancelReading();
}

// What the file brings

void Session::onReadingStarted()
{
    m_awaited.reset();
    stopBuilding();
}

void Session::take(const open_file::GameFile& found, const Place& wanted)
{
    const bool isThere = found.gameNumber == wanted.game;
    const Place place = setGame(
        {found.game, nullptr, {found.gameNumber, LineId::main(), isThere ? wanted.ply : Ply()}});
    m_hasTaken = true;
    m_cursor.open(place, m_whole.lastPly());
    if (!isThere && m_file.isReading() && wanted.game > found.gameNumber)
        m_awaited = wanted;
}

void Session::takeGrown(PreparedGame grown, bool isOther)
{
    if (!isOther || m_whole.isEmpty())
        return;
    if (!grown)
        grown = preparedAtOnce(m_file.games(), shownGame(), checkpointInterval());
    if (!grown)
        return buildGrown(nullptr);
    const Place place = analysis::placeInGrown(*m_whole.game(), *grown->game, m_cursor.place());
    if (!place.line.isMain() && !isShort(*grown->game, place.line))
        return buildGrown(std::move(grown));
    showGrown({grown, nullptr, place});
}

void Session::showGrown(const PreparedPlace& grown)
{
    const Place from = m_cursor.place();
    const Place place = setGame(grown);
    m_hasTaken = true;
    if (place == from)
        m_cursor.setLastPly(m_whole.lastPly());
    else
        m_cursor.open(place, m_whole.lastPly());
}

/// The shown game has changed. It may be of any size, as may its shown line, so it is built in a
/// job.
void Session::buildGrown(PreparedGame built)
{
    m_builder.build(
        [built = std::move(built), before = m_whole.game(), from = m_cursor.place(),
         games = m_file.games(), interval = checkpointInterval()](const std::stop_token& stop) {
            return prepareGrown(games, from, *before, built, interval, stop);
        },
        [this, from = m_cursor.place()](PreparedPlace grown) {
            // If the cursor has stepped along the line meanwhile, it stays there.
            const Place now = m_cursor.place();
            if (now != from && now.line == from.line && grown.place == from)
                grown.place = now;
            showGrown(grown);
            announceTaken();
        });
}

void Session::announceTaken()
{
    if (std::exchange(m_hasTaken, false))
        announceGame();
    showAwaited();
}

void Session::onReadingEnded(bool wasGivenUp)
{
    if (wasGivenUp) {
        m_awaited.reset();
        stopBuilding();
    } else {
        showAwaited();
    }
}

void Session::showAwaited()
{
    if (!m_awaited || (m_file.isReading() && m_file.games().size() < m_awaited->game))
        return;
    const Place awaited = *std::exchange(m_awaited, std::nullopt);
    if (awaited.game <= m_file.games().size())
        open(awaited);
    else
        openGame(awaited.game);
}

void Session::announceGame()
{
    Q_EMIT gameChanged();
    Q_EMIT momentChanged();
    Q_EMIT storeChanged();
}

void Session::stopBuilding()
{
    m_wantedGame = shownGame();
    m_builder.stop();
}

// What is shown of the game, and its moment

void Session::setFutureHidden(bool isHidden)
{
    if (isHidden == isFutureHidden())
        return;
    m_cursor.setFutureHidden(isHidden);
    m_pointing.setPly(m_pointing.ply());
    if (!m_whole.isEmpty()) {
        showUpTo(m_cursor.place());
        setMoment(m_cursor.place());
        announceGame();
    }
    Q_EMIT futureHiddenChanged(isHidden);
}

void Session::showUpTo(const Place& place)
{
    m_shown = isFutureHidden() ? m_whole.upTo(place) : m_whole;
}

void Session::setMoment(const Place& place)
{
    m_moment = foldedMoment(*replay(), place);
    readStored();
}

void Session::readStored()
{
    const LineId owner =
        analysis::ownerOf(*m_whole.game(), m_moment.place.line, m_moment.place.ply);
    if (m_table.has(owner, m_moment.place.ply))
        addStored(m_moment, m_table.read(owner, m_moment.place.ply));
}

void Session::onMoved()
{
    if (m_shown.isEmpty() || m_moment.place == m_cursor.place())
        return;        // set together with the game
    m_awaited.reset(); // the cursor was moved, so the awaited place is given up
    const auto before = game();
    showUpTo(m_cursor.place());
    setMoment(m_cursor.place());
    if (game() != before)
        Q_EMIT gameChanged();
    Q_EMIT momentChanged();
}

void Session::onTableChanged()
{
    if (m_shown.isEmpty() || m_isTakingGame)
        return;
    const bool wasPending = m_moment.agreement == Agreement::Pending;
    if (wasPending)
        readStored();
    Q_EMIT storeChanged();
    if (wasPending && m_moment.agreement != Agreement::Pending)
        Q_EMIT momentChanged();
}

void Session::onIntervalChanged()
{
    if (m_whole.isEmpty())
        return;
    const LineId line = m_cursor.line();
    if (!isShort(*m_whole.game(), line))
        return build(m_cursor.place());
    m_whole.set(m_whole.prepared(),
                analysis::preparedLine(*m_whole.prepared(), line, checkpointInterval()));
    showUpTo(m_cursor.place());
    setMoment(m_cursor.place());
    Q_EMIT momentChanged();
}

} // namespace plyline::session

#include "moc_session.cpp"
