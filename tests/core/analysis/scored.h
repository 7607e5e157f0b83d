#pragma once

#include "core/analysis/judgement.h"

#include <initializer_list>
#include <optional>
#include <vector>

namespace plyline::tests {

inline analysis::Score centipawns(int value)
{
    analysis::Score score;
    score.evaluation = {game::Evaluation::Kind::Centipawns, value};
    return score;
}

/// Mate in `moves`, negative if Black mates.
inline analysis::Score mateIn(int moves)
{
    analysis::Score score;
    score.evaluation = {game::Evaluation::Kind::MateIn, moves};
    score.mating = moves > 0 ? rules::Color::White : rules::Color::Black;
    return score;
}

/// A mate that stands on the board.
inline analysis::Score mated(rules::Color winner)
{
    analysis::Score score = mateIn(winner == rules::Color::White ? 1 : -1);
    score.evaluation.value = 0;
    score.source = analysis::ValueSource::Derived;
    return score;
}

/// A line that starts at 15 hundredths of a pawn; none is an unknown score.
inline analysis::ScoredLine scored(const std::vector<std::optional<int>>& values,
                                   rules::Color firstMover = rules::Color::White)
{
    analysis::ScoredLine line{centipawns(analysis::startCentipawns), {}, firstMover};
    for (const std::optional<int>& value : values)
        line.plies.push_back(value ? std::optional(centipawns(*value)) : std::nullopt);
    return line;
}

} // namespace plyline::tests
