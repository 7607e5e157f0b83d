#include <QtCore/QCoreApplication>

#include "app/text/quoting.h"
#include "app/text/sentences.h"
#include "core/game/outcome.h"

#include <cassert>

namespace plyline::text {

namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::text::Sentences)
};

QString winner(game::Outcome outcome)
{
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return Sentences::tr("White wins");
    case game::Outcome::BlackWins:
        return Sentences::tr("Black wins");
    case game::Outcome::Draw:
        return Sentences::tr("Draw");
    case game::Outcome::Unfinished:
        return Sentences::tr("Unfinished");
    }
    assert(false);
    return {};
}

QString byCheckmate(game::Outcome outcome)
{
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return Sentences::tr("White wins by checkmate");
    case game::Outcome::BlackWins:
        return Sentences::tr("Black wins by checkmate");
    case game::Outcome::Draw:
    case game::Outcome::Unfinished:
        return Sentences::tr("Checkmate");
    }
    assert(false);
    return {};
}

} // namespace

QString sentence(const game::Ending& ending)
{
    using Kind = game::Ending::Kind;
    switch (ending.kind) {
    case Kind::Checkmate:
        return byCheckmate(ending.outcome);
    case Kind::Stalemate:
        return Sentences::tr("Draw: stalemate");
    case Kind::InsufficientMaterial:
        return Sentences::tr("Draw: neither side can mate");
    case Kind::ByTermination:
        return Sentences::tr("%1: %2", "outcome: the Termination tag's words")
            .arg(winner(ending.outcome), quoted(ending.termination));
    case Kind::ResultAlone:
        return winner(ending.outcome);
    case Kind::Broken:
        return Sentences::tr("Cannot be read to its end");
    case Kind::Unfinished:
        return Sentences::tr("Unfinished");
    }
    assert(false);
    return {};
}

} // namespace plyline::text
