#pragma once

#include "core/game/outcome.h"
#include "core/game/tags.h"
#include "core/pgn/diagnostic_list.h"

#include <optional>
#include <string_view>

namespace plyline::pgn {

/// How a game ended: by its Result tag, else by its movetext. Says where these two, or the final
/// position, do not agree.
class GameResult
{
public:
    /// The result that ends the movetext.
    void readText(std::string_view text)
    {
        m_inText = game::parseOutcome(text);
        m_text = text;
    }
    /// `last` is the position behind the last move of the main line; null where that is not known.
    /// `behind` is the place where the game ends, `moment` the end of its moves.
    [[nodiscard]] game::Outcome settle(const game::Tags& tags, const rules::Position* last,
                                       std::string_view behind, DiagnosticList& diagnostics,
                                       const std::optional<DiagnosticList::Moment>& moment) const;

private:
    std::optional<game::Outcome> m_inText;
    std::string_view m_text; ///< In the source.
};

} // namespace plyline::pgn
