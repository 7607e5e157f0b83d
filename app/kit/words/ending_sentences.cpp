#include <QtCore/QCoreApplication>

#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"
#include "core/base/text.h"
#include "core/game/outcome.h"

#include <array>
#include <cassert>

namespace plyline::words {

namespace {

class EndingSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::EndingSentences)
};

QString winner(game::Outcome outcome)
{
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return EndingSentences::tr("White wins");
    case game::Outcome::BlackWins:
        return EndingSentences::tr("Black wins");
    case game::Outcome::Draw:
        return EndingSentences::tr("Draw");
    case game::Outcome::Unfinished:
        return EndingSentences::tr("Unfinished");
    case game::Outcome::BothLose:
        return EndingSentences::tr("Both players lose");
    }
    assert(false);
    return {};
}

/// The result is shown beside these words. If it contradicts the checkmate, they say so.
QString byCheckmate(const game::Ending& ending)
{
    const bool isRefuted = ending.isRefuted();
    switch (ending.onBoard.value_or(ending.outcome)) {
    case game::Outcome::WhiteWins:
        return isRefuted ? EndingSentences::tr("White has mated, but the result differs")
                         : EndingSentences::tr("White wins by checkmate");
    case game::Outcome::BlackWins:
        return isRefuted ? EndingSentences::tr("Black has mated, but the result differs")
                         : EndingSentences::tr("Black wins by checkmate");
    case game::Outcome::Draw:
    case game::Outcome::Unfinished:
    case game::Outcome::BothLose:
        return EndingSentences::tr("Checkmate");
    }
    assert(false);
    return {};
}

/// Returns a sentence for the Termination values of the PGN standard (section 9.8.1); any other
/// value as it is.
QString byTermination(const game::Ending& ending)
{
    struct Known
    {
        std::string_view tag;
        const char* sentence;
    };
    static constexpr std::array<Known, 7> known = {{
        {"time forfeit", QT_TRANSLATE_NOOP("plyline::words::EndingSentences", "%1 on time")},
        {"abandoned",
         QT_TRANSLATE_NOOP("plyline::words::EndingSentences", "%1: the game was abandoned")},
        {"adjudication",
         QT_TRANSLATE_NOOP("plyline::words::EndingSentences", "%1 by adjudication")},
        {"death", QT_TRANSLATE_NOOP("plyline::words::EndingSentences", "%1: a player died")},
        {"emergency", QT_TRANSLATE_NOOP("plyline::words::EndingSentences",
                                        "%1: the game was broken off in an emergency")},
        {"rules infraction",
         QT_TRANSLATE_NOOP("plyline::words::EndingSentences", "%1: the rules were broken")},
        {"unterminated",
         QT_TRANSLATE_NOOP("plyline::words::EndingSentences", "%1: the game was not finished")},
    }};
    for (const Known& words : known) {
        if (equalsIgnoringCase(ending.termination, words.tag))
            return EndingSentences::tr(words.sentence).arg(winner(ending.outcome));
    }
    return EndingSentences::tr("%1: %2", "outcome: the Termination tag's words")
        .arg(winner(ending.outcome), quoted(ending.termination));
}

} // namespace

QString sentence(const game::Ending& ending)
{
    using Kind = game::Ending::Kind;
    switch (ending.kind) {
    case Kind::Checkmate:
        return byCheckmate(ending);
    case Kind::Stalemate:
        return ending.isRefuted() ? EndingSentences::tr("Stalemate, but the result differs")
                                  : EndingSentences::tr("Draw: stalemate");
    case Kind::InsufficientMaterial:
        return EndingSentences::tr("Draw: neither side can mate");
    case Kind::Repetition:
        return EndingSentences::tr("Draw: the position occurred three times");
    case Kind::FiftyMoves:
        return EndingSentences::tr("Draw: fifty moves without a capture or a pawn’s move");
    case Kind::ByTermination:
        return byTermination(ending);
    case Kind::ResultAlone:
        return winner(ending.outcome);
    case Kind::Broken:
        return EndingSentences::tr("Cannot be read to the end");
    case Kind::Unfinished:
        return EndingSentences::tr("Unfinished");
    case Kind::ToCome:
        return EndingSentences::tr("The future is hidden");
    }
    assert(false);
    return {};
}

} // namespace plyline::words
