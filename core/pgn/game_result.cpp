#include "core/pgn/game_result.h"

#include "core/base/text.h"
#include "core/game/ending.h"

namespace plyline::pgn {

game::Outcome GameResult::settle(const game::Tags& tags, const rules::Position* last,
                                 std::string_view behind, DiagnosticList& diagnostics,
                                 const std::optional<DiagnosticList::Moment>& moment) const
{
    const std::string_view tag = trimmed(tags.find("Result").value_or(""));
    const auto tagged = game::parseOutcome(tag);
    const game::Outcome outcome = tagged.value_or(m_inText.value_or(game::Outcome::Unfinished));
    const auto report = [&](DiagnosticCode code, std::string argument) {
        diagnostics.report(Severity::Warning, code, m_inText ? m_text : behind, std::move(argument),
                           moment);
    };
    if (!m_inText)
        report(DiagnosticCode::MissingResult, {});
    else if (tagged && tagged != m_inText)
        report(DiagnosticCode::ResultMismatch, std::string(tag));
    if (last == nullptr || outcome == game::Outcome::Unfinished)
        return outcome;
    if (const auto onBoard = game::outcomeOnBoard(*last); onBoard && *onBoard != outcome)
        report(DiagnosticCode::ResultRefuted, std::string(game::outcomeText(*onBoard)));
    return outcome;
}

} // namespace plyline::pgn
