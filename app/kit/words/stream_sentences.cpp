#include "app/kit/words/stream_sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/numbers.h"

namespace plyline::words {

namespace {

class StreamSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::StreamSentences)

public:
    static QString of(const streams::EnvelopeFault& fault)
    {
        using Code = streams::EnvelopeFault::Code;
        const QString detail = QString::fromStdString(fault.detail);
        switch (fault.code) {
        case Code::TooLong:
            return tr("The event is longer than 16 MiB.");
        case Code::TooDeep:
            return tr("The event nests objects or lists too deep.");
        case Code::NotJson:
            return tr("The event is not JSON: %1.").arg(detail);
        case Code::NotAnObject:
            return tr("The event is not a JSON object.");
        case Code::OtherVersion:
            return detail.isEmpty()
                       ? tr("The event has no version of CloudEvents (specversion).")
                       : tr("The event follows version %1 of CloudEvents, not 1.0.").arg(detail);
        case Code::UnknownType:
            return tr("Events of the type %1 are not known.").arg(detail);
        case Code::BadAttribute:
            return tr("The attribute %1 is missing or has another form.").arg(detail);
        }
        return {};
    }

    static QString of(const streams::EventFault& fault)
    {
        using Code = streams::EventFault::Code;
        const QString detail = QString::fromStdString(fault.detail);
        switch (fault.code) {
        case Code::NoStart:
            return tr("The game has not started.");
        case Code::SecondStart:
            return tr("The game has started already.");
        case Code::AfterEnd:
            return tr("The game has ended already.");
        case Code::BadField:
            return tr("The field %1 is missing or has another form.").arg(detail);
        case Code::BadStart:
            return tr("The start position cannot be played.");
        case Code::OtherStart:
            return tr("The tags say another start position than the event.");
        case Code::UnwritableTags:
            return tr("PGN cannot hold the tag %1.").arg(detail);
        case Code::NoSuchLine:
            return tr("The game has no line %1 that is open.").arg(detail);
        case Code::WrongPlace:
            return tr("The event does not follow the one before it on its line.");
        case Code::IllegalMove:
            return tr("The move %1 is not legal here.").arg(detail);
        case Code::OtherChange:
            return tr("The move is legal, but the field %1 says otherwise than what it does.")
                .arg(detail);
        case Code::UnwritableText:
            return tr("PGN cannot hold the comment: it has the sign that ends comments.");
        case Code::TooLarge:
            return tr("The game has more events or longer comments than a game may have.");
        }
        return {};
    }

    static QString of(streams::Contradiction)
    {
        return tr("Another event with the same number was applied before.");
    }

    static QString of(streams::GapTooLong)
    {
        return tr("The game waited for missing events for too long and was given up.");
    }

    static QString of(streams::TooManyGames)
    {
        return tr("Too many games were unfinished: the one without an event for longest was given "
                  "up.");
    }

    static QString of(const kafka::KafkaError& error, const QString& address)
    {
        using Code = kafka::KafkaError::Code;
        const QString reason = QString::fromStdString(error.reason);
        switch (error.code) {
        case Code::NotBuilt:
            return tr("%1 cannot be reached: this program was built without Kafka (librdkafka).")
                .arg(address);
        case Code::BadAddress:
            return tr("%1 is not the address of a topic, kafka://host:port/topic.").arg(address);
        case Code::BadSetting:
            return tr("The settings cannot be used: %1.").arg(reason);
        case Code::NotReadable:
            return tr("The settings cannot be read: %1.").arg(reason);
        case Code::Unreachable:
            return tr("No broker of %1 has answered: %2.").arg(address, reason);
        case Code::NoTopic:
            return tr("%1 does not exist: %2.").arg(address, reason);
        case Code::Failed:
            return tr("%1 failed: %2.").arg(address, reason);
        case Code::Cancelled:
            return tr("Cancelled.");
        }
        return {};
    }

    static QString faults(std::int64_t keptAside, int waitingGames)
    {
        QStringList parts;
        if (keptAside > 0)
            parts << tr("%1 kept aside", "events").arg(eventsText(keptAside));
        if (waitingGames > 0)
            parts << tr("%Ln game(s) wait(s) for an event", "", waitingGames);
        return parts.join(QStringLiteral(" · "));
    }

    static QString name(streams::Arrival arrival)
    {
        switch (arrival) {
        case streams::Arrival::Applied:
            return tr("applied");
        case streams::Arrival::Waiting:
            return tr("waiting");
        case streams::Arrival::Duplicate:
            return tr("duplicate");
        case streams::Arrival::Unknown:
            return tr("of another kind");
        case streams::Arrival::Poison:
            return tr("kept aside");
        case streams::Arrival::Late:
            return tr("too late");
        }
        return {};
    }
};

} // namespace

QString sentence(const streams::ArrivalFault& fault)
{
    return std::visit([](const auto& one) { return StreamSentences::of(one); }, fault);
}

QString sentence(const kafka::KafkaError& error, const QString& address)
{
    return StreamSentences::of(error, address);
}

QString streamFaultsText(std::int64_t keptAside, int waitingGames)
{
    return StreamSentences::faults(keptAside, waitingGames);
}

QString arrivalName(streams::Arrival arrival)
{
    return StreamSentences::name(arrival);
}

} // namespace plyline::words
