#include "app/panels/projections/projections_frame.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/read_models.h"

#include <algorithm>
#include <map>

namespace plyline::projections {

using streams::ModelReader;

namespace {

class MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::projections::MarkWords)
};

constexpr qsizetype mostNames = 3;

} // namespace

QString ReaderMark::text() const
{
    return names.size() > mostNames ? MarkWords::tr("%1 read models").arg(names.size())
                                    : names.join(QStringLiteral(", "));
}

LogFrame logFrameOf(const LogReaders& readers, const std::vector<analysis::PlyFacts>& plies,
                    int firstSeen, int lastSeen, std::optional<game::Ply> pointed)
{
    LogFrame frame;
    frame.head = readers.head();
    frame.firstSan = firstSeen;
    for (int event = firstSeen; event <= std::min(lastSeen, static_cast<int>(plies.size()));
         ++event)
        frame.sans << QString::fromStdString(plies[static_cast<std::size_t>(event - 1)].san);
    std::map<int, ReaderMark, std::greater<>> marks;
    for (int i = 0; i < readers.count(); ++i) {
        const ModelReader& reader = readers.reader(i);
        const int offset = reader.rebuiltTo().value_or(reader.offset());
        ReaderMark& mark = marks[offset];
        mark.offset = offset;
        mark.names << words::modelTitle(reader.kind().id);
        mark.isStopped = mark.isStopped || reader.status() == ModelReader::Status::Stopped;
    }
    for (auto& one : marks)
        frame.marks.push_back(std::move(one.second));
    if (pointed && pointed->number() > 0 && pointed->number() <= frame.head)
        frame.pointed = pointed->number();
    return frame;
}

CardFrame cardFrameOf(const LogReaders& readers, int index, const CardFrame& before,
                      bool hasPicture, LogReaders::Millis now)
{
    const ModelReader& reader = readers.reader(index);
    CardFrame frame;
    frame.id = reader.kind().id;
    frame.status = reader.status();
    frame.line = words::progressLine(reader, now);
    frame.head = reader.head();
    frame.offset = reader.offset();
    const int read = reader.rebuiltTo().value_or(reader.offset());
    frame.done = frame.head > 0 ? static_cast<double>(read) / frame.head : 1.0;
    frame.problem = words::problemSentence(reader);
    frame.pace = reader.pace();
    frame.breakAt = reader.breakPoint();
    frame.stoppedAt = reader.stoppedAt();
    frame.isPaused = reader.isPaused();
    frame.key = {readers.version(), reader.offset(), reader.skipped()};
    frame.picture = before.picture;
    if (frame.key == before.key && before.picture)
        return frame;
    if (!hasPicture) {
        frame.key = before.key;
        return frame;
    }
    Picture picture{reader.view(), std::nullopt, game::Ply(reader.offset())};
    if (reader.offset() > 0)
        picture.last = readers.event(reader.offset());
    frame.picture = std::make_shared<const Picture>(std::move(picture));
    return frame;
}

} // namespace plyline::projections
