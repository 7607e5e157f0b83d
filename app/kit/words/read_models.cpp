#include "app/kit/words/read_models.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"

#include <algorithm>
#include <array>

namespace plyline::words {

using streams::ModelReader;
using Status = ModelReader::Status;

namespace {

struct ModelWords
{
    std::string_view id;
    const char* title;
    const char* meaning;
};

class ReadModels
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::ReadModels)

public:
    static constexpr std::array<ModelWords, 9> models{{
        {"board", QT_TR_NOOP("Board"),
         QT_TR_NOOP("Where does everything stand, and whose turn is it?")},
        {"rows", QT_TR_NOOP("Rows table"),
         QT_TR_NOOP("One row for each piece; the row that changed last comes first.")},
        {"captured", QT_TR_NOOP("Captured pieces"),
         QT_TR_NOOP("What did each side take, and with which event?")},
        {"opening", QT_TR_NOOP("Opening name"),
         QT_TR_NOOP("What is the opening called, and since which event?")},
        {"clocks", QT_TR_NOOP("Clocks"), QT_TR_NOOP("How much time has each side left?")},
        {"heat", QT_TR_NOOP("Heat map of squares"),
         QT_TR_NOOP("How many events began or ended on each square?")},
        {"attacks", QT_TR_NOOP("Attack map"),
         QT_TR_NOOP("How many pieces of each side attack a square?")},
        {"repetition", QT_TR_NOOP("Repetition"),
         QT_TR_NOOP("How often has this position stood on the board? The third time a player may "
                    "claim a draw.")},
        {"moves", QT_TR_NOOP("Move text"),
         QT_TR_NOOP("The game as it is written on a score sheet.")},
    }};
};

const ModelWords* wordsOf(std::string_view id)
{
    const auto found = std::find_if(ReadModels::models.begin(), ReadModels::models.end(),
                                    [id](const ModelWords& one) { return one.id == id; });
    return found == ReadModels::models.end() ? nullptr : &*found;
}

} // namespace

QString modelTitle(std::string_view id)
{
    const ModelWords* found = wordsOf(id);
    return found ? ReadModels::tr(found->title)
                 : QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

QString modelMeaning(std::string_view id)
{
    const ModelWords* found = wordsOf(id);
    return found ? ReadModels::tr(found->meaning) : QString();
}

QString statusName(Status status)
{
    switch (status) {
    case Status::UpToDate:
        return ReadModels::tr("up to date");
    case Status::Behind:
        return ReadModels::tr("behind");
    case Status::Paused:
        return ReadModels::tr("paused");
    case Status::Rebuilding:
        return ReadModels::tr("rebuilding");
    case Status::Stopped:
        return ReadModels::tr("stopped");
    }
    return {};
}

QString progressLine(const ModelReader& reader, ModelReader::Millis now)
{
    const QString head = countText(reader.head());
    const int rate = reader.rate(now);
    QString line;
    if (const auto rebuilt = reader.rebuiltTo()) {
        const double part = reader.head() > 0 ? static_cast<double>(*rebuilt) / reader.head() : 1.0;
        line = ReadModels::tr("offset %1 / %2 · %3", "of a rebuild; the last is its percentage")
                   .arg(countText(*rebuilt), head, progressText(part));
    } else if (reader.lag() > 0) {
        const auto late = static_cast<double>(reader.lagTime(now).count());
        line = ReadModels::tr("offset %1 / %2 · lag %3 (%4)", "the last is a time")
                   .arg(countText(reader.offset()), head, countText(reader.lag()),
                        microsText(late * 1000));
    } else {
        line = ReadModels::tr("offset %1 / %2 · lag 0").arg(countText(reader.offset()), head);
    }
    if (rate > 0)
        line = ReadModels::tr("%1 · %2 ev/s", "a line, then events a second")
                   .arg(line, countText(rate));
    return line;
}

QString problemSentence(const ModelReader& reader)
{
    if (const auto event = reader.stoppedAt()) {
        return ReadModels::tr("It refuses event %1, as you asked. The model stands at event %2, "
                              "and the others go on.")
            .arg(countText(*event), countText(*event - 1));
    }
    if (reader.skipped() > 0) {
        return ReadModels::tr(
                   "%1 left out: this state is not the one of the log. Rebuild mends it.")
            .arg(eventsText(reader.skipped()));
    }
    return {};
}

QString paceName(const std::optional<double>& eventsPerSecond)
{
    return eventsPerSecond ? ReadModels::tr("%1 ev/s").arg(decimalText(*eventsPerSecond, 0))
                           : ReadModels::tr("full speed");
}

} // namespace plyline::words
