#pragma once

#include <QtCore/QString>

#include "app/kit/widgets/ply_table.h"
#include "app/model/judgement/loss_search.h"
#include "core/analysis/ply_facts.h"
#include "core/engine/finding.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::game_report {

/// Who answered the questions of a search.
struct SearchSource
{
    /// All evaluations that are known, if these answered; they tell whether the game was lost more
    /// than once.
    std::optional<analysis::ScoredLine> known;
    QString engine;         ///< As it names itself, if an engine answered.
    std::int64_t nodes = 0; ///< Its budget for a position.
};

/// Returns what a search has found so far, in words, with the move and its numbers.
[[nodiscard]] QString searchVerdict(const judgement::LossSearch& search, const SearchSource& source,
                                    const std::vector<analysis::PlyFacts>& plies);
/// Returns the rows of a search: its questions with their answers. While it waits for one, the last
/// row is about that, with what an engine has found about it yet, if anything.
[[nodiscard]] std::vector<widgets::PlyRow> searchRows(const judgement::LossSearch& search,
                                                      const engine::Finding* finding,
                                                      const std::vector<analysis::PlyFacts>& plies);

} // namespace plyline::game_report
