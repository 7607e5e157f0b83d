#include "core/filter/game_filter.h"

#include "core/base/share_out.h"
#include "core/filter/filter_matcher.h"

#include <algorithm>
#include <numeric>

namespace plyline::filter {

namespace {

constexpr int gamesBetweenStops = 1 << 14;
constexpr int gamesWorthAThread = 1 << 17;

/// Matches the games from `first` to `last`; `gameAt` returns their numbers.
template <typename GameAt>
FilteredGames ask(const FilterMatcher& matcher, int first, int last, const GameAt& gameAt,
                  const std::stop_token& stop)
{
    FilteredGames answer;
    for (int begin = first; begin < last && !stop.stop_requested(); begin += gamesBetweenStops) {
        const int end = std::min(last, begin + gamesBetweenStops);
        for (int i = begin; i < end; ++i) {
            const int game = gameAt(i);
            const FilterMatcher::Answer one = matcher.match(game);
            if (one == FilterMatcher::Answer::Yes)
                answer.games.push_back(game);
            else if (one == FilterMatcher::Answer::Undecided)
                ++answer.undecided;
        }
    }
    return answer;
}

void append(FilteredGames& answer, const FilteredGames& more)
{
    answer.games.insert(answer.games.end(), more.games.begin(), more.games.end());
    answer.undecided += more.undecided;
}

/// Does the same on as many threads as are useful.
template <typename GameAt>
FilteredGames askAll(const FilterMatcher& matcher, int first, int last, const GameAt& gameAt,
                     const std::stop_token& stop)
{
    const int worth = (last - first) / gamesWorthAThread;
    const int count = std::max(1, std::min(worth, processorCount()));
    std::vector<FilteredGames> answers(static_cast<std::size_t>(count));
    const auto edge = [&](std::size_t n) {
        return first + static_cast<int>(static_cast<std::int64_t>(last - first) *
                                        static_cast<std::int64_t>(n) / count);
    };
    shareOut(answers.size(), count, stop, [&](WorkShare& share) {
        while (const auto i = share.next())
            answers[*i] = ask(matcher, edge(*i), edge(*i + 1), gameAt, stop);
    });
    for (std::size_t i = 1; i < answers.size(); ++i)
        append(answers.front(), answers[i]);
    return std::move(answers.front());
}

} // namespace

bool GameFilter::readTexts(const index::GameIndex& index, const std::stop_token& stop)
{
    m_texts = m_texts.extended(index.strings(), stop);
    return m_texts.size() >= index.strings().size();
}

std::optional<FilteredGames> GameFilter::run(const std::shared_ptr<const index::GameIndex>& index,
                                             const Filter& query, const std::stop_token& stop)
{
    const int size = index->size();
    FilteredGames answer;
    if (query.isEmpty()) {
        answer.games.resize(static_cast<std::size_t>(size));
        std::iota(answer.games.begin(), answer.games.end(), 0);
    } else {
        if (!readTexts(*index, stop))
            return std::nullopt;
        // Of undecided games, facts may have become known since the last answer.
        const bool isLastGood = m_hasAnswer && m_size <= size && m_answer.undecided == 0;
        const bool isMoreOfTheSame = isLastGood && query == m_query;
        const bool isNarrower = isLastGood && !isMoreOfTheSame && query.narrows(m_query);
        const std::vector<int>& last = m_answer.games;
        const int oldCount = isMoreOfTheSame || isNarrower ? m_size : 0;
        const int candidates = size - oldCount + (isNarrower ? static_cast<int>(last.size()) : 0);
        const bool isForMany = static_cast<std::size_t>(candidates) > index->strings().size() / 4;
        const FilterMatcher matcher(query, index, m_texts, isForMany, stop);
        if (stop.stop_requested())
            return std::nullopt;
        if (isMoreOfTheSame) {
            answer = m_answer;
        } else if (isNarrower) {
            const auto game = [&last](int i) { return last[static_cast<std::size_t>(i)]; };
            answer = askAll(matcher, 0, static_cast<int>(last.size()), game, stop);
        }
        append(answer, askAll(
                           matcher, oldCount, size, [](int i) { return i; }, stop));
        if (stop.stop_requested())
            return std::nullopt;
    }
    m_query = query;
    m_answer = answer;
    m_size = size;
    m_hasAnswer = true;
    return answer;
}

std::vector<int> filter(const std::shared_ptr<const index::GameIndex>& index, const Filter& query,
                        const std::stop_token& stop)
{
    auto answer = GameFilter().run(index, query, stop);
    return answer ? std::move(answer->games) : std::vector<int>();
}

} // namespace plyline::filter
