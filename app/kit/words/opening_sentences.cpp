#include "app/kit/words/opening_sentences.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/kit/words/quoting.h"

namespace plyline::words {

namespace {

class OpeningSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::OpeningSentences)
};

using analysis::OpeningFault;
using Reason = OpeningFault::Reason;

QString reasonOf(const OpeningFault& fault)
{
    const QString token = QStringLiteral("“%1”").arg(quoted(fault.token));
    switch (fault.reason) {
    case Reason::MissingColumns:
        return OpeningSentences::tr("a row needs ECO code, name and moves, divided by tabs");
    case Reason::BadEco:
        return OpeningSentences::tr("%1 is not an ECO code").arg(token);
    case Reason::MissingName:
        return OpeningSentences::tr("the name is missing");
    case Reason::MissingMoves:
        return OpeningSentences::tr("the moves are missing");
    case Reason::BadMove:
        return OpeningSentences::tr("%1 cannot be played").arg(token);
    case Reason::TooDeep:
        return OpeningSentences::tr(
                   "names are sought to move %1, while at least %2 pieces are on the board")
            .arg(analysis::OpeningSearch::lastPly / 2)
            .arg(analysis::OpeningSearch::fewestPieces);
    case Reason::SamePosition:
        return OpeningSentences::tr("the position has the name %1 already").arg(token);
    case Reason::TooMany:
        return OpeningSentences::tr("there are more names than the table can hold");
    }
    return {};
}

} // namespace

QString sentence(const OpeningFault& fault)
{
    return OpeningSentences::tr("Line %1: %2.").arg(countText(fault.line)).arg(reasonOf(fault));
}

} // namespace plyline::words
