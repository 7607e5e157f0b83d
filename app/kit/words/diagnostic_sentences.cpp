#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/numbers.h"
#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"
#include "core/game/outcome.h"
#include "core/rules/fen.h"
#include "core/rules/setup.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace plyline::words {

namespace {

class DiagnosticSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::DiagnosticSentences)
};

QString fenFieldTitle(std::string_view name)
{
    using rules::FenField;
    constexpr std::array fields = {FenField::Placement,     FenField::Turn,
                                   FenField::Castling,      FenField::EnPassant,
                                   FenField::HalfmoveClock, FenField::FullmoveNumber};
    for (const FenField field : fields) {
        if (rules::fen::fieldName(field) != name)
            continue;
        switch (field) {
        case FenField::Placement:
            return DiagnosticSentences::tr("the placement of the pieces");
        case FenField::Turn:
            return DiagnosticSentences::tr("the side to move");
        case FenField::Castling:
            return DiagnosticSentences::tr("the castling rights");
        case FenField::EnPassant:
            return DiagnosticSentences::tr("the en passant square");
        case FenField::HalfmoveClock:
            return DiagnosticSentences::tr("the half-move clock");
        case FenField::FullmoveNumber:
            return DiagnosticSentences::tr("the move number");
        }
    }
    return fromBytes(name);
}

QString faultTitle(rules::SetupFault fault)
{
    using rules::SetupFault;
    switch (fault) {
    case SetupFault::NoWhiteKing:
        return DiagnosticSentences::tr("White has no king");
    case SetupFault::NoBlackKing:
        return DiagnosticSentences::tr("Black has no king");
    case SetupFault::ManyWhiteKings:
        return DiagnosticSentences::tr("White has more than one king");
    case SetupFault::ManyBlackKings:
        return DiagnosticSentences::tr("Black has more than one king");
    case SetupFault::TooManyWhitePieces:
        return DiagnosticSentences::tr("White has more than 16 pieces");
    case SetupFault::TooManyBlackPieces:
        return DiagnosticSentences::tr("Black has more than 16 pieces");
    case SetupFault::PawnOnBackRank:
        return DiagnosticSentences::tr("a pawn stands on the first or last rank");
    case SetupFault::OpponentInCheck:
        return DiagnosticSentences::tr("the side that is not to move is in check");
    case SetupFault::ImpossibleCheck:
        return DiagnosticSentences::tr("more than two pieces give check");
    case SetupFault::ImpossibleCastling:
        return DiagnosticSentences::tr("a castling right has no king and rook");
    case SetupFault::ImpossibleEnPassant:
        return DiagnosticSentences::tr("no pawn can have passed the en passant square");
    case SetupFault::BadClocks:
        return DiagnosticSentences::tr("the move counters are out of range");
    }
    assert(false);
    return {};
}

/// Returns the titles of the faults. `argument` lists fault names, separated by spaces or commas.
QString faultTitles(std::string_view argument)
{
    QStringList titles;
    std::size_t at = 0;
    while ((at = argument.find_first_not_of(" ,", at)) != std::string_view::npos) {
        const std::size_t end = std::min(argument.find_first_of(" ,", at), argument.size());
        const std::string_view name = argument.substr(at, end - at);
        at = end;
        bool isKnown = false;
        for (int i = 0; i <= static_cast<int>(rules::SetupFault::BadClocks); ++i) {
            const auto fault = static_cast<rules::SetupFault>(i);
            if (rules::faultName(fault) == name) {
                titles << faultTitle(fault);
                isKnown = true;
            }
        }
        if (!isKnown)
            titles << fromBytes(name);
    }
    return titles.join(DiagnosticSentences::tr("; ", "between the faults of a set-up"));
}

QString unbalanced(const Diagnostic& diagnostic)
{
    if (diagnostic.token.starts_with(')'))
        return DiagnosticSentences::tr("This “)” closes no variation and is ignored.");
    return DiagnosticSentences::tr("A variation is not closed before the game ends.");
}

/// Returns what gave the position, as the subject of a sentence.
QString givenBy(const Diagnostic& diagnostic)
{
    switch (diagnostic.origin) {
    case PositionOrigin::FenTag:
        return DiagnosticSentences::tr("The FEN tag", "begins a sentence");
    case PositionOrigin::EpdLine:
        return DiagnosticSentences::tr("The EPD line %1", "begins a sentence")
            .arg(countText(diagnostic.line));
    case PositionOrigin::Alone:
        return DiagnosticSentences::tr("The position", "begins a sentence");
    }
    assert(false);
    return {};
}

QString badFen(const Diagnostic& diagnostic)
{
    const QString field = fenFieldTitle(diagnostic.argument);
    if (diagnostic.token.empty())
        return DiagnosticSentences::tr("%1 cannot be read: %2 is missing.",
                                       "what gave the position, then the field")
            .arg(givenBy(diagnostic), field);
    return DiagnosticSentences::tr("%1 cannot be read: “%2” is not %3.",
                                   "what gave the position, then the text, then the field")
        .arg(givenBy(diagnostic), quoted(diagnostic.token), field);
}

QString badSetup(const Diagnostic& diagnostic)
{
    const QString faults = faultTitles(diagnostic.argument);
    if (diagnostic.origin == PositionOrigin::Alone)
        return DiagnosticSentences::tr("The position cannot be played: %1.").arg(faults);
    return DiagnosticSentences::tr("%1 gives a position that cannot be played: %2.")
        .arg(givenBy(diagnostic), faults);
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): a table of one sentence for each code
QString sentence(const Diagnostic& diagnostic)
{
    const QString token = quoted(diagnostic.token);
    switch (diagnostic.code) {
    case DiagnosticCode::IllegalMove:
        return DiagnosticSentences::tr("No legal move fits %1.").arg(token);
    case DiagnosticCode::AmbiguousMove:
        return DiagnosticSentences::tr("More than one legal move fits %1.").arg(token);
    case DiagnosticCode::UnreadableMove:
        if (game::parseOutcome(diagnostic.token))
            return DiagnosticSentences::tr("The result %1 is not expected here.").arg(token);
        return DiagnosticSentences::tr("“%1” is not a move.").arg(token);
    case DiagnosticCode::UnterminatedComment:
        return DiagnosticSentences::tr("The comment that begins here is not closed.");
    case DiagnosticCode::UnterminatedTag:
        return DiagnosticSentences::tr(
            "The tag that begins here is missing a quote or a bracket on its line.");
    case DiagnosticCode::UnbalancedVariation:
        return unbalanced(diagnostic);
    case DiagnosticCode::MisplacedVariation:
        return DiagnosticSentences::tr(
            "This variation comes before the first move; it is read as an alternative first move.");
    case DiagnosticCode::BadFen:
        return badFen(diagnostic);
    case DiagnosticCode::BadSetup:
        return badSetup(diagnostic);
    case DiagnosticCode::DroppedRights:
        return DiagnosticSentences::tr(
                   "%1 gives castling or en passant rights that are impossible; they are ignored.")
            .arg(givenBy(diagnostic));
    case DiagnosticCode::UnsupportedVariant:
        return DiagnosticSentences::tr("The variant “%1” is not supported; only its tags are read.")
            .arg(quoted(diagnostic.argument));
    case DiagnosticCode::ResultMismatch:
        return DiagnosticSentences::tr("The moves end with %1, but the Result tag says %2.")
            .arg(token, quoted(diagnostic.argument));
    case DiagnosticCode::ResultRefuted:
        return DiagnosticSentences::tr(
                   "The final position makes the result %1, but the game gives another one.")
            .arg(quoted(diagnostic.argument));
    case DiagnosticCode::MissingResult:
        return DiagnosticSentences::tr("The moves end without a result.");
    case DiagnosticCode::DuplicateTag:
        return DiagnosticSentences::tr("The tag %1 occurs more than once; the first one is used.")
            .arg(token);
    case DiagnosticCode::OddTagName:
        return DiagnosticSentences::tr(
                   "The tag name “%1” contains characters that are not allowed; it is kept.")
            .arg(token);
    case DiagnosticCode::TypographicQuotes:
        return DiagnosticSentences::tr(
            "Tag values are in typographic quotes here; they are read like plain quotes.");
    case DiagnosticCode::StrayText:
        return DiagnosticSentences::tr("This text is no move, tag or comment: %1").arg(token);
    case DiagnosticCode::LocalPieceLetters:
        return DiagnosticSentences::tr(
                   "From “%1” on, the pieces are read as named in another language: %2.")
            .arg(token, quoted(diagnostic.argument));
    case DiagnosticCode::SplitMove:
        return DiagnosticSentences::tr("“%1” is read as one move, without the gap inside it.")
            .arg(token);
    case DiagnosticCode::CentipawnEvaluations:
        return DiagnosticSentences::tr(
            "The evaluations of this game have no decimal point: they are read as "
            "hundredths of a pawn.");
    case DiagnosticCode::ClocksWithoutSeconds:
        return DiagnosticSentences::tr("Clocks like %1 are read as hours and minutes, which fits "
                                       "the time control and the other clocks.")
            .arg(token);
    case DiagnosticCode::GameTooLarge:
        return DiagnosticSentences::tr(
                   "The game is too large; from here on only a part of it is kept (%1).")
            .arg(quoted(diagnostic.argument));
    }
    assert(false);
    return {};
}

QString placeOf(const Diagnostic& diagnostic)
{
    if (diagnostic.game == 0)
        return DiagnosticSentences::tr("line %1, column %2")
            .arg(diagnostic.line)
            .arg(diagnostic.column);
    return DiagnosticSentences::tr("game %1, line %2, column %3")
        .arg(diagnostic.game)
        .arg(diagnostic.line)
        .arg(diagnostic.column);
}

} // namespace plyline::words
