#include "core/search/game_search.h"

#include "core/base/share_out.h"
#include "core/replay/projection.h"
#include "core/search/line_search.h"
#include "core/search/position_matcher.h"
#include "core/search/search_visitor.h"

#include <algorithm>
#include <mutex>

namespace plyline::search {

namespace {

/// Number of games that a thread takes at a time, some tenths of a megabyte.
constexpr int gamesAtATime = 256;

/// Combines the matches of all threads in the order of the scope.
class Collector
{
public:
    Collector(const SearchSink& sink, int games) : m_sink(sink)
    {
        m_progress.games = games;
        m_parts.resize(static_cast<std::size_t>((games + gamesAtATime - 1) / gamesAtATime));
    }

    void add(int part, std::vector<Match> matches)
    {
        const std::lock_guard lock(m_mutex);
        Part& done = m_parts[static_cast<std::size_t>(part)];
        done.matches = std::move(matches);
        done.isDone = true;
        std::vector<Match> found;
        const std::size_t before = m_next;
        for (; m_next < m_parts.size() && m_parts[m_next].isDone; ++m_next) {
            std::vector<Match>& more = m_parts[m_next].matches;
            found.insert(found.end(), more.begin(), more.end());
            more = {};
        }
        if (m_next == before)
            return;
        m_progress.gamesDone = std::min(m_progress.games, static_cast<int>(m_next) * gamesAtATime);
        m_progress.matches += static_cast<std::int64_t>(found.size());
        m_sink(found, m_progress);
    }
    void add(const NextMoves& moves)
    {
        const std::lock_guard lock(m_mutex);
        m_nextMoves.add(moves);
    }
    [[nodiscard]] SearchEnd end() const { return {m_progress, m_nextMoves}; }

private:
    struct Part
    {
        std::vector<Match> matches;
        bool isDone = false;
    };

    const SearchSink& m_sink;
    std::mutex m_mutex;
    std::vector<Part> m_parts;
    std::size_t m_next = 0; ///< The first part not yet reported.
    SearchProgress m_progress;
    NextMoves m_nextMoves;
};

void searchMainLine(SearchVisitor& visitor, const index::GameIndex& index, int entry,
                    const std::stop_token& stop)
{
    // The facts are those of the main line.
    if (!visitor.mayFit(index.facts(entry)))
        return;
    visitor.beginEntry(entry);
    pgn::Reader reader(index.source()->bytes(), index.entry(entry).offset);
    reader.readGame(visitor);
    if (!stop.stop_requested())
        visitor.endEntry();
}

} // namespace

int SearchScope::size() const
{
    return entries ? static_cast<int>(entries->size()) : index->size();
}

int SearchScope::entry(int i) const
{
    return entries ? (*entries)[static_cast<std::size_t>(i)] : i;
}

SearchEnd search(const SearchScope& scope, const PositionQuery& query, const SearchOptions& options,
                 const SearchSink& sink, std::stop_token stop)
{
    const int games = scope.size();
    const int parts = games == 0 ? 0 : (games - 1) / gamesAtATime + 1;
    const int threads = options.threads > 0 ? options.threads : processorCount();
    Collector collector(sink, games);
    shareOut(static_cast<std::size_t>(parts), threads, stop, [&](WorkShare& share) {
        SearchVisitor visitor(*scope.index, query, options, stop);
        LineSearch lines(*scope.index, query, options, stop);
        std::vector<Match>& matches = options.withVariations ? lines.matches() : visitor.matches();
        while (const auto next = share.next()) {
            const int part = static_cast<int>(*next);
            const int begin = part * gamesAtATime;
            const int end = begin + std::min(games - begin, gamesAtATime);
            for (int i = begin; i < end; ++i) {
                if (options.withVariations)
                    lines.search(scope.entry(i));
                else
                    searchMainLine(visitor, *scope.index, scope.entry(i), stop);
                if (stop.stop_requested())
                    return;
            }
            collector.add(part, std::move(matches));
            matches.clear();
        }
        collector.add(options.withVariations ? lines.nextMoves() : visitor.nextMoves());
    });
    return collector.end();
}

std::vector<game::Ply> matchingPlies(const game::Game& game, game::LineId line,
                                     const PositionQuery& query)
{
    using Verdict = PositionMatcher::Verdict;
    std::vector<game::Ply> plies;
    if (game.isRefused())
        return plies;
    PositionMatcher matcher(query);
    rules::Setup state = replay::PositionProjection::initial(game.start());
    Verdict verdict = matcher.begin(state.board, state.turn);
    game::Ply ply;
    if (verdict == Verdict::Fits)
        plies.push_back(ply);
    for (const game::MoveEvent* event : game.path(line)) {
        if (verdict == Verdict::FitsNever)
            break;
        ply = ply.next();
        replay::PositionProjection::apply(state, *event, ply);
        verdict = matcher.next(state.board, state.turn);
        if (verdict == Verdict::Fits)
            plies.push_back(ply);
    }
    return plies;
}

} // namespace plyline::search
