#pragma once

#include "core/engine/finding.h"
#include "core/engine/search_position.h"
#include "core/engine/search_terms.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::engine {

/// One of the lines that were found, with moves as text, which may be of anything.
struct WrittenLine
{
    int number = 1; ///< 1 for the best.
    game::Evaluation evaluation;
    std::optional<WinDrawLoss> chances; ///< Of White.
    std::optional<int> depth;
    std::vector<std::string> moves; ///< In UCI notation; castling as king takes rook.
    bool operator==(const WrittenLine&) const = default;
};

/// That an engine has searched a position: what one line of the log says.
struct FindingEvent
{
    std::string key; ///< SearchPosition::key().
    SearchTerms terms;
    std::string engine; ///< As it names itself.
    std::optional<int> depth;
    std::optional<std::int64_t> nodes; ///< How many were searched.
    bool isFinal = false;              ///< The search went on to its limits.
    std::vector<WrittenLine> lines;    ///< By number; the first one is the best.
    bool operator==(const FindingEvent&) const = default;
};

/// Returns a finding about a position as an event. Lines have at most their first 24 moves, and
/// those without an exact score are left out. None if the best line is among these.
[[nodiscard]] std::optional<FindingEvent> eventOf(const Finding& finding,
                                                  const SearchPosition& position,
                                                  const SearchTerms& terms,
                                                  const std::string& engine);
/// Returns what an event says of the position, without moves that are not legal. It belongs to
/// request 0. Precondition: the event has the position's key.
[[nodiscard]] Finding findingOf(const FindingEvent& event, const SearchPosition& position);

/// Returns the event as a JSON object on one line, with its line end.
[[nodiscard]] std::string textOf(const FindingEvent& event);
/// Returns none for text that is not of an event with at least one line.
[[nodiscard]] std::optional<FindingEvent> findingEventOf(std::string_view text);

} // namespace plyline::engine
