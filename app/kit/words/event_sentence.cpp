#include "app/kit/words/event_sentence.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"

namespace plyline::words {

namespace {

class EventSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::EventSentences)
};

QString castlingSentence(const game::PieceStep& king, const game::RookHop& rook)
{
    const bool isShort = rook.from > king.from;
    return (isShort ? EventSentences::tr("castles short: king to %1, rook to %2")
                    : EventSentences::tr("castles long: king to %1, rook to %2"))
        .arg(squareName(king.to), squareName(rook.to));
}

QString captureSentence(const game::MoveEvent& event)
{
    const QString role = roleName(event.step->role);
    const QString from = squareName(event.step->from);
    const QString taken = roleName(event.capture->role);
    const QString square = squareName(event.capture->square);
    if (event.isEnPassant())
        return EventSentences::tr("%1 %2 takes %3 %4 en passant, to %5")
            .arg(role, from, taken, square, squareName(event.step->to));
    if (event.promotion)
        return EventSentences::tr("%1 %2 takes %3 %4, becomes a %5")
            .arg(role, from, taken, square, roleName(*event.promotion));
    return EventSentences::tr("%1 %2 takes %3 %4", "a piece, its square, another piece, its square")
        .arg(role, from, taken, square);
}

QString stepSentence(const game::MoveEvent& event)
{
    if (!event.step)
        return EventSentences::tr("null move");
    if (event.rookHop)
        return castlingSentence(*event.step, *event.rookHop);
    if (event.capture)
        return captureSentence(event);
    const QString role = roleName(event.step->role);
    const QString from = squareName(event.step->from);
    const QString to = squareName(event.step->to);
    if (event.promotion)
        return EventSentences::tr("%1 %2 to %3, becomes a %4")
            .arg(role, from, to, roleName(*event.promotion));
    return EventSentences::tr("%1 %2 to %3", "a piece, from a square to another one")
        .arg(role, from, to);
}

} // namespace

QString eventSentence(const game::MoveEvent& event)
{
    QString step = stepSentence(event);
    if (event.givesMate)
        return EventSentences::tr("%1, mate", "what an event does").arg(step);
    if (event.givesCheck)
        return EventSentences::tr("%1, check", "what an event does").arg(step);
    return step;
}

} // namespace plyline::words
