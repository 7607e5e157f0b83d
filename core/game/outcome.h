#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::game {

/// Result of a game (PGN standard, section 8.1.1.7). Unfinished is `*`: in progress, abandoned or
/// unknown. BothLose, both players forfeited, is not in the standard.
enum class Outcome : std::uint8_t { WhiteWins, BlackWins, Draw, Unfinished, BothLose };
inline constexpr std::size_t outcomeCount = 5;

/// Returns "1-0", "0-1", "1/2-1/2", "*" or "0-0".
[[nodiscard]] std::string_view outcomeText(Outcome outcome);
/// Parses the texts of outcomeText, "1/2" alone, and common variants: "1:0", "0.5-0.5", "1/2 -
/// 1/2", "+/-", other dashes, the one-half character, following words as in "1-0 (forfeit)".
[[nodiscard]] std::optional<Outcome> parseOutcome(std::string_view text);

/// A result at the start of a text.
struct OutcomePrefix
{
    Outcome outcome;
    std::size_t size; ///< In bytes.
};
[[nodiscard]] std::optional<OutcomePrefix> outcomeAt(std::string_view text);

} // namespace plyline::game
