#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::game {

/// PGN standard, section 8.1.1.7. Unfinished is `*`: in progress, abandoned or unknown. BothLose is
/// not in the standard: both players forfeited.
enum class Outcome : std::uint8_t { WhiteWins, BlackWins, Draw, Unfinished, BothLose };
inline constexpr std::size_t outcomeCount = 5;

/// "1-0", "0-1", "1/2-1/2", "*", "0-0".
[[nodiscard]] std::string_view outcomeText(Outcome outcome);
/// Those, "1/2" alone, and the forms people use: "1:0", "0.5-0.5", "1/2 - 1/2", "+/-", with a dash,
/// with the character of a half, with words behind: "1-0 (forfeit)".
[[nodiscard]] std::optional<Outcome> parseOutcome(std::string_view text);

/// A result with which a text begins.
struct OutcomePrefix
{
    Outcome outcome;
    std::size_t size; ///< In bytes.
};
[[nodiscard]] std::optional<OutcomePrefix> outcomeAt(std::string_view text);

} // namespace plyline::game
