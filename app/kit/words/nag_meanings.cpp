#include "app/kit/words/nag_meanings.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"

#include <algorithm>
#include <iterator>

namespace plyline::words {

namespace {

struct Meaning
{
    int nag;
    const char* text;
};

class NagMeanings
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::NagMeanings)

public:
    /// Meanings that are the same for both sides.
    static constexpr Meaning neutral[] = {
        {1, QT_TR_NOOP("a good move")},
        {2, QT_TR_NOOP("a mistake")},
        {3, QT_TR_NOOP("a brilliant move")},
        {4, QT_TR_NOOP("a blunder")},
        {5, QT_TR_NOOP("an interesting move")},
        {6, QT_TR_NOOP("a questionable move")},
        {7, QT_TR_NOOP("the only move: all others lose quickly")},
        {8, QT_TR_NOOP("the only reasonable move")},
        {9, QT_TR_NOOP("the worst move")},
        {10, QT_TR_NOOP("a drawish position")},
        {11, QT_TR_NOOP("equal chances in a quiet position")},
        {12, QT_TR_NOOP("equal chances in an active position")},
        {13, QT_TR_NOOP("an unclear position")},
        {140, QT_TR_NOOP("with the idea")},
        {141, QT_TR_NOOP("aimed against")},
        {142, QT_TR_NOOP("a better move is")},
        {143, QT_TR_NOOP("a worse move is")},
        {144, QT_TR_NOOP("an equivalent move is")},
        {145, QT_TR_NOOP("a remark of the editor")},
        {146, QT_TR_NOOP("a novelty")},
        {220, QT_TR_NOOP("a diagram")},
        {221, QT_TR_NOOP("a diagram from Black's side")},
        {238, QT_TR_NOOP("an advantage in space")},
        {239, QT_TR_NOOP("an open file")},
        {240, QT_TR_NOOP("a diagonal")},
        {241, QT_TR_NOOP("the centre")},
        {242, QT_TR_NOOP("on the king's side")},
        {243, QT_TR_NOOP("on the queen's side")},
        {244, QT_TR_NOOP("a weak point")},
        {245, QT_TR_NOOP("an ending")},
        {246, QT_TR_NOOP("the pair of bishops")},
        {247, QT_TR_NOOP("bishops of opposite colours")},
        {248, QT_TR_NOOP("bishops of the same colour")},
        {249, QT_TR_NOOP("connected pawns")},
        {250, QT_TR_NOOP("isolated pawns")},
        {251, QT_TR_NOOP("doubled pawns")},
        {252, QT_TR_NOOP("a passed pawn")},
        {253, QT_TR_NOOP("a majority of pawns")},
        {254, QT_TR_NOOP("with")},
        {255, QT_TR_NOOP("without")},
    };
    /// Meanings that name a side as %1. The number is White's; Black's is the next one.
    static constexpr Meaning ofSides[] = {
        {14, QT_TR_NOOP("%1 has a slight advantage")},
        {16, QT_TR_NOOP("%1 has a moderate advantage")},
        {18, QT_TR_NOOP("%1 has a decisive advantage")},
        {20, QT_TR_NOOP("%1 has a crushing advantage")},
        {22, QT_TR_NOOP("%1 is in zugzwang")},
        {24, QT_TR_NOOP("%1 has slightly more space")},
        {26, QT_TR_NOOP("%1 has more space")},
        {28, QT_TR_NOOP("%1 has much more space")},
        {30, QT_TR_NOOP("%1 is slightly ahead in development")},
        {32, QT_TR_NOOP("%1 is ahead in development")},
        {34, QT_TR_NOOP("%1 is far ahead in development")},
        {36, QT_TR_NOOP("%1 has the initiative")},
        {38, QT_TR_NOOP("%1 has a lasting initiative")},
        {40, QT_TR_NOOP("%1 has the attack")},
        {42, QT_TR_NOOP("%1 has too little compensation for the material")},
        {44, QT_TR_NOOP("%1 has compensation for the material")},
        {46, QT_TR_NOOP("%1 has more than enough compensation for the material")},
        {48, QT_TR_NOOP("%1 controls the centre slightly better")},
        {50, QT_TR_NOOP("%1 controls the centre better")},
        {52, QT_TR_NOOP("%1 controls the centre")},
        {54, QT_TR_NOOP("%1 controls the king's side slightly better")},
        {56, QT_TR_NOOP("%1 controls the king's side better")},
        {58, QT_TR_NOOP("%1 controls the king's side")},
        {60, QT_TR_NOOP("%1 controls the queen's side slightly better")},
        {62, QT_TR_NOOP("%1 controls the queen's side better")},
        {64, QT_TR_NOOP("%1 controls the queen's side")},
        {66, QT_TR_NOOP("%1 has a vulnerable first rank")},
        {68, QT_TR_NOOP("%1 has a well protected first rank")},
        {70, QT_TR_NOOP("%1 has a poorly protected king")},
        {72, QT_TR_NOOP("%1 has a well protected king")},
        {74, QT_TR_NOOP("%1 has a poorly placed king")},
        {76, QT_TR_NOOP("%1 has a well placed king")},
        {78, QT_TR_NOOP("%1 has a very weak pawn structure")},
        {80, QT_TR_NOOP("%1 has a weak pawn structure")},
        {82, QT_TR_NOOP("%1 has a strong pawn structure")},
        {84, QT_TR_NOOP("%1 has a very strong pawn structure")},
        {86, QT_TR_NOOP("%1 has a poorly placed knight")},
        {88, QT_TR_NOOP("%1 has a well placed knight")},
        {90, QT_TR_NOOP("%1 has a poorly placed bishop")},
        {92, QT_TR_NOOP("%1 has a well placed bishop")},
        {94, QT_TR_NOOP("%1 has a poorly placed rook")},
        {96, QT_TR_NOOP("%1 has a well placed rook")},
        {98, QT_TR_NOOP("%1 has a poorly placed queen")},
        {100, QT_TR_NOOP("%1 has a well placed queen")},
        {102, QT_TR_NOOP("%1 has poorly coordinated pieces")},
        {104, QT_TR_NOOP("%1 has well coordinated pieces")},
        {106, QT_TR_NOOP("%1 has played the opening very poorly")},
        {108, QT_TR_NOOP("%1 has played the opening poorly")},
        {110, QT_TR_NOOP("%1 has played the opening well")},
        {112, QT_TR_NOOP("%1 has played the opening very well")},
        {114, QT_TR_NOOP("%1 has played the middlegame very poorly")},
        {116, QT_TR_NOOP("%1 has played the middlegame poorly")},
        {118, QT_TR_NOOP("%1 has played the middlegame well")},
        {120, QT_TR_NOOP("%1 has played the middlegame very well")},
        {122, QT_TR_NOOP("%1 has played the ending very poorly")},
        {124, QT_TR_NOOP("%1 has played the ending poorly")},
        {126, QT_TR_NOOP("%1 has played the ending well")},
        {128, QT_TR_NOOP("%1 has played the ending very well")},
        {130, QT_TR_NOOP("%1 has slight counterplay")},
        {132, QT_TR_NOOP("%1 has counterplay")},
        {134, QT_TR_NOOP("%1 has decisive counterplay")},
        {136, QT_TR_NOOP("%1 is short of time")},
        {138, QT_TR_NOOP("%1 is in severe time trouble")},
    };
};

template <std::size_t count>
const char* textOf(const Meaning (&meanings)[count], int nag)
{
    const auto found = std::find_if(std::begin(meanings), std::end(meanings),
                                    [nag](const Meaning& one) { return one.nag == nag; });
    return found != std::end(meanings) ? found->text : nullptr;
}

} // namespace

QString nagMeaning(int nag)
{
    if (const char* text = textOf(NagMeanings::neutral, nag))
        return NagMeanings::tr(text);
    const bool isBlack = nag % 2 != 0;
    if (const char* text = textOf(NagMeanings::ofSides, isBlack ? nag - 1 : nag))
        return NagMeanings::tr(text).arg(
            sideName(isBlack ? rules::Color::Black : rules::Color::White));
    return NagMeanings::tr("a number without an agreed meaning");
}

} // namespace plyline::words
