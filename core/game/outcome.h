#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::game {

/// PGN standard, section 8.1.1.7. Unfinished is `*`: in progress, abandoned or unknown.
enum class Outcome : std::uint8_t { WhiteWins, BlackWins, Draw, Unfinished };

/// "1-0", "0-1", "1/2-1/2", "*".
[[nodiscard]] std::string_view outcomeText(Outcome outcome);
/// Those, "1/2" alone, and the forms people use: "1:0", with a dash, with the character of a half.
[[nodiscard]] std::optional<Outcome> parseOutcome(std::string_view text);

} // namespace plyline::game
