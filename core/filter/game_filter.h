#pragma once

#include "core/filter/filter.h"
#include "core/filter/folded_strings.h"
#include "core/index/game_index.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::filter {

/// The games a query holds for.
struct FilteredGames
{
    std::vector<int> games; ///< 0-based, in file order.
    int undecided = 0;      ///< How many more may come when their moves have been read.

    bool operator==(const FilteredGames&) const = default;
};

/// Answers query after query about one file, also while its index grows. Remembers folded texts and
/// the last answer, so that what is typed on only looks at what was left. One thread at a time; a
/// copy is cheap but for the last answer.
class GameFilter
{
public:
    /// None after a stop. Precondition: each index begins with the games of the one before.
    [[nodiscard]] std::optional<FilteredGames>
    run(const std::shared_ptr<const index::GameIndex>& index, const Filter& query,
        const std::stop_token& stop = {});

    /// Those of the last index; see FoldedStrings::extended.
    [[nodiscard]] const FoldedStrings& texts() const { return m_texts; }
    /// False after a stop.
    [[nodiscard]] bool readTexts(const index::GameIndex& index, const std::stop_token& stop);

private:
    FoldedStrings m_texts;
    Filter m_query;
    FilteredGames m_answer;
    int m_size = 0; ///< Of the index that was answered for.
    bool m_hasAnswer = false;
};

/// One answer for one index; empty after a stop.
[[nodiscard]] std::vector<int> filter(const std::shared_ptr<const index::GameIndex>& index,
                                      const Filter& query, const std::stop_token& stop = {});

} // namespace plyline::filter
