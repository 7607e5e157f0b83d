#include <QtCore/QCoreApplication>

#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"
#include "core/search/search_text.h"

#include <cassert>

namespace plyline::words {

namespace {

class SearchSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::SearchSentences)
};

} // namespace

QString sentence(const search::SearchTextError& error)
{
    using Fault = search::SearchTextError::Kind;
    const QString term = QStringLiteral("“%1”").arg(quoted(error.term));
    const QString part = QStringLiteral("“%1”").arg(quoted(error.part));
    switch (error.kind) {
    case Fault::Nothing:
        return SearchSentences::tr("There is nothing to search for.");
    case Fault::MissingPiece:
        return SearchSentences::tr("%1 does not begin with a piece. Write pieces as in a FEN, "
                                   "White's as capitals: Pe4, qd8.")
            .arg(term);
    case Fault::MissingSquare:
        return SearchSentences::tr("%1 names no square. Write the piece and its square: Pe4, qd8.")
            .arg(term);
    case Fault::BadSquare:
        return SearchSentences::tr("%1 is not a square: they go from a1 to h8.").arg(part);
    case Fault::UnknownCount:
        return SearchSentences::tr("%1 counts nothing. Write a piece and its number, such as Q=0, "
                                   "R>=1 or p=3..5; or KRPvKR, diff>=1, bishops=opposite.")
            .arg(term);
    case Fault::BadNumber:
        return SearchSentences::tr("%1 gives no number. Write =2, =3..5, >=1 or <=4 after what is "
                                   "counted.")
            .arg(term);
    case Fault::EmptyRange:
        return SearchSentences::tr("%1 ends before it begins, so nothing matches it.").arg(part);
    case Fault::UnknownBishops:
        return SearchSentences::tr("%1 is neither bishops=same nor bishops=opposite.").arg(term);
    case Fault::MissingDash:
        return SearchSentences::tr("%1 does not say where the piece goes. Write Ng1-f3 for one "
                                   "move, Ng1~d5 for several.")
            .arg(term);
    case Fault::SecondManoeuvre:
        return SearchSentences::tr("%1 is one manoeuvre too many: a search is for one.").arg(term);
    }
    assert(false);
    return {};
}

} // namespace plyline::words
