#pragma once

#include "core/filter/filter.h"
#include "core/filter/folded_strings.h"
#include "core/index/game_index.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::filter {

/// The games that a query accepts.
struct FilteredGames
{
    std::vector<int> games; ///< 0-based, in file order.
    int undecided = 0; ///< Number of games that may be accepted once their moves have been read.

    bool operator==(const FilteredGames&) const = default;
};

/// Runs queries on one file, even while its index grows. Remembers folded texts and the last
/// answer, so that typing on only examines the remaining games. Used by one thread at a time;
/// copies are cheap except for the last answer.
class GameFilter
{
public:
    /// Returns none after a stop. Precondition: each index begins with the games of the previous
    /// one.
    [[nodiscard]] std::optional<FilteredGames>
    run(const std::shared_ptr<const index::GameIndex>& index, const Filter& query,
        const std::stop_token& stop = {});

    /// Returns the texts of the last index; see FoldedStrings::extended.
    [[nodiscard]] const FoldedStrings& texts() const { return m_texts; }
    /// Returns false after a stop.
    [[nodiscard]] bool readTexts(const index::GameIndex& index, const std::stop_token& stop);

private:
    FoldedStrings m_texts;
    Filter m_query;
    FilteredGames m_answer;
    int m_size = 0; ///< Size of the index at the last answer.
    bool m_hasAnswer = false;
};

/// Runs one query on one index; empty after a stop.
[[nodiscard]] std::vector<int> filter(const std::shared_ptr<const index::GameIndex>& index,
                                      const Filter& query, const std::stop_token& stop = {});

} // namespace plyline::filter
