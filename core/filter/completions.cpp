#include "core/filter/completions.h"

#include "core/analysis/openings.h"
#include "core/base/folding.h"
#include "core/base/text.h"
#include "core/filter/filter_values.h"
#include "core/game/tags.h"
#include "core/index/game_opening.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace plyline::filter {

namespace {

constexpr int gamesBetweenLooks = 1 << 14;

/// Returns the value as it must be typed.
std::string quotedIfNeeded(std::string_view value)
{
    const std::string bare = withoutQuotes(value);
    const bool isOneWord =
        bare.find_first_of(" \t:<>=") == std::string::npos && !bare.empty() && bare.front() != '-';
    return isOneWord ? bare : '"' + bare + '"';
}

std::string termOf(FilterField field, std::string_view value)
{
    return std::string(filterFieldName(field)) + ':' + quotedIfNeeded(value);
}

/// Returns 2 if the text begins with `beginning`, 1 if a word in it does, otherwise 0.
int rankOf(std::string_view text, std::string_view beginning)
{
    for (std::size_t at = text.find(beginning); at != std::string_view::npos;
         at = text.find(beginning, at + 1)) {
        const bool isWord = at == 0 || text[at - 1] == ' ' || text[at - 1] == ',' ||
                            text[at - 1] == '-' || text[at - 1] == '.';
        if (isWord)
            return at == 0 ? 2 : 1;
    }
    return 0;
}

struct Candidate
{
    int rank = 0;
    int games = 0;
    index::StringPool::Id id = 0;
};

template <typename Visit>
void forEachNumber(const index::GameIndex& index, const std::stop_token& stop, const Visit& visit)
{
    for (int i = 0; i < index.size(); ++i) {
        if (i % gamesBetweenLooks == 0 && stop.stop_requested())
            return;
        visit(i);
    }
}

template <typename Visit>
void forEachGame(const index::GameIndex& index, const std::stop_token& stop, const Visit& visit)
{
    forEachNumber(index, stop, [&](int game) { visit(index.entry(game)); });
}

std::vector<index::StringPool::Id index::IndexEntry::*> textsOf(FilterField field)
{
    using E = index::IndexEntry;
    switch (field) {
    case FilterField::White:
        return {&E::white};
    case FilterField::Black:
        return {&E::black};
    case FilterField::Player:
        return {&E::white, &E::black};
    case FilterField::Event:
        return {&E::event};
    case FilterField::Site:
        return {&E::site};
    case FilterField::Round:
        return {&E::round};
    case FilterField::Any:
    case FilterField::Date:
    case FilterField::Year:
    case FilterField::Eco:
    case FilterField::Opening:
    case FilterField::Result:
    case FilterField::Elo:
    case FilterField::WhiteElo:
    case FilterField::BlackElo:
    case FilterField::Plies:
    case FilterField::Broken:
    case FilterField::Game:
        break;
    }
    return {};
}

std::vector<Completion> textCompletions(const index::GameIndex& index, const FoldedStrings& texts,
                                        FilterField field, const std::string& typed,
                                        std::size_t limit, const std::stop_token& stop)
{
    const std::vector<std::uint8_t> hasIt = texts.containing(typed, stop);
    std::vector<int> counts(texts.size(), 0);
    const auto members = textsOf(field);
    forEachGame(index, stop, [&](const index::IndexEntry& entry) {
        for (const auto member : members) // a game whose players have the same name counts once
            counts[entry.*member] +=
                member == members.front() || entry.*member != entry.*members.front() ? 1 : 0;
    });
    if (stop.stop_requested())
        return {};
    std::vector<Candidate> candidates;
    for (index::StringPool::Id id = 1; id < hasIt.size(); ++id) {
        if (hasIt[id] == 0 || counts[id] == 0 || game::isUnknownTagValue(index.text(id)))
            continue;
        if (const int rank = rankOf(texts.text(id), typed))
            candidates.push_back({rank, counts[id], id});
    }
    const auto better = [&](const Candidate& a, const Candidate& b) {
        if (a.rank != b.rank)
            return a.rank > b.rank;
        return a.games != b.games ? a.games > b.games : index.text(a.id) < index.text(b.id);
    };
    const auto count = static_cast<std::ptrdiff_t>(std::min(limit, candidates.size()));
    std::partial_sort(candidates.begin(), candidates.begin() + count, candidates.end(), better);
    std::vector<Completion> found;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const Candidate& one = candidates[static_cast<std::size_t>(i)];
        const std::string_view text = index.text(one.id);
        std::string term = termOf(field, text);
        // The round "..e" is no range, and nothing is left of a quotation mark.
        if (Filter::parse(term))
            found.push_back({std::move(term), std::string(text), one.games});
    }
    return found;
}

/// Returns how many games have each name, and each family of names: "Sicilian Defense" counts all
/// games of "Sicilian Defense: Najdorf Variation".
std::map<std::string, int> countedOpenings(const index::GameIndex& index,
                                           const std::stop_token& stop)
{
    const analysis::OpeningTable* const table = index.openings().get();
    std::vector<int> counts(table != nullptr ? static_cast<std::size_t>(table->size()) : 0, 0);
    forEachNumber(index, stop, [&](int game) {
        if (const auto row = index.facts(game).opening.row())
            ++counts[static_cast<std::size_t>(*row)];
    });
    std::map<std::string, int> names;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        if (counts[row] == 0)
            continue;
        const std::string& name = table->at(static_cast<analysis::OpeningRow>(row)).name;
        const std::string family = name.substr(0, name.find(':'));
        names[name] += counts[row];
        if (family != name)
            names[family] += counts[row];
    }
    return names;
}

/// Returns the names in which a word begins with the typed text: first those that begin with it,
/// then those of most games.
std::vector<Completion> openingCompletions(const index::GameIndex& index, const std::string& typed,
                                           std::size_t limit, const std::stop_token& stop)
{
    struct Ranked
    {
        int rank;
        Completion completion;
    };
    std::vector<Ranked> ranked;
    for (const auto& [name, games] : countedOpenings(index, stop)) {
        if (const int rank = rankOf(folded(name), typed))
            ranked.push_back({rank, {termOf(FilterField::Opening, name), name, games}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.rank != b.rank ? a.rank > b.rank : a.completion.games > b.completion.games;
    });
    std::vector<Completion> found;
    for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i)
        found.push_back(std::move(ranked[i].completion));
    return found;
}

/// Returns the values that begin with the typed text, in their order, for fields with few values.
std::vector<Completion> fewCompletions(FilterField field, const std::map<std::string, int>& counts,
                                       const std::string& typed, std::size_t limit)
{
    std::vector<Completion> found;
    for (const auto& [value, games] : counts) {
        if (folded(value).substr(0, typed.size()) == typed && found.size() < limit)
            found.push_back({termOf(field, value), value, games});
    }
    return found;
}

std::map<std::string, int> countedCodes(const index::GameIndex& index, const std::stop_token& stop)
{
    std::array<int, index::EcoCode::count + 1> counts{};
    forEachNumber(index, stop, [&](int game) {
        ++counts[static_cast<std::size_t>(index::ecoOf(index, game).code.number())];
    });
    std::map<std::string, int> codes;
    for (int number = 1; number <= index::EcoCode::count; ++number) {
        if (const int games = counts[static_cast<std::size_t>(number)])
            codes[index::EcoCode::fromNumber(number).text()] = games;
    }
    return codes;
}

std::map<std::string, int> countedYears(const index::GameIndex& index, const std::stop_token& stop)
{
    std::vector<int> counts(10'000, 0);
    forEachGame(index, stop, [&](const index::IndexEntry& entry) {
        ++counts[static_cast<std::size_t>(entry.date.year().value_or(0))];
    });
    std::map<std::string, int> years;
    for (int year = 1; year < static_cast<int>(counts.size()); ++year) {
        if (const int games = counts[static_cast<std::size_t>(year)])
            years[std::to_string(year)] = games;
    }
    return years;
}

std::map<std::string, int> countedOutcomes(const index::GameIndex& index,
                                           const std::stop_token& stop)
{
    std::map<std::string, int> outcomes;
    std::array<int, game::outcomeCount> counts{};
    forEachGame(index, stop, [&](const index::IndexEntry& entry) {
        ++counts[static_cast<std::size_t>(entry.outcome)];
    });
    for (const game::Outcome outcome :
         {game::Outcome::WhiteWins, game::Outcome::Draw, game::Outcome::BlackWins,
          game::Outcome::BothLose, game::Outcome::Unfinished}) {
        if (const int games = counts[static_cast<std::size_t>(outcome)])
            outcomes[std::string(game::outcomeText(outcome))] = games;
    }
    return outcomes;
}

std::vector<Completion> fieldCompletions(const std::string& typed)
{
    std::vector<Completion> found;
    for (const FilterFieldName& field : filterFields()) {
        if (field.name.substr(0, typed.size()) == typed) {
            const std::string text = std::string(field.name) + ':';
            found.push_back({text, text, 0});
        }
    }
    return found;
}

} // namespace

TypedTerm typedTerm(std::string_view query, std::size_t cursor)
{
    query = query.substr(0, cursor);
    TypedTerm typed;
    bool isQuoted = false;
    for (std::size_t i = 0; i < query.size(); ++i) {
        if (query[i] == '"')
            isQuoted = !isQuoted;
        else if ((query[i] == ' ' || query[i] == '\t') && !isQuoted)
            typed.offset = i + 1;
    }
    if (typed.offset < query.size() && query[typed.offset] == '-')
        ++typed.offset;
    const std::string_view term = query.substr(typed.offset);
    typed.length = term.size();
    const auto nameEnd = static_cast<std::size_t>(
        std::find_if_not(term.begin(), term.end(), isLetter) - term.begin());
    const bool isField =
        nameEnd > 0 && nameEnd < term.size() && (term[nameEnd] == ':' || term[nameEnd] == '=');
    const auto field = isField ? filterField(term.substr(0, nameEnd)) : std::nullopt;
    typed.field = field.value_or(FilterField::Any);
    typed.text = withoutQuotes(field ? term.substr(nameEnd + 1) : term);
    return typed;
}

std::vector<Completion> completions(const index::GameIndex& index, const FoldedStrings& texts,
                                    const TypedTerm& typed, int limit, const std::stop_token& stop)
{
    const std::string beginning = folded(typed.text);
    const auto most = static_cast<std::size_t>(limit);
    std::vector<Completion> found;
    switch (typed.field) {
    case FilterField::Any:
        if (beginning.empty())
            break;
        found = fieldCompletions(beginning);
        for (const FilterField field : {FilterField::Player, FilterField::Event}) {
            const auto more = textCompletions(index, texts, field, beginning, most, stop);
            found.insert(found.end(), more.begin(), more.end());
        }
        break;
    case FilterField::White:
    case FilterField::Black:
    case FilterField::Player:
    case FilterField::Event:
    case FilterField::Site:
    case FilterField::Round:
        found = textCompletions(index, texts, typed.field, beginning, most, stop);
        break;
    case FilterField::Year:
        found = fewCompletions(typed.field, countedYears(index, stop), beginning, most);
        break;
    case FilterField::Eco:
        found = fewCompletions(typed.field, countedCodes(index, stop), beginning, most);
        break;
    case FilterField::Opening:
        found = openingCompletions(index, beginning, most, stop);
        break;
    case FilterField::Result:
        found = fewCompletions(typed.field, countedOutcomes(index, stop), beginning, most);
        break;
    case FilterField::Broken:
        found = fewCompletions(typed.field, {{"no", 0}, {"yes", 0}}, beginning, most);
        break;
    case FilterField::Date:
    case FilterField::Elo:
    case FilterField::WhiteElo:
    case FilterField::BlackElo:
    case FilterField::Plies:
    case FilterField::Game:
        break; // numbers
    }
    if (stop.stop_requested())
        return {};
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace plyline::filter
