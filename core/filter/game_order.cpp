#include "core/filter/game_order.h"

#include "core/analysis/openings.h"
#include "core/base/folding.h"
#include "core/base/text.h"
#include "core/game/tags.h"
#include "core/index/game_opening.h"

#include <algorithm>
#include <array>
#include <limits>

namespace plyline::filter {

namespace {

using Key = std::uint32_t;
constexpr Key unknownKey = std::numeric_limits<Key>::max();

index::StringPool::Id textOf(const index::IndexEntry& entry, OrderKey key)
{
    switch (key) {
    case OrderKey::White:
        return entry.white;
    case OrderKey::Black:
        return entry.black;
    case OrderKey::Event:
        return entry.event;
    case OrderKey::Site:
        return entry.site;
    case OrderKey::Round:
        return entry.round;
    case OrderKey::File:
    case OrderKey::Date:
    case OrderKey::Eco:
    case OrderKey::Result:
    case OrderKey::WhiteElo:
    case OrderKey::BlackElo:
    case OrderKey::Plies:
    case OrderKey::Opening:
        break;
    }
    return 0;
}

bool isText(OrderKey key)
{
    return key == OrderKey::White || key == OrderKey::Black || key == OrderKey::Event ||
           key == OrderKey::Site || key == OrderKey::Round;
}

Key outcomeKey(game::Outcome outcome)
{
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return 0;
    case game::Outcome::Draw:
        return 1;
    case game::Outcome::BlackWins:
        return 2;
    case game::Outcome::BothLose:
        return 3;
    case game::Outcome::Unfinished:
        break;
    }
    return unknownKey;
}

Key dateKey(const index::PartialDate& date)
{
    if (!date.isKnown())
        return unknownKey;
    return static_cast<Key>(date.year().value_or(0) * 10'000 + date.month().value_or(0) * 100 +
                            date.day().value_or(0));
}

Key known(int number)
{
    return number > 0 ? static_cast<Key>(number) : unknownKey;
}

/// Returns the key for values that are not texts.
Key numberKey(const index::GameIndex& index, int game, OrderKey key)
{
    const index::IndexEntry& entry = index.entry(game);
    switch (key) {
    case OrderKey::Date:
        return dateKey(entry.date);
    case OrderKey::Eco:
        return known(index::ecoOf(index, game).code.number());
    case OrderKey::Result:
        return outcomeKey(entry.outcome);
    case OrderKey::WhiteElo:
        return known(entry.whiteElo);
    case OrderKey::BlackElo:
        return known(entry.blackElo);
    case OrderKey::Plies: {
        const index::EntryFacts facts = index.facts(game);
        return facts.isKnown() ? static_cast<Key>(facts.plies) : unknownKey;
    }
    case OrderKey::File:
        return static_cast<Key>(game);
    case OrderKey::White:
    case OrderKey::Black:
    case OrderKey::Event:
    case OrderKey::Site:
    case OrderKey::Round:   // see ranksOf
    case OrderKey::Opening: // see openingRanks
        break;
    }
    return unknownKey;
}

/// Removes the digits at the front and returns them without leading zeros.
std::string_view takeDigits(std::string_view& text)
{
    const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view digits = text.substr(0, length);
    text.remove_prefix(length);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// Compares numbers by value and the rest letter by letter.
int compareNaturally(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view one = takeDigits(a);
            const std::string_view other = takeDigits(b);
            if (one.size() != other.size())
                return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other); order != 0)
                return order;
        } else if (a.front() != b.front()) {
            return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front())
                       ? -1
                       : 1;
        } else {
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

/// A text with its first letters as a number, which decides most comparisons.
struct RankedText
{
    std::uint64_t beginning = 0;
    index::StringPool::Id id = 0;
};

std::uint64_t beginningOf(std::string_view text)
{
    std::uint64_t letters = 0;
    for (std::size_t i = 0; i < 8; ++i)
        letters = letters << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return letters;
}

/// Sorts runs and then merges them, checking for a stop in between.
template <typename Less>
void sortUnlessStopped(std::vector<RankedText>& texts, const Less& less,
                       const std::stop_token& stop)
{
    constexpr std::size_t runSize = 1 << 13;
    const auto at = [&](std::size_t i) {
        return texts.begin() + static_cast<std::ptrdiff_t>(std::min(i, texts.size()));
    };
    for (std::size_t i = 0; i < texts.size() && !stop.stop_requested(); i += runSize)
        std::sort(at(i), at(i + runSize), less);
    for (std::size_t size = runSize; size < texts.size(); size *= 2) {
        for (std::size_t i = 0; i + size < texts.size() && !stop.stop_requested(); i += 2 * size)
            std::inplace_merge(at(i), at(i + size), at(i + 2 * size), less);
    }
}

/// Returns the rank of each text among those of the games; `unknownKey` for unknown values.
std::vector<Key> ranksOf(const index::GameIndex& index, const std::vector<int>& games, OrderKey key,
                         const FoldedStrings& folded, const std::stop_token& stop)
{
    std::vector<Key> ranks(index.strings().size(), unknownKey);
    std::vector<RankedText> texts;
    for (const int game : games) {
        const index::StringPool::Id id = textOf(index.entry(game), key);
        if (ranks[id] != unknownKey || game::isUnknownTagValue(index.text(id)))
            continue;
        ranks[id] = 0;
        const bool isRound = key == OrderKey::Round;
        texts.push_back({isRound ? 0 : beginningOf(folded.text(id)), id});
    }
    const auto less = [&](const RankedText& a, const RankedText& b) {
        if (a.beginning != b.beginning)
            return a.beginning < b.beginning;
        const int order = key == OrderKey::Round
                              ? compareNaturally(folded.text(a.id), folded.text(b.id))
                              : folded.text(a.id).compare(folded.text(b.id));
        return order != 0 ? order < 0 : index.text(a.id) < index.text(b.id);
    };
    sortUnlessStopped(texts, less, stop);
    for (std::size_t i = 0; i < texts.size(); ++i)
        ranks[texts[i].id] = static_cast<Key>(i);
    return ranks;
}

/// Returns the rank of each row of the table among all of them; equal names have one rank.
std::vector<Key> openingRanks(const analysis::OpeningTable& table)
{
    std::vector<std::pair<std::string, int>> sorted;
    sorted.reserve(static_cast<std::size_t>(table.size()));
    for (int row = 0; row < table.size(); ++row)
        sorted.emplace_back(folded(table.at(analysis::OpeningRow(row)).name), row);
    std::sort(sorted.begin(), sorted.end());
    std::vector<Key> placed(sorted.size());
    Key rank = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        rank += i > 0 && sorted[i].first != sorted[i - 1].first ? 1 : 0;
        placed[static_cast<std::size_t>(sorted[i].second)] = rank;
    }
    return placed;
}

struct KeyedGame
{
    Key key;
    int game;
};

/// Sorts by one half of the keys; stable.
void sortByHalf(const std::vector<KeyedGame>& from, std::vector<KeyedGame>& to, int shift)
{
    std::array<std::uint32_t, (1 << 16) + 1> places{};
    const auto half = [shift](Key key) { return static_cast<std::size_t>(key >> shift & 0xffff); };
    for (const KeyedGame& one : from)
        ++places[half(one.key) + 1];
    for (std::size_t i = 1; i < places.size(); ++i)
        places[i] += places[i - 1];
    for (const KeyedGame& one : from)
        to[places[half(one.key)]++] = one;
}

} // namespace

bool needsFacts(OrderKey key)
{
    return key == OrderKey::Plies || key == OrderKey::Opening || key == OrderKey::Eco;
}

std::optional<std::vector<int>> inOrder(const index::GameIndex& index, std::vector<int> games,
                                        const GameOrder& order, const FoldedStrings& texts,
                                        const std::stop_token& stop)
{
    if (order == GameOrder())
        return games;
    std::vector<Key> ranks;
    if (isText(order.key))
        ranks = ranksOf(index, games, order.key, texts, stop);
    else if (order.key == OrderKey::Opening && index.openings())
        ranks = openingRanks(*index.openings());
    const auto keyOf = [&](int game) {
        if (order.key == OrderKey::Opening) {
            const auto row = index.facts(game).opening.row();
            return row ? ranks[static_cast<std::size_t>(*row)] : unknownKey;
        }
        return ranks.empty() ? numberKey(index, game, order.key)
                             : ranks[textOf(index.entry(game), order.key)];
    };
    std::vector<KeyedGame> keyed(games.size());
    for (std::size_t i = 0; i < games.size(); ++i) {
        const int game = games[i];
        Key key = keyOf(game);
        if (order.isDescending && key != unknownKey)
            key = unknownKey - 1 - key;
        keyed[i] = {key, game};
    }
    std::vector<KeyedGame> other(games.size());
    for (const int shift : {0, 16}) {
        if (stop.stop_requested())
            return std::nullopt;
        sortByHalf(keyed, other, shift);
        keyed.swap(other);
    }
    for (std::size_t i = 0; i < games.size(); ++i)
        games[i] = keyed[i].game;
    return games;
}

} // namespace plyline::filter
