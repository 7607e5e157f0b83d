#pragma once

#include "core/analysis/line_times.h"
#include "core/analysis/score.h"
#include "core/replay/replay.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plyline::analysis {

/// An event as the timeline and the move list show it.
struct PlyFacts
{
    std::string san;
    rules::Color mover = rules::Color::White;
    int moveNumber = 1;
    bool isCapture = false;
    bool isCheck = false; ///< Also true for mate.
    bool isMate = false;
    bool isCastling = false;
    bool isPromotion = false;
    bool hasComment = false; ///< Whether `comment` is not empty.
    std::string comment; ///< The text of all comments after the move, in UTF-8 without commands.
    std::vector<int> nags;
    std::optional<Score> score;
    TimeValue clock; ///< Of the mover, after the event.
    bool operator==(const PlyFacts&) const = default;
};

/// Returns the facts of each event on the path to the end of the line; `[i]` leads to ply i + 1.
[[nodiscard]] std::vector<PlyFacts> plyFactsOf(const replay::Replay& replay);

/// Does the same with the SAN of every line's own events (see sansOfLines) and the line's scores
/// and times instead of computing them. Unusable after a stop.
[[nodiscard]] std::vector<PlyFacts> plyFactsOf(const replay::Replay& replay,
                                               const std::vector<std::vector<std::string>>& sans,
                                               const LineScores& scores, const LineTimes& times,
                                               const std::stop_token& stop = {});

/// Returns the SAN of the events that lead to the plies `first` to `last`, in time that depends
/// only on their number; `[i]` leads to `first` + i. Precondition: 0 < first, and `last` is on the
/// line.
[[nodiscard]] std::vector<std::string> sansBetween(const replay::Replay& replay, game::Ply first,
                                                   game::Ply last);

} // namespace plyline::analysis
