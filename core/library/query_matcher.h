#pragma once

#include "core/library/folded_strings.h"
#include "core/library/game_index.h"
#include "core/library/query.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::library {

enum class Match : std::uint8_t {
    No,
    Yes,
    Undecided, ///< The moves have to be read first.
};

/// A query made ready for the games of one index. Immutable: any thread may ask.
class QueryMatcher
{
public:
    /// `texts` holds those of the index. `isForMany` looks words up in all texts beforehand, which
    /// pays when most games are to be asked. After a stop nothing may be asked.
    QueryMatcher(const Query& query, std::shared_ptr<const GameIndex> index, FoldedStrings texts,
                 bool isForMany, std::stop_token stop = {});

    /// 0-based.
    [[nodiscard]] Match match(int game) const;

private:
    /// A term whose words were looked up.
    struct Test
    {
        QueryTerm term;
        std::vector<std::uint8_t> hasWord;    ///< By text; empty when each is looked into.
        std::vector<std::uint8_t> ecoHasWord; ///< By number.
        bool mayBeInDate = false;
    };

    [[nodiscard]] bool hasWord(const Test& test, StringPool::Id id) const;
    [[nodiscard]] bool hasWordAnywhere(const Test& test, const IndexEntry& entry) const;
    [[nodiscard]] bool fitsRound(const QueryTerm& term, StringPool::Id round) const;
    [[nodiscard]] bool fits(const Test& test, const IndexEntry& entry, int game) const;
    [[nodiscard]] Match matchFacts(const QueryTerm& term, int game) const;

    std::shared_ptr<const GameIndex> m_index;
    FoldedStrings m_texts;
    std::vector<Test> m_tests;      ///< What the tags say, the quickest first.
    std::vector<QueryTerm> m_facts; ///< What the moves say.
};

} // namespace plyline::library
