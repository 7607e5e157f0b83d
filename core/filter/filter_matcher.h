#pragma once

#include "core/filter/filter.h"
#include "core/filter/folded_strings.h"
#include "core/index/game_index.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::filter {

/// A filter prepared for the games of one index. Immutable, so any thread may use it.
class FilterMatcher
{
public:
    enum class Answer : std::uint8_t {
        No,
        Yes,
        Undecided, ///< The moves must be read first.
    };

    /// `texts` must be of this index. With `isForMany`, words are looked up in all texts
    /// beforehand, which pays if most games are to be matched. Unusable after a stop.
    FilterMatcher(const Filter& query, std::shared_ptr<const index::GameIndex> index,
                  FoldedStrings texts, bool isForMany, const std::stop_token& stop = {});

    /// `game` is 0-based.
    [[nodiscard]] Answer match(int game) const;

private:
    /// A term with the results of looking up its words.
    struct Test
    {
        FilterTerm term;
        std::vector<std::uint8_t> hasWord; ///< By text id; empty if texts are searched one by one.
        std::vector<std::uint8_t> ecoHasWord;     ///< By EcoCode::number.
        std::vector<std::uint8_t> openingHasWord; ///< By row of the index's table.
        bool mayBeInDate = false;
    };

    [[nodiscard]] bool hasWord(const Test& test, index::StringPool::Id id) const;
    [[nodiscard]] bool hasWordAnywhere(const Test& test, const index::IndexEntry& entry) const;
    [[nodiscard]] bool fitsRound(const FilterTerm& term, index::StringPool::Id round) const;
    [[nodiscard]] bool fits(const Test& test, const index::IndexEntry& entry, int game) const;
    [[nodiscard]] Answer matchFacts(const Test& test, int game) const;
    [[nodiscard]] Answer matchEco(const FilterTerm& term, int game) const;
    [[nodiscard]] bool hasOpening(const Test& test, index::FoundOpening opening) const;

    std::shared_ptr<const index::GameIndex> m_index;
    FoldedStrings m_texts;
    std::vector<Test> m_tests; ///< Terms about tags, the fastest first.
    std::vector<Test> m_facts; ///< Terms that may need the moves.
};

} // namespace plyline::filter
