#include "core/filter/completions.h"
#include "core/filter/filter_matcher.h"
#include "core/filter/game_filter.h"
#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "tests/fuzz/check.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace plyline;
using filter::Filter;

namespace {

using IndexPtr = std::shared_ptr<const index::GameIndex>;

constexpr std::string_view alwaysThere =
    "[Event \"Tata Steel\"]\n[Site \"Wijk aan Zee\"]\n[Date \"2010.01.20\"]\n[Round \"4.1\"]\n"
    "[White \"Carlsen, Magnus\"]\n[Black \"M\xc3\xbcller: -9\"]\n[Result \"1-0\"]\n[ECO \"B90\"]\n"
    "[WhiteElo \"2810\"]\n[BlackElo \"2700\"]\n\n1. e4 c5 1-0\n\n"
    "[Event \"?\"]\n[Date \"1999.??.??\"]\n[White \"Tal\"]\n[Result \"0-0\"]\n[ECO \"A00\"]\n\n"
    "1. b4 e4 0-0\n\n"
    "[Event \"a \\\"b\\\" c\"]\n[Date \"1999.12.??\"]\n[Round \"14\"]\n[Black \"tal\"]\n"
    "[Result \"1/2-1/2\"]\n\n1/2-1/2\n\n";

IndexPtr indexOf(std::string_view more)
{
    const auto index = index::buildIndex(
        files::Source::fromText(std::string(alwaysThere) + std::string(more), "filtered"));
    for (int i = 0; i < index->size(); ++i)
        index->setFacts(i, index::factsOf(*index, i));
    return index;
}

/// Each game alone, words looked up in its own texts.
std::vector<int> gamesFor(const Filter& query, const IndexPtr& index,
                          const filter::FoldedStrings& texts)
{
    const filter::FilterMatcher matcher(query, index, texts, false);
    std::vector<int> found;
    for (int i = 0; i < index->size(); ++i) {
        const auto answer = matcher.match(i);
        FUZZ_CHECK(answer != filter::FilterMatcher::Answer::Undecided);
        if (answer == filter::FilterMatcher::Answer::Yes)
            found.push_back(i);
    }
    return found;
}

/// Every game fits a term or the same term excluded, and fits all terms where it fits each.
void checkTerms(const Filter& query, const IndexPtr& index, const filter::FoldedStrings& texts,
                const std::vector<int>& found)
{
    std::vector<int> all(static_cast<std::size_t>(index->size()), 0);
    for (const filter::FilterTerm& term : query.terms()) {
        filter::FilterTerm other = term;
        other.isExcluded = !term.isExcluded;
        const std::vector<int> fitting = gamesFor(Filter({term}), index, texts);
        const std::vector<int> excluded = gamesFor(Filter({other}), index, texts);
        FUZZ_CHECK(fitting.size() + excluded.size() == all.size());
        for (const int game : fitting)
            ++all[static_cast<std::size_t>(game)];
        for (const int game : excluded)
            FUZZ_CHECK(!std::ranges::binary_search(fitting, game));
        FUZZ_CHECK(Filter({term}).narrows(Filter({term})));
    }
    for (int i = 0; i < index->size(); ++i)
        FUZZ_CHECK(std::ranges::binary_search(found, i) ==
                   (all[static_cast<std::size_t>(i)] == static_cast<int>(query.terms().size())));
}

/// What is typed is answered letter by letter as it is answered at once.
void checkTyping(std::string_view line, const IndexPtr& index, const filter::FoldedStrings& texts)
{
    filter::GameFilter typing;
    Filter before;
    std::vector<int> foundBefore = gamesFor(before, index, texts);
    FUZZ_CHECK(static_cast<int>(foundBefore.size()) == index->size());
    for (std::size_t length = 0; length <= line.size(); ++length) {
        const std::string_view typed = line.substr(0, length);
        const auto query = Filter::parse(typed);
        if (!query) {
            FUZZ_CHECK(query.error().offset + query.error().length <= length);
            continue;
        }
        const auto answer = typing.run(index, *query);
        FUZZ_CHECK(answer && answer->undecided == 0);
        const std::vector<int> found = gamesFor(*query, index, texts);
        FUZZ_CHECK(answer->games == found && filter::filter(index, *query) == found);
        if (query->narrows(before))
            FUZZ_CHECK(std::ranges::includes(foundBefore, found));
        if (length == line.size())
            checkTerms(*query, index, texts, found);
        before = *query;
        foundBefore = found;
    }
}

/// A value that is offered can be taken: the term it makes is understood and holds for all games
/// that have the value.
void checkCompletions(std::string_view line, const IndexPtr& index,
                      const filter::FoldedStrings& texts)
{
    constexpr int limit = 4;
    for (std::size_t cursor = 0; cursor <= line.size(); ++cursor) {
        const filter::TypedTerm typed = filter::typedTerm(line, cursor);
        FUZZ_CHECK(typed.offset + typed.length == cursor);
        const auto offered = filter::completions(*index, texts, typed, limit);
        FUZZ_CHECK(offered.size() <= limit);
        for (const filter::Completion& completion : offered) {
            if (completion.games == 0)
                continue;
            const auto query = Filter::parse(completion.text);
            FUZZ_CHECK(query && query->terms().size() == 1);
            FUZZ_CHECK(static_cast<int>(gamesFor(*query, index, texts).size()) >= completion.games);
        }
    }
}

} // namespace

/// A filter line, then games that stand behind some that are always there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t longest = 100;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t lineEnd = std::min(input.find('\n'), input.size());
    const std::string_view line = input.substr(0, std::min(lineEnd, longest));
    const IndexPtr index = indexOf(input.substr(std::min(lineEnd + 1, input.size())));
    const auto texts = filter::FoldedStrings().extended(index->strings());
    checkTyping(line, index, texts);
    checkCompletions(line, index, texts);
    return 0;
}
