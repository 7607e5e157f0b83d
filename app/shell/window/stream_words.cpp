#include "app/shell/window/stream_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/numbers.h"
#include "app/kit/words/stream_sentences.h"

namespace plyline::window {

using open_file::StreamStatus;
using Link = StreamStatus::Link;

namespace {

class StreamWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::window::StreamWords)

public:
    static QString away(const StreamStatus& status)
    {
        const QString since = status.since.time().toString(QStringLiteral("HH:mm:ss"));
        if (!status.isTopic)
            return tr("the file is gone since %1").arg(since);
        if (status.partsAway >= status.parts)
            return tr("broker away since %1").arg(since);
        return tr("%1 of %Ln partition(s) away since %2", "", status.parts)
            .arg(words::countText(status.partsAway), since);
    }

    static QString catchingUp(const StreamStatus& status)
    {
        if (!status.isTopic || status.lag == 0)
            return tr("catching up");
        return tr("catching up, %1 to go").arg(words::eventsText(status.lag));
    }

    static QString state(const StreamStatus& status)
    {
        switch (status.link) {
        case Link::Connecting:
            return status.isTopic ? tr("connecting") : tr("opening");
        case Link::CatchingUp:
            return catchingUp(status);
        case Link::Live:
            return tr("caught up");
        case Link::Away:
            return away(status);
        case Link::Ended:
            return tr("not followed any more");
        }
        return {};
    }

    static QString reading(const StreamStatus& status)
    {
        if (status.link == Link::Live && status.games == 0)
            return tr("Waiting for the first game of the stream");
        QStringList parts{tr("Stream: %1").arg(state(status))};
        if (status.games > 0)
            parts << words::gamesText(status.games);
        return parts.join(QStringLiteral(" · "));
    }

    static QString detail(const StreamStatus& status)
    {
        QStringList lines;
        if (!status.reason.empty())
            lines << QString::fromStdString(status.reason);
        QStringList counts;
        for (std::size_t i = 0; i < status.counts.size(); ++i) {
            if (status.counts[i] > 0)
                counts << tr("%1 %2", "count, what became of the events")
                              .arg(words::countText(status.counts[i]),
                                   words::arrivalName(static_cast<streams::Arrival>(i)));
        }
        if (!counts.isEmpty())
            lines << tr("Events: %1").arg(counts.join(QStringLiteral(", ")));
        return lines.join(u'\n');
    }
};

} // namespace

QString streamStateText(const StreamStatus& status)
{
    return StreamWords::state(status);
}

QString streamReadingText(const StreamStatus& status)
{
    return StreamWords::reading(status);
}

QString streamDetailText(const StreamStatus& status)
{
    return StreamWords::detail(status);
}

} // namespace plyline::window
