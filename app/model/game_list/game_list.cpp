#include "app/model/game_list/game_list.h"

#include "app/model/session/session.h"
#include "core/filter/game_filter.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace plyline::game_list {

using filter::Filter;
using filter::GameOrder;
using filter::OrderKey;
using index::GameIndex;

namespace {

/// Time between two runs while games or facts keep coming.
constexpr int refreshMillis = 300;

/// If fewer than one in this many games match, they are sorted by themselves; otherwise they are
/// picked from the sorted list of all games.
constexpr int shareWorthAll = 8;

using Games = std::vector<int>;

/// Whether any earlier game differs now. In a file that only grows only the last one can; a file
/// that was written anew is small enough to look at all.
bool hasOtherEntries(const GameIndex& before, const GameIndex& now)
{
    int game = now.source()->isCopy() ? 0 : before.size() - 1;
    while (game < before.size() && before.entry(game) == now.entry(game))
        ++game;
    return game < before.size();
}

} // namespace

struct GameList::Work
{
    filter::GameFilter filter;
    GameOrder order; ///< The order in which `all` is sorted.
    Games all;       ///< Every game in that order; empty when there is none.

    std::optional<Games> ordered(const GameIndex& index, Games games, const GameOrder& wanted,
                                 const std::stop_token& stop)
    {
        const int size = index.size();
        const bool isMost = static_cast<int>(games.size()) > size / shareWorthAll;
        // Facts become known while the job runs, so an order by them is not kept.
        if (!isMost || filter::needsFacts(wanted.key) || wanted == GameOrder())
            return inOrder(index, std::move(games), wanted, filter.texts(), stop);
        if (wanted != order || static_cast<int>(all.size()) != size) {
            Games every(static_cast<std::size_t>(size));
            std::iota(every.begin(), every.end(), 0);
            auto sorted = inOrder(index, std::move(every), wanted, filter.texts(), stop);
            if (!sorted)
                return std::nullopt;
            all = std::move(*sorted);
            order = wanted;
        }
        if (static_cast<int>(games.size()) == size)
            return all;
        std::vector<bool> isIn(static_cast<std::size_t>(size), false);
        for (const int game : games)
            isIn[static_cast<std::size_t>(game)] = true;
        std::size_t count = 0;
        for (const int game : all) {
            if (isIn[static_cast<std::size_t>(game)])
                games[count++] = game;
        }
        return games;
    }
};

GameList::GameList(open_file::OpenFile& file, session::Session& session)
    : m_file(file), m_session(session), m_work(std::make_shared<Work>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshMillis);
    connect(&m_soon, &QTimer::timeout, this, &GameList::run);
    connect(&file, &open_file::OpenFile::indexChanged, this, &GameList::onIndexChanged);
    connect(&file, &open_file::OpenFile::indexGrown, this, &GameList::onIndexGrown);
    connect(&file, &open_file::OpenFile::factsChanged, this, &GameList::onFactsChanged);
    connect(&session, &session::Session::gameChanged, this, [this] { m_wantedGame = -1; });
    connect(&session, &session::Session::loadingChanged, this, [this] {
        if (!m_session.isLoading())
            m_wantedGame = -1;
    });
}

GameList::~GameList() = default;

bool GameList::isPlain() const
{
    return m_query.isEmpty() && m_order == GameOrder();
}

bool GameList::isSoFar() const
{
    return m_rows.index && (!m_rows.index->isComplete() || m_undecided > 0);
}

void GameList::onIndexChanged()
{
    m_filtering.stop();
    m_completing.stop();
    m_soon.stop();
    m_work = std::make_shared<Work>();
    m_texts = {};
    m_index = m_file.index();
    ++m_fileCount;
    m_wantedGame = -1;
    m_undecided = 0;
    m_isOutdated = false;
    // The filter line stays when the same file is read again.
    const bool isSameFile = !m_path.isEmpty() && m_path == m_file.path();
    m_path = m_file.path();
    if (!isSameFile && !m_text.isEmpty()) {
        m_text.clear();
        m_query = Filter();
        m_mistake.reset();
        Q_EMIT filterChanged();
    }
    // Rows of another file would be wrong. Without a filter all games may be shown until they are
    // sorted.
    m_rows = plainRows();
    if (!m_query.isEmpty())
        m_rows.games = std::make_shared<const Games>();
    Q_EMIT rowsChanged();
    if (isPlain()) {
        m_isWorking = false;
        prepareIfWhole();
    } else {
        run();
    }
}

void GameList::onIndexGrown()
{
    const auto before = std::exchange(m_index, m_file.index());
    if (isPlain()) {
        take(plainRows(), 0, m_texts);
        prepareIfWhole();
        return;
    }
    // Results for a game that has changed are no longer valid.
    if (hasOtherEntries(*before, *m_index))
        m_work = std::make_shared<Work>();
    answerSoon();
}

void GameList::onFactsChanged()
{
    const bool mayDecide = m_query.needsFacts() && (m_isWorking || m_undecided > 0);
    if (filter::needsFacts(m_order.key) || mayDecide)
        answerSoon();
}

void GameList::answerSoon()
{
    if (m_isWorking)
        m_isOutdated = true;
    else if (!m_soon.isActive())
        m_soon.start();
}

GameRows GameList::plainRows() const
{
    return {m_file.index(), nullptr, true, m_fileCount};
}

void GameList::setFilterText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    auto query = Filter::parse(text.toStdString());
    if (query)
        m_mistake.reset();
    else
        m_mistake = std::move(query.error());
    const bool isOther = query && *query != m_query;
    if (isOther)
        m_query = std::move(*query);
    Q_EMIT filterChanged();
    if (isOther)
        run();
}

void GameList::setOrder(GameOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    Q_EMIT filterChanged();
    run();
}

void GameList::prepare()
{
    if (!m_file.index() || m_isWorking)
        return;
    m_filtering.start([work = m_work, index = m_file.index()](const std::stop_token& stop,
                                                              const jobs::Job::Deliver&) {
        // If this is stopped, the next run does the rest.
        static_cast<void>(work->filter.readTexts(*index, stop));
    });
}

/// Prepares the texts if all of the file is read. Texts that are still coming are prepared when a
/// filter line needs them.
void GameList::prepareIfWhole()
{
    if (m_file.index() && m_file.index()->isComplete())
        prepare();
}

void GameList::run()
{
    m_soon.stop();
    m_isOutdated = false;
    if (!m_file.index())
        return;
    if (isPlain()) {
        m_filtering.stop();
        take(plainRows(), 0, m_texts);
        return;
    }
    m_isWorking = true;
    m_filtering.start(
        [this, work = m_work, index = m_file.index(), query = m_query, order = m_order,
         file = m_fileCount](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            auto answer = work->filter.run(index, query, stop);
            if (!answer || !work->filter.readTexts(*index, stop))
                return;
            auto games = work->ordered(*index, std::move(answer->games), order, stop);
            if (!games)
                return;
            GameRows rows;
            rows.index = index;
            rows.games = std::make_shared<const Games>(std::move(*games));
            rows.isInFileOrder = order == GameOrder();
            rows.file = file;
            deliver([this, rows = std::move(rows), undecided = answer->undecided,
                     texts = work->filter.texts()] { take(rows, undecided, texts); });
        });
}

void GameList::take(GameRows rows, int undecided, filter::FoldedStrings texts)
{
    m_isWorking = false;
    m_rows = std::move(rows);
    m_undecided = undecided;
    m_texts = std::move(texts);
    Q_EMIT rowsChanged();
    if (m_isOutdated)
        m_soon.start();
}

void GameList::complete(const QString& text, int cursor, int limit)
{
    if (!m_file.index())
        return;
    m_completing.start([this, index = m_file.index(), texts = m_texts, text, cursor,
                        limit](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto before = static_cast<std::size_t>(text.left(cursor).toUtf8().size());
        const std::string line = text.toStdString();
        const filter::TypedTerm typed = filter::typedTerm(line, before);
        const filter::FoldedStrings all = texts.extended(index->strings(), stop);
        if (stop.stop_requested())
            return;
        auto found = filter::completions(*index, all, typed, limit, stop);
        const int offset =
            static_cast<int>(QString::fromStdString(line.substr(0, typed.offset)).size());
        deliver([this, text, offset, cursor, found = std::move(found)] {
            Q_EMIT completed(text, offset, cursor - offset, found);
        });
    });
}

void GameList::openNear(int step)
{
    if (!m_session.game() || m_rows.size() == 0)
        return;
    const int open = m_wantedGame >= 0 ? m_wantedGame : m_session.cursor().place().game - 1;
    int row = 0;
    if (const auto current = m_rows.rowOf(open)) {
        row = *current + step;
    } else if (m_rows.games && m_rows.isInFileOrder) {
        const auto behind = std::lower_bound(m_rows.games->begin(), m_rows.games->end(), open);
        row = static_cast<int>(behind - m_rows.games->begin()) + (step < 0 ? -1 : 0);
    }
    if (row < 0 || row >= m_rows.size())
        return;
    m_wantedGame = m_rows.game(row);
    m_session.openGame(m_wantedGame + 1);
}

void GameList::openNextGame()
{
    openNear(1);
}

void GameList::openPreviousGame()
{
    openNear(-1);
}

} // namespace plyline::game_list

#include "moc_game_list.cpp"
