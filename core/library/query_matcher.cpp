#include "core/library/query_matcher.h"

#include "core/library/query_values.h"

#include <algorithm>

namespace plyline::library {

namespace {

bool isAboutFacts(const QueryTerm& term)
{
    return term.field == QueryField::Plies || term.field == QueryField::Broken;
}

const std::string& wordOf(const QueryTerm& term)
{
    static const std::string none;
    const auto* word = std::get_if<std::string>(&term.value);
    return word ? *word : none;
}

bool isDateLike(std::string_view word)
{
    return word.find_first_not_of("0123456789.?") == std::string_view::npos;
}

void putDigits(char* at, std::optional<int> number, int digits)
{
    int rest = number.value_or(0);
    for (int i = digits - 1; i >= 0; --i, rest /= 10)
        at[i] = number ? static_cast<char>('0' + rest % 10) : '?';
}

/// As PartialDate::text, without an allocation.
bool dateHasWord(const PartialDate& date, std::string_view word)
{
    if (!date.isKnown())
        return false;
    std::array<char, 10> text{};
    putDigits(text.data(), date.year(), 4);
    text[4] = '.';
    putDigits(text.data() + 5, date.month(), 2);
    text[7] = '.';
    putDigits(text.data() + 8, date.day(), 2);
    return std::string_view(text.data(), text.size()).find(word) != std::string_view::npos;
}

/// All days it can mean are in the range.
bool isInside(const PartialDate& date, const NumberRange& range)
{
    if (!date.isKnown())
        return false;
    const std::int64_t year = date.year().value_or(0) * 10'000;
    const std::int64_t low = year + date.month().value_or(0) * 100 + date.day().value_or(0);
    const std::int64_t high = year + date.month().value_or(99) * 100 + date.day().value_or(99);
    return range.low <= low && high <= range.high;
}

/// What is not known is in no range.
bool isInside(int number, const NumberRange& range)
{
    return number != 0 && range.contains(number);
}

/// "4" fits "4.1" and "4", not "14".
bool fitsRoundText(std::string_view round, std::string_view asked)
{
    return round.substr(0, asked.size()) == asked &&
           (round.size() == asked.size() || round[asked.size()] == '.');
}

} // namespace

QueryMatcher::QueryMatcher(const Query& query, std::shared_ptr<const GameIndex> index,
                           FoldedStrings texts, bool isForMany, std::stop_token stop)
    : m_index(std::move(index)), m_texts(std::move(texts))
{
    for (const QueryTerm& term : query.terms()) {
        if (isAboutFacts(term)) {
            m_facts.push_back(term);
            continue;
        }
        Test test;
        test.term = term;
        const std::string& word = wordOf(term);
        if (term.field == QueryField::Any) {
            test.mayBeInDate = isDateLike(word);
            test.ecoHasWord.assign(EcoCode::count + 1, 0);
            for (int number = 1; number <= EcoCode::count; ++number) {
                std::string code = EcoCode::fromNumber(number).text();
                code.front() = static_cast<char>(code.front() | 0x20); // folded
                test.ecoHasWord[static_cast<std::size_t>(number)] =
                    code.find(word) != std::string::npos ? 1 : 0;
            }
        }
        if (isForMany && queryFieldKind(term.field) == QueryFieldKind::Text)
            test.hasWord = m_texts.containing(word, stop);
        m_tests.push_back(std::move(test));
    }
    std::stable_partition(m_tests.begin(), m_tests.end(), [](const Test& test) {
        return !std::holds_alternative<std::string>(test.term.value);
    });
}

bool QueryMatcher::hasWord(const Test& test, StringPool::Id id) const
{
    if (!test.hasWord.empty())
        return test.hasWord[id] != 0;
    return m_texts.text(id).find(wordOf(test.term)) != std::string_view::npos;
}

bool QueryMatcher::hasWordAnywhere(const Test& test, const IndexEntry& entry) const
{
    return hasWord(test, entry.white) || hasWord(test, entry.black) || hasWord(test, entry.event) ||
           hasWord(test, entry.site) ||
           test.ecoHasWord[static_cast<std::size_t>(entry.eco.number())] != 0 ||
           (test.mayBeInDate && dateHasWord(entry.date, wordOf(test.term)));
}

bool QueryMatcher::fitsRound(const QueryTerm& term, StringPool::Id round) const
{
    if (const auto* range = std::get_if<NumberRange>(&term.value)) {
        const auto number = roundNumber(m_index->text(round));
        return number && range->contains(*number);
    }
    return fitsRoundText(m_texts.text(round), wordOf(term));
}

bool QueryMatcher::fits(const Test& test, const IndexEntry& entry, int game) const
{
    const QueryTerm& term = test.term;
    const auto* range = std::get_if<NumberRange>(&term.value);
    switch (term.field) {
    case QueryField::Any:
        return hasWordAnywhere(test, entry);
    case QueryField::White:
        return hasWord(test, entry.white);
    case QueryField::Black:
        return hasWord(test, entry.black);
    case QueryField::Player:
        return hasWord(test, entry.white) || hasWord(test, entry.black);
    case QueryField::Event:
        return hasWord(test, entry.event);
    case QueryField::Site:
        return hasWord(test, entry.site);
    case QueryField::Round:
        return fitsRound(term, entry.round);
    case QueryField::Date:
        return isInside(entry.date, *range);
    case QueryField::Year:
        return isInside(entry.date.year().value_or(0), *range);
    case QueryField::Eco:
        return entry.eco.isKnown() && range->contains(entry.eco.number());
    case QueryField::Result:
        return entry.outcome == std::get<game::Outcome>(term.value);
    case QueryField::Elo:
        return isInside(entry.whiteElo, *range) || isInside(entry.blackElo, *range);
    case QueryField::WhiteElo:
        return isInside(entry.whiteElo, *range);
    case QueryField::BlackElo:
        return isInside(entry.blackElo, *range);
    case QueryField::Game:
        return range->contains(game + 1);
    case QueryField::Plies:
    case QueryField::Broken:
        break; // matchFacts
    }
    return false;
}

Match QueryMatcher::matchFacts(const QueryTerm& term, int game) const
{
    const EntryFacts facts = m_index->facts(game);
    if (!facts.isKnown())
        return Match::Undecided;
    const bool isFit = term.field == QueryField::Broken
                           ? facts.hasErrors == std::get<bool>(term.value)
                           : std::get<NumberRange>(term.value).contains(facts.plies);
    return isFit != term.isExcluded ? Match::Yes : Match::No;
}

Match QueryMatcher::match(int game) const
{
    const IndexEntry& entry = m_index->entry(game);
    for (const Test& test : m_tests) {
        if (fits(test, entry, game) == test.term.isExcluded)
            return Match::No;
    }
    Match match = Match::Yes;
    for (const QueryTerm& term : m_facts) {
        const Match one = matchFacts(term, game);
        if (one != Match::Yes)
            match = one;
        if (one == Match::No)
            break;
    }
    return match;
}

} // namespace plyline::library
