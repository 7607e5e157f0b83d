#include "app/kit/words/delivery_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/numbers.h"

#include <algorithm>

namespace plyline::words {

using streams::Consumption;

namespace {

class DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::DeliveryWords)
};

int leftOutBy(const streams::Consumed& consumed)
{
    return static_cast<int>(
        std::count(consumed.takings.begin(), consumed.takings.end(), streams::Taking::LeftOut));
}

QString naiveText(const streams::Consumed& consumed)
{
    if (consumed.appliedTwice == 0 && consumed.appliedLate == 0)
        return DeliveryWords::tr("Applies whatever comes. Nothing came twice or late.");
    return DeliveryWords::tr("Applies whatever comes: %1 twice, %2 too late.")
        .arg(countText(consumed.appliedTwice), countText(consumed.appliedLate));
}

} // namespace

QString consumerName(Consumption consumption)
{
    switch (consumption) {
    case Consumption::AsItComes:
        return DeliveryWords::tr("Naive");
    case Consumption::OnceEach:
        return DeliveryWords::tr("Drop duplicates");
    case Consumption::OnceEachInOrder:
        return DeliveryWords::tr("Drop duplicates, put in order");
    }
    return {};
}

QString consumerText(Consumption consumption, const streams::Consumed& consumed)
{
    switch (consumption) {
    case Consumption::AsItComes:
        return naiveText(consumed);
    case Consumption::OnceEach:
        return DeliveryWords::tr("Leaves out %1 it has seen; %2 still come too late.")
            .arg(countText(leftOutBy(consumed)), countText(consumed.appliedLate));
    case Consumption::OnceEachInOrder:
        return DeliveryWords::tr("Waits for the event that is next; holds back %1 at most.")
            .arg(countText(consumed.mostHeldBack));
    }
    return {};
}

QString faultText(const streams::FirstFault& fault)
{
    using Why = streams::FirstFault::Why;
    const QString event = countText(fault.event);
    const QString other = countText(fault.other);
    switch (fault.why) {
    case Why::AppliedTwice:
        return DeliveryWords::tr("event %1 was applied a second time").arg(event);
    case Why::AppliedEarly:
        return DeliveryWords::tr("event %1 was applied before event %2").arg(event, other);
    case Why::AppliedLate:
        return DeliveryWords::tr("event %1 was applied after event %2").arg(event, other);
    }
    return {};
}

QString deliveriesText(int deliveries, int events)
{
    return DeliveryWords::tr("%Ln deliveries of %1", nullptr, deliveries).arg(eventsText(events));
}

QString squaresDifferText(int squares)
{
    return DeliveryWords::tr("%Ln square(s) differ", nullptr, squares);
}

QString otherDifferencesText(const rules::Setup& a, const rules::Setup& b)
{
    QStringList differ;
    if (a.turn != b.turn)
        differ << DeliveryWords::tr("side to move");
    if (!(a.castling == b.castling))
        differ << DeliveryWords::tr("castling rights");
    if (a.enPassant != b.enPassant)
        differ << DeliveryWords::tr("en passant");
    if (a.halfmoveClock != b.halfmoveClock)
        differ << DeliveryWords::tr("quiet plies");
    if (a.fullmoveNumber != b.fullmoveNumber)
        differ << DeliveryWords::tr("move number");
    return differ.join(QStringLiteral(", "));
}

} // namespace plyline::words
