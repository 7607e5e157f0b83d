#include "app/kit/words/what_if_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/decision_words.h"
#include "app/kit/words/numbers.h"

namespace plyline::words {

using questions::Impossible;

namespace {

class WhatIfWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::WhatIfWords)
};

QString whyText(const Impossible& end)
{
    switch (end.why) {
    case Impossible::Why::OtherPiece:
        return WhatIfWords::tr("another piece, or none, stands where it begins");
    case Impossible::Why::NotLegal:
        return end.verdict == questions::Verdict::Legal ? WhatIfWords::tr("it is not legal now")
                                                        : verdictText(end.verdict);
    case Impossible::Why::CannotPass:
        return WhatIfWords::tr("a side in check cannot pass");
    case Impossible::Why::NotLater:
        break; // a sentence of its own below
    }
    return {};
}

} // namespace

QString oldFutureSentence(int possible, const Impossible& end, const QString& san)
{
    const QString why = whyText(end);
    const QString number = countText(end.original.number());
    if (end.why == Impossible::Why::NotLater)
        return WhatIfWords::tr("It cannot come so late: its side has no such turn any more.");
    if (possible == 0 && end.why == Impossible::Why::CannotPass)
        return WhatIfWords::tr(
            "Nothing of the old future is possible: a side in check cannot pass.");
    if (possible == 0)
        return WhatIfWords::tr("Nothing of the old future is possible; event %1, %2, ends it: %3.")
            .arg(number, san, why);
    return WhatIfWords::tr("%Ln event(s) of the old future are still possible; event %1, %2, has "
                           "become impossible: %3.",
                           nullptr, possible)
        .arg(number, san, why);
}

QString oldFutureSentence(int possible)
{
    if (possible == 0)
        return WhatIfWords::tr("There is no old future behind this event.");
    return WhatIfWords::tr("All %Ln event(s) of the old future are still possible.", nullptr,
                           possible);
}

QString meetingSentence(const std::optional<questions::Meeting>& meeting)
{
    if (!meeting)
        return WhatIfWords::tr("The two histories do not meet again.");
    if (meeting->original == meeting->altered)
        return WhatIfWords::tr("Both histories meet again at ply %1: from there the positions are "
                               "the same.")
            .arg(countText(meeting->original.number()));
    return WhatIfWords::tr("Both histories meet again: ply %1 of the old one is ply %2 of the new "
                           "one.")
        .arg(countText(meeting->original.number()), countText(meeting->altered.number()));
}

} // namespace plyline::words
