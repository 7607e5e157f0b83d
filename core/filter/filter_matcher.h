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

/// A query made ready for the games of one index. Immutable: any thread may ask.
class FilterMatcher
{
public:
    enum class Answer : std::uint8_t {
        No,
        Yes,
        Undecided, ///< The moves have to be read first.
    };

    /// `texts` holds those of the index. `isForMany` looks words up in all texts beforehand, which
    /// pays when most games are to be asked. After a stop nothing may be asked.
    FilterMatcher(const Filter& query, std::shared_ptr<const index::GameIndex> index,
                  FoldedStrings texts, bool isForMany, const std::stop_token& stop = {});

    /// 0-based.
    [[nodiscard]] Answer match(int game) const;

private:
    /// A term whose words were looked up.
    struct Test
    {
        FilterTerm term;
        std::vector<std::uint8_t> hasWord;    ///< By text; empty when each is looked into.
        std::vector<std::uint8_t> ecoHasWord; ///< By number.
        bool mayBeInDate = false;
    };

    [[nodiscard]] bool hasWord(const Test& test, index::StringPool::Id id) const;
    [[nodiscard]] bool hasWordAnywhere(const Test& test, const index::IndexEntry& entry) const;
    [[nodiscard]] bool fitsRound(const FilterTerm& term, index::StringPool::Id round) const;
    [[nodiscard]] bool fits(const Test& test, const index::IndexEntry& entry, int game) const;
    [[nodiscard]] Answer matchFacts(const FilterTerm& term, int game) const;

    std::shared_ptr<const index::GameIndex> m_index;
    FoldedStrings m_texts;
    std::vector<Test> m_tests;       ///< What the tags say, the quickest first.
    std::vector<FilterTerm> m_facts; ///< What the moves say.
};

} // namespace plyline::filter
