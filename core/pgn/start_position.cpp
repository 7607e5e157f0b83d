#include "core/pgn/start_position.h"

#include "core/base/text.h"
#include "core/rules/fen.h"

#include <array>

namespace plyline::pgn {

namespace {

enum class Variant { Standard, Chess960, Other };

Variant variantOf(std::string_view name)
{
    constexpr std::array<std::string_view, 6> standard = {
        "", "standard", "chess", "normal", "from position", "fromposition"};
    constexpr std::array<std::string_view, 7> chess960 = {
        "chess960",       "chess 960", "fischerandom",      "fischerrandom",
        "fischer random", "freestyle", "fischerandom chess"};
    for (const std::string_view known : standard) {
        if (equalsIgnoringCase(name, known))
            return Variant::Standard;
    }
    for (const std::string_view known : chess960) {
        if (equalsIgnoringCase(name, known))
            return Variant::Chess960;
    }
    return Variant::Other;
}

/// Returns whether the kings with rights are on the e file and their rooks on the a and h files, so
/// that both styles write the rights the same way.
bool hasStandardCastling(const rules::Setup& setup)
{
    for (const rules::Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            const auto rook = setup.castling.rook(color, wing);
            const auto king = setup.board.kingOf(color);
            const auto corner = wing == rules::Wing::King ? rules::File::H : rules::File::A;
            if (rook && king && (king->file() != rules::File::E || rook->file() != corner))
                return false;
        }
    }
    return true;
}

std::string faultList(const rules::SetupFaults& faults)
{
    std::string text;
    for (const rules::SetupFault fault : faults.list()) {
        if (!text.empty())
            text += ", ";
        text += rules::faultName(fault);
    }
    return text;
}

Diagnostic about(std::string_view tag, Severity severity, DiagnosticCode code, std::string argument)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.token = std::string(tag);
    diagnostic.argument = std::move(argument);
    return diagnostic;
}

} // namespace

StartPosition startPositionOf(const game::Tags& tags)
{
    using rules::SetupFault;
    StartPosition start;
    const std::string_view variantName = trimmed(tags.known("Variant"));
    const Variant variant = variantOf(variantName);
    if (variant == Variant::Other) {
        start.diagnostics.push_back(about("Variant", Severity::Error,
                                          DiagnosticCode::UnsupportedVariant,
                                          std::string(variantName)));
        return start;
    }
    if (const std::string_view text = trimmed(tags.known("FEN")); !text.empty()) {
        const auto setup = rules::fen::parse(text);
        if (!setup) {
            start.diagnostics.push_back(
                about("FEN", Severity::Error, DiagnosticCode::BadFen,
                      std::string(rules::fen::fieldName(setup.error().field))));
            return start;
        }
        start.setup = rules::withoutImpossibleRights(*setup);
        if (start.setup != *setup) {
            start.diagnostics.push_back(about("FEN", Severity::Warning,
                                              DiagnosticCode::DroppedRights,
                                              faultList(rules::faultsOf(*setup))));
        }
    }
    const auto position = rules::Position::fromSetup(start.setup);
    if (!position) {
        start.diagnostics.push_back(
            about("FEN", Severity::Error, DiagnosticCode::BadSetup, faultList(position.error())));
        return start;
    }
    start.position = *position;
    // An en passant square that no pawn can use is not a right: the position leaves it out.
    start.setup = position->setup();
    if (variant == Variant::Chess960 || !hasStandardCastling(start.setup))
        start.castlingStyle = rules::CastlingStyle::Chess960;
    return start;
}

} // namespace plyline::pgn
