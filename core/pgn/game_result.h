#pragma once

#include "core/game/outcome.h"
#include "core/game/tags.h"
#include "core/pgn/diagnostic_list.h"

#include <optional>
#include <string_view>

namespace plyline::pgn {

/// Determines the result of a game from its Result tag, otherwise from its movetext. Reports where
/// these two, or the final position, disagree.
class GameResult
{
public:
    /// Reads the result that ends the movetext.
    void readText(std::string_view text)
    {
        m_inText = game::parseOutcome(text);
        m_text = text;
    }
    /// Returns the outcome. `last` is the position after the main line's last move, null if
    /// unknown. `behind` is the place where the game ends, `moment` the end of its moves.
    [[nodiscard]] game::Outcome settle(const game::Tags& tags, const rules::Position* last,
                                       std::string_view behind, DiagnosticList& diagnostics,
                                       const std::optional<DiagnosticList::Moment>& moment) const;

private:
    std::optional<game::Outcome> m_inText;
    std::string_view m_text; ///< Part of the source.
};

} // namespace plyline::pgn
