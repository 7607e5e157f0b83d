#pragma once

#include "core/game/annotations.h"
#include "core/replay/replay.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plyline::analysis {

/// What one event looks like on the timeline and in the move list.
struct PlyFacts
{
    std::string san;
    rules::Color mover = rules::Color::White;
    int moveNumber = 1;
    bool isCapture = false;
    bool isCheck = false; ///< Also when it is mate.
    bool isMate = false;
    bool isCastling = false;
    bool isPromotion = false;
    bool hasComment = false; ///< `comment` is not empty.
    std::string comment;     ///< The words of all comments after the move, without commands; UTF-8.
    std::vector<int> nags;
    game::MoveValues values;
    bool operator==(const PlyFacts&) const = default;
};

/// Of each event on the way to the line's end; `[i]` leads to ply i + 1.
[[nodiscard]] std::vector<PlyFacts> plyFactsOf(const replay::Replay& replay);

/// The same with the SAN of every line's own events at hand (Session::sans). Of no use after a
/// stop.
[[nodiscard]] std::vector<PlyFacts> plyFactsOf(const replay::Replay& replay,
                                               const std::vector<std::vector<std::string>>& sans,
                                               const std::stop_token& stop = {});

/// The standard SAN of the line's events that lead to the plies `first` to `last`, in time that
/// depends on their number alone; `[i]` leads to `first` + i. Precondition: 0 < first, last is on
/// the line.
[[nodiscard]] std::vector<std::string> sansBetween(const replay::Replay& replay, game::Ply first,
                                                   game::Ply last);

/// A comment without commands (`[%clk 0:01:00]`), white space as single spaces; cut at 16 KiB.
[[nodiscard]] std::string wordsOf(std::string_view comment);

} // namespace plyline::analysis
