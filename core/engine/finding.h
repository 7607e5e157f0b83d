#pragma once

#include "core/analysis/score.h"
#include "core/engine/uci_line.h"
#include "core/rules/position.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plyline::engine {

/// One of the best lines of a position, from White's view.
struct FoundLine
{
    int number = 1; ///< 1 for the best.
    std::optional<game::Evaluation> evaluation;
    Bound bound = Bound::Exact;         ///< Of the evaluation, from White's view.
    std::optional<WinDrawLoss> chances; ///< Of White.
    std::optional<int> depth;           ///< In plies.
    std::vector<rules::Move> moves;     ///< Legal one after the other.
    bool operator==(const FoundLine&) const = default;
};

/// What a search has found so far about one position.
struct Finding
{
    std::uint64_t request = 0;    ///< The number of the request that asked for it.
    std::vector<FoundLine> lines; ///< By number, each at most once.
    std::optional<int> depth;
    std::optional<std::int64_t> nodes;
    std::optional<std::int64_t> nodesPerSecond;
    bool isFinal = false; ///< The search has ended.
    bool operator==(const Finding&) const = default;
};

/// Returns the moves as far as they are legal one after the other; UCI notation.
[[nodiscard]] std::vector<rules::Move> legalMoves(const std::vector<std::string>& texts,
                                                  rules::Position position);

/// Adds a line of information to a finding about `position`. Moves after the first illegal one are
/// dropped. Ignores lines beyond the first `mostLines`, and lines whose first move is illegal, as
/// they are about something else. A bound never replaces an exact score. Returns whether anything
/// was taken.
bool add(const InfoLine& info, const rules::Position& position, int mostLines, Finding& finding);

/// Returns the score of the best line; none without an exact evaluation.
[[nodiscard]] std::optional<analysis::Score> scoreOf(const Finding& finding,
                                                     const std::string& engine);

} // namespace plyline::engine
