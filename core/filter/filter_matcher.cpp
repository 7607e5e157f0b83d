#include "core/filter/filter_matcher.h"

#include "core/analysis/openings.h"
#include "core/base/folding.h"
#include "core/filter/filter_values.h"
#include "core/index/game_opening.h"

#include <algorithm>

namespace plyline::filter {

namespace {

bool isAboutFacts(const FilterTerm& term)
{
    return Filter({term}).needsFacts();
}

/// Returns for each row of the table 1 if its name contains the folded word, otherwise 0.
std::vector<std::uint8_t> openingsWith(std::string_view word, const analysis::OpeningTable* table)
{
    std::vector<std::uint8_t> marks;
    for (int row = 0; table != nullptr && row < table->size(); ++row) {
        const std::string name = folded(table->at(analysis::OpeningRow(row)).name);
        marks.push_back(name.find(word) != std::string::npos ? 1 : 0);
    }
    return marks;
}

const std::string& wordOf(const FilterTerm& term)
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

/// Searches what PartialDate::text returns, without allocation.
bool dateHasWord(const index::PartialDate& date, std::string_view word)
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

/// Returns whether all days that the date may mean are in the range.
bool isInside(const index::PartialDate& date, const NumberRange& range)
{
    if (!date.isKnown())
        return false;
    const std::int64_t year = std::int64_t{date.year().value_or(0)} * 10'000;
    const std::int64_t low =
        year + std::int64_t{date.month().value_or(0)} * 100 + date.day().value_or(0);
    const std::int64_t high =
        year + std::int64_t{date.month().value_or(99)} * 100 + date.day().value_or(99);
    return range.low <= low && high <= range.high;
}

/// Returns false for an unknown number, 0.
bool isInside(int number, const NumberRange& range)
{
    return number != 0 && range.contains(number);
}

/// Returns whether `asked` is the round or its first part: "4" matches "4.1" and "4", not "14".
bool fitsRoundText(std::string_view round, std::string_view asked)
{
    return round.substr(0, asked.size()) == asked &&
           (round.size() == asked.size() || round[asked.size()] == '.');
}

} // namespace

FilterMatcher::FilterMatcher(const Filter& query, std::shared_ptr<const index::GameIndex> index,
                             FoldedStrings texts, bool isForMany, const std::stop_token& stop)
    : m_index(std::move(index)), m_texts(std::move(texts))
{
    for (const FilterTerm& term : query.terms()) {
        Test test;
        test.term = term;
        const std::string& word = wordOf(term);
        if (isAboutFacts(term)) {
            if (term.field == FilterField::Opening)
                test.openingHasWord = openingsWith(word, m_index->openings().get());
            m_facts.push_back(std::move(test));
            continue;
        }
        if (term.field == FilterField::Any) {
            test.mayBeInDate = isDateLike(word);
            test.ecoHasWord.assign(index::EcoCode::count + 1, 0);
            for (int number = 1; number <= index::EcoCode::count; ++number) {
                std::string code = index::EcoCode::fromNumber(number).text();
                code.front() = static_cast<char>(code.front() | 0x20); // folded
                test.ecoHasWord[static_cast<std::size_t>(number)] =
                    code.find(word) != std::string::npos ? 1 : 0;
            }
        }
        if (isForMany && filterFieldKind(term.field) == FilterFieldKind::Text)
            test.hasWord = m_texts.containing(word, stop);
        m_tests.push_back(std::move(test));
    }
    std::stable_partition(m_tests.begin(), m_tests.end(), [](const Test& test) {
        return !std::holds_alternative<std::string>(test.term.value);
    });
}

bool FilterMatcher::hasWord(const Test& test, index::StringPool::Id id) const
{
    if (!test.hasWord.empty())
        return test.hasWord[id] != 0;
    return m_texts.text(id).find(wordOf(test.term)) != std::string_view::npos;
}

bool FilterMatcher::hasWordAnywhere(const Test& test, const index::IndexEntry& entry) const
{
    return hasWord(test, entry.white) || hasWord(test, entry.black) || hasWord(test, entry.event) ||
           hasWord(test, entry.site) ||
           test.ecoHasWord[static_cast<std::size_t>(entry.eco.number())] != 0 ||
           (test.mayBeInDate && dateHasWord(entry.date, wordOf(test.term)));
}

bool FilterMatcher::fitsRound(const FilterTerm& term, index::StringPool::Id round) const
{
    if (const auto* range = std::get_if<NumberRange>(&term.value)) {
        const auto number = roundNumber(m_index->text(round));
        return number && range->contains(*number);
    }
    return fitsRoundText(m_texts.text(round), wordOf(term));
}

bool FilterMatcher::fits(const Test& test, const index::IndexEntry& entry, int game) const
{
    const FilterTerm& term = test.term;
    const auto* range = std::get_if<NumberRange>(&term.value);
    switch (term.field) {
    case FilterField::Any:
        return hasWordAnywhere(test, entry);
    case FilterField::White:
        return hasWord(test, entry.white);
    case FilterField::Black:
        return hasWord(test, entry.black);
    case FilterField::Player:
        return hasWord(test, entry.white) || hasWord(test, entry.black);
    case FilterField::Event:
        return hasWord(test, entry.event);
    case FilterField::Site:
        return hasWord(test, entry.site);
    case FilterField::Round:
        return fitsRound(term, entry.round);
    case FilterField::Date:
        return isInside(entry.date, *range);
    case FilterField::Year:
        return isInside(entry.date.year().value_or(0), *range);
    case FilterField::Result:
        return entry.outcome == std::get<game::Outcome>(term.value);
    case FilterField::Elo:
        return isInside(entry.whiteElo, *range) || isInside(entry.blackElo, *range);
    case FilterField::WhiteElo:
        return isInside(entry.whiteElo, *range);
    case FilterField::BlackElo:
        return isInside(entry.blackElo, *range);
    case FilterField::Game:
        return range->contains(game + 1);
    case FilterField::Eco:
    case FilterField::Opening:
    case FilterField::Plies:
    case FilterField::Broken:
        break; // see matchFacts
    }
    return false;
}

bool FilterMatcher::hasOpening(const Test& test, index::FoundOpening opening) const
{
    const auto row = opening.row();
    const auto place = static_cast<std::size_t>(row.value_or(analysis::OpeningRow(0)));
    return row && place < test.openingHasWord.size() && test.openingHasWord[place] != 0;
}

FilterMatcher::Answer FilterMatcher::matchEco(const FilterTerm& term, int game) const
{
    const index::GameEco eco = index::ecoOf(*m_index, game);
    if (!eco.isSought)
        return Answer::Undecided;
    const bool isFit =
        eco.code.isKnown() && std::get<NumberRange>(term.value).contains(eco.code.number());
    return isFit != term.isExcluded ? Answer::Yes : Answer::No;
}

FilterMatcher::Answer FilterMatcher::matchFacts(const Test& test, int game) const
{
    const FilterTerm& term = test.term;
    if (term.field == FilterField::Eco)
        return matchEco(term, game);
    const index::EntryFacts facts = m_index->facts(game);
    const bool isAboutOpening = term.field == FilterField::Opening;
    if (isAboutOpening ? m_index->openings() && !facts.opening.isSought() : !facts.isKnown())
        return Answer::Undecided;
    bool isFit = false;
    if (isAboutOpening)
        isFit = hasOpening(test, facts.opening);
    else if (term.field == FilterField::Broken)
        isFit = facts.hasErrors == std::get<bool>(term.value);
    else
        isFit = std::get<NumberRange>(term.value).contains(facts.plies);
    return isFit != term.isExcluded ? Answer::Yes : Answer::No;
}

FilterMatcher::Answer FilterMatcher::match(int game) const
{
    const index::IndexEntry& entry = m_index->entry(game);
    for (const Test& test : m_tests) {
        if (fits(test, entry, game) == test.term.isExcluded)
            return Answer::No;
    }
    Answer answer = Answer::Yes;
    for (const Test& test : m_facts) {
        const Answer one = matchFacts(test, game);
        if (one != Answer::Yes)
            answer = one;
        if (one == Answer::No)
            break;
    }
    return answer;
}

} // namespace plyline::filter
