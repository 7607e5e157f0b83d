#include "app/kit/words/move_sentence.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"

namespace plyline::words {

namespace {

class MoveSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::MoveSentences)
};

QString saidCastling(const game::MoveEvent& event)
{
    const QString side = sideName(event.color);
    const bool isShort = event.rookHop->from.file() > event.step->from.file();
    return isShort ? MoveSentences::tr("%1 castles short").arg(side)
                   : MoveSentences::tr("%1 castles long").arg(side);
}

QString saidCapture(const game::MoveEvent& event)
{
    const QString side = sideName(event.color);
    const QString taken = roleName(event.capture->role);
    const QString square = squareName(event.step->to);
    if (event.promotion)
        return MoveSentences::tr("%1’s pawn takes the %2 on %3 and becomes a %4")
            .arg(side, taken, square, roleName(*event.promotion));
    if (event.isEnPassant())
        return MoveSentences::tr("%1’s pawn takes en passant on %2").arg(side, square);
    return MoveSentences::tr("%1’s %2 takes the %3 on %4")
        .arg(side, roleName(event.step->role), taken, square);
}

QString saidStep(const game::MoveEvent& event)
{
    const QString side = sideName(event.color);
    const QString square = squareName(event.step->to);
    if (event.promotion)
        return MoveSentences::tr("%1’s pawn becomes a %2 on %3")
            .arg(side, roleName(*event.promotion), square);
    return MoveSentences::tr("%1’s %2 goes to %3").arg(side, roleName(event.step->role), square);
}

} // namespace

QString moveSentence(const game::MoveEvent& event)
{
    if (event.isNull())
        return MoveSentences::tr("%1 passes").arg(sideName(event.color));
    const QString what = event.isCastling() ? saidCastling(event)
                         : event.capture    ? saidCapture(event)
                                            : saidStep(event);
    if (event.givesMate)
        return MoveSentences::tr("%1: mate", "what a move did").arg(what);
    return event.givesCheck ? MoveSentences::tr("%1: check", "what a move did").arg(what) : what;
}

} // namespace plyline::words
