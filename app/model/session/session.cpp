#include "app/model/session/session.h"

#include <QtCore/QScopedValueRollback>

#include "app/model/session/moment_maker.h"
#include "core/analysis/grown_game.h"

#include <algorithm>
#include <utility>

namespace plyline::session {

using analysis::Continuation;
using game::LineId;
using game::Place;
using game::Ply;

namespace {

/// Lines of at most this many plies are prepared at once, in less than a frame; longer ones in a
/// job.
constexpr int longestReadyAtOnce = 1000;

} // namespace

Session::Session(open_file::OpenFile& file, QObject* parent) : QObject(parent), m_file(file)
{
    file.setHost(*this);
    connect(&file, &open_file::OpenFile::readingChanged, this, &Session::loadingChanged);
    connect(&m_cursor, &Cursor::moved, this, &Session::onMoved);
    connect(&m_table, &SnapshotTable::changed, this, &Session::onTableChanged);
    connect(&m_checkpoints, &CheckpointInterval::changed, this, &Session::onIntervalChanged);
}

Session::~Session() = default;

const std::vector<analysis::PlyFacts>& Session::plies() const
{
    static const std::vector<analysis::PlyFacts> none;
    return m_shown.line ? m_shown.line->plies : none;
}

const std::vector<analysis::PlyFacts>& Session::wholePlies() const
{
    return m_whole.line ? m_whole.line->plies : plies();
}

const std::vector<replay::PieceHistory>& Session::histories() const
{
    static const std::vector<replay::PieceHistory> none;
    return m_shown.line ? m_shown.line->histories : none;
}

const game::Ending& Session::ending() const
{
    static const game::Ending none;
    return m_shown.game ? m_shown.game->ending : none;
}

const std::vector<analysis::Fork>& Session::forks() const
{
    static const std::vector<analysis::Fork> none;
    return m_shown.game ? m_shown.game->forks.all() : none;
}

const analysis::Forks::Sans& Session::sans() const
{
    static const analysis::Forks::Sans none;
    return m_shown.game ? m_shown.game->sans : none;
}

std::optional<int> Session::awaitedGame() const
{
    return m_awaited ? std::optional(m_awaited->game) : std::nullopt;
}

int Session::eventCount() const
{
    return m_shown.line ? m_shown.line->replay->lastPly().number() : 0;
}

std::int64_t Session::eventBytes() const
{
    return eventCount() * static_cast<std::int64_t>(sizeof(game::MoveEvent));
}

const std::optional<store::StorageSize>& Session::storageSize() const
{
    return m_table.size();
}

double Session::storeProgress() const
{
    if (!m_shown.line)
        return 0.0;
    const std::optional<Ply> written = m_table.written(m_shown.line->replay->line());
    const double plies = m_shown.line->replay->lastPly().number() + 1;
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
    if (m_whole.game && wanted.game == shownGame()) {
        const bool isThere =
            wanted.line >= LineId::main() &&
            wanted.line.number() < static_cast<int>(m_whole.game->game->lines().size());
        if (!isThere)
            wanted.line = LineId::main();
        if (wanted.line == m_cursor.line())
            return m_cursor.goToPly(wanted.ply);
        if (isReadyAtOnce(*m_whole.game->game, wanted.line))
            return onBuilt(m_whole.game,
                           analysis::preparedLine(*m_whole.game, wanted.line, checkpointInterval()),
                           wanted);
    } else if (m_file.games().isSmall(wanted.game)) {
        return onBuilt(analysis::prepared(m_file.games().game(wanted.game), checkpointInterval()),
                       nullptr, wanted);
    }
    build(wanted);
}

bool Session::isReadyAtOnce(const game::Game& game, LineId line)
{
    return game.line(line).lastPly().number() <= longestReadyAtOnce;
}

void Session::build(const Place& wanted)
{
    m_wantedGame = wanted.game;
    setBuilding(true);
    // set when only the line changes
    const PreparedGame shown = wanted.game == shownGame() ? m_whole.game : nullptr;
    m_building.start([this, wanted, shown, games = m_file.games(), interval = checkpointInterval()](
                         const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const PreparedGame game =
            shown ? shown : analysis::prepared(games.game(wanted.game, stop), interval, stop);
        if (!game)
            return;
        const bool isMain = wanted.line.number() >= static_cast<int>(game->game->lines().size()) ||
                            wanted.line <= LineId::main();
        const PreparedLine line =
            isMain && !shown ? nullptr
                             : analysis::preparedLine(*game, isMain ? LineId::main() : wanted.line,
                                                      interval, stop);
        deliver([this, wanted, game, line] {
            setBuilding(false);
            onBuilt(game, line, wanted);
        });
    });
}

void Session::onBuilt(const PreparedGame& game, const PreparedLine& line, const Place& wanted)
{
    const Place place = setGame(game, line, wanted);
    m_cursor.open(place, m_whole.line->replay->lastPly());
    tellOfGame();
}

Place Session::setGame(PreparedGame game, PreparedLine line, const Place& wanted)
{
    const QScopedValueRollback guard(m_isTakingGame, true);
    const bool isOther = game != m_whole.game;
    m_whole.game = std::move(game);
    const bool isAnotherLine =
        wanted.line > LineId::main() &&
        wanted.line.number() < static_cast<int>(m_whole.game->game->lines().size());
    if (!line)
        line = isAnotherLine
                   ? analysis::preparedLine(*m_whole.game, wanted.line, checkpointInterval())
                   : m_whole.game->mainLine;
    m_whole.line = std::move(line);
    m_wantedGame = wanted.game;
    if (isOther)
        m_table.fill(m_whole.game->game, wanted.game);
    const Place place{wanted.game, m_whole.line->replay->line(),
                      std::clamp(wanted.ply, Ply(), m_whole.line->replay->lastPly())};
    showUpTo(place);
    setMoment(place);
    return place;
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
    const bool isThere = m_whole.game && line >= LineId::main() &&
                         line.number() < static_cast<int>(m_whole.game->game->lines().size());
    if (isThere)
        open({shownGame(), line, ply});
}

std::vector<Continuation> Session::continuations() const
{
    if (!m_shown.game)
        return {};
    return m_shown.game->forks.continuations(*m_shown.game->game, m_shown.game->sans,
                                             m_cursor.place());
}

void Session::chooseContinuation(int by)
{
    const std::vector<Continuation> all = continuations();
    if (all.empty())
        return;
    const auto chosen =
        std::find_if(all.begin(), all.end(), [](const Continuation& one) { return one.isChosen; });
    // The shown line may end here. Then the first press takes the first continuation, or the last
    // one when going up.
    const int last = static_cast<int>(all.size()) - 1;
    const int from = chosen != all.end() ? static_cast<int>(chosen - all.begin())
                     : by > 0            ? -1
                                         : last + 1;
    const int to = std::clamp(from + std::clamp(by, -last - 1, last + 1), 0, last);
    if (to != from)
        showLine(all[static_cast<std::size_t>(to)].line, m_cursor.ply());
}

Ply Session::mainPly() const
{
    Ply ply = m_cursor.ply();
    for (LineId id = m_cursor.line(); m_whole.game && !id.isMain();
         id = *m_whole.game->game->line(id).parent)
        ply = std::min(ply, m_whole.game->game->line(id).forkPly);
    return ply;
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
    const Place place = setGame(found.game, nullptr,
                                {found.gameNumber, LineId::main(), isThere ? wanted.ply : Ply()});
    m_hasTaken = true;
    m_cursor.open(place, m_whole.line->replay->lastPly());
    if (!isThere && m_file.isReading() && wanted.game > found.gameNumber)
        m_awaited = wanted;
}

void Session::takeGrown(PreparedGame game, bool isOther)
{
    if (!isOther || !m_whole.game)
        return;
    if (!game && m_file.games().isSmall(shownGame()))
        game = analysis::prepared(m_file.games().game(shownGame()), checkpointInterval());
    if (!game)
        return buildGrown(nullptr);
    const Place place = analysis::placeInGrown(*m_whole.game->game, *game->game, m_cursor.place());
    if (!place.line.isMain() && !isReadyAtOnce(*game->game, place.line))
        return buildGrown(std::move(game));
    showGrown(game, nullptr, place);
}

void Session::showGrown(const PreparedGame& game, const PreparedLine& line, const Place& wanted)
{
    const Place from = m_cursor.place();
    const Place place = setGame(game, line, wanted);
    m_hasTaken = true;
    if (place == from)
        m_cursor.setLastPly(m_whole.line->replay->lastPly());
    else
        m_cursor.open(place, m_whole.line->replay->lastPly());
}

/// The shown game has changed. It may be of any size, as may its shown line, so it is built in a
/// job.
void Session::buildGrown(PreparedGame built)
{
    setBuilding(true);
    m_building.start([this, built = std::move(built), before = m_whole.game->game,
                      from = m_cursor.place(), games = m_file.games(),
                      interval = checkpointInterval()](const std::stop_token& stop,
                                                       const jobs::Job::Deliver& deliver) {
        const PreparedGame game =
            built ? built : analysis::prepared(games.game(from.game, stop), interval, stop);
        if (!game)
            return;
        // If the cursor has stepped along the line meanwhile, it stays there.
        const Place place = analysis::placeInGrown(*before, *game->game, from);
        const PreparedLine line = place.line.isMain()
                                      ? nullptr
                                      : analysis::preparedLine(*game, place.line, interval, stop);
        deliver([this, game, line, place, from] {
            setBuilding(false);
            const Place now = m_cursor.place();
            const bool hasStepped = now != from && now.line == from.line && place == from;
            showGrown(game, line, hasStepped ? now : place);
            tellOfTaken();
        });
    });
}

void Session::tellOfTaken()
{
    if (std::exchange(m_hasTaken, false))
        tellOfGame();
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

void Session::tellOfGame()
{
    Q_EMIT gameChanged();
    Q_EMIT momentChanged();
    Q_EMIT storeChanged();
}

void Session::stopBuilding()
{
    m_building.stop();
    m_wantedGame = shownGame();
    setBuilding(false);
}

void Session::setBuilding(bool isBuilding)
{
    if (isBuilding == m_isBuilding)
        return;
    m_isBuilding = isBuilding;
    Q_EMIT loadingChanged();
}

// What is shown of the game, and its moment

void Session::setFutureHidden(bool isHidden)
{
    if (isHidden == isFutureHidden())
        return;
    m_cursor.setFutureHidden(isHidden);
    m_pointing.setPly(m_pointing.ply());
    if (m_whole.line) {
        showUpTo(m_cursor.place());
        setMoment(m_cursor.place());
        tellOfGame();
    }
    Q_EMIT futureHiddenChanged(isHidden);
}

void Session::showUpTo(const Place& place)
{
    m_shown = isFutureHidden() ? analysis::pastOf(m_whole, place) : m_whole;
}

void Session::setMoment(const Place& place)
{
    m_moment = foldedMoment(*m_shown.line->replay, place);
    readStored();
}

void Session::readStored()
{
    const LineId owner =
        analysis::ownerOf(*m_whole.game->game, m_moment.place.line, m_moment.place.ply);
    if (m_table.has(owner, m_moment.place.ply))
        addStored(m_moment, m_table.read(owner, m_moment.place.ply));
}

void Session::onMoved()
{
    if (!m_whole.line || m_moment.place == m_cursor.place())
        return;        // set together with the game
    m_awaited.reset(); // the cursor was moved, so the awaited place is given up
    const analysis::ShownLine before = m_shown;
    showUpTo(m_cursor.place());
    setMoment(m_cursor.place());
    if (m_shown.game != before.game)
        Q_EMIT gameChanged();
    Q_EMIT momentChanged();
}

void Session::onTableChanged()
{
    if (!m_whole.line || m_isTakingGame)
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
    if (!m_whole.line)
        return;
    const LineId line = m_cursor.line();
    if (!isReadyAtOnce(*m_whole.game->game, line))
        return build(m_cursor.place());
    m_whole.line = analysis::preparedLine(*m_whole.game, line, checkpointInterval());
    showUpTo(m_cursor.place());
    setMoment(m_cursor.place());
    Q_EMIT momentChanged();
}

} // namespace plyline::session
