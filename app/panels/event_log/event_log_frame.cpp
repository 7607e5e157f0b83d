#include "app/panels/event_log/event_log_frame.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/event_sentence.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"

#include <algorithm>

namespace plyline::event_log {

using game::Ply;

namespace {

class EventRowWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::event_log::EventRowWords)
};

} // namespace

EventRow rowOf(const LineLog& log, Ply ply)
{
    const game::MoveEvent& event = log.event(ply);
    EventRow row;
    row.words = words::eventSentence(event);
    row.bytes = QString::number(log.bytes(ply));
    if (event.step) {
        row.piece = rules::Piece{event.color, event.step->role};
        row.pieceId = QString::number(event.step->pieceId.number());
        row.from = words::squareName(event.step->from);
        row.to = words::squareName(event.step->to);
    }
    return row;
}

QString spokenRow(const LineLog& log, Ply ply)
{
    const EventRow row = rowOf(log, ply);
    const QString bytes =
        EventRowWords::tr("%Ln byte(s)", nullptr, static_cast<int>(log.bytes(ply)));
    if (!row.piece)
        return EventRowWords::tr("%1: %2, %3", "ply, what the event does, bytes")
            .arg(QString::number(ply.number()), row.words, bytes);
    return EventRowWords::tr("%1: %2; %3, piece %4, %5",
                             "ply, what the event does, the piece, its id, bytes")
        .arg(QString::number(ply.number()), row.words, log.pieceText(ply), row.pieceId, bytes);
}

bool looksTheSame(Ply ply, const EventLogFrame& before, const EventLogFrame& after)
{
    const auto isSame = [&](std::optional<Ply> EventLogFrame::*mark) {
        return (before.*mark == ply) == (after.*mark == ply);
    };
    return before.tense(ply) == after.tense(ply) && isSame(&EventLogFrame::ghost) &&
           isSame(&EventLogFrame::current) && isSame(&EventLogFrame::unfolded) &&
           isSame(&EventLogFrame::checkpoint) && isSame(&EventLogFrame::applied);
}

std::vector<PayloadLine> payloadLines(const QStringList& fields, int columns)
{
    const auto width = static_cast<qsizetype>(std::max(columns, 1));
    std::vector<PayloadLine> lines(1);
    qsizetype used = 0;
    const auto put = [&](QString text, bool isKey) {
        while (!text.isEmpty()) {
            if (used == width) {
                lines.emplace_back();
                used = 0;
            }
            const QString part = text.left(width - used);
            lines.back().parts.push_back({part, isKey});
            used += part.size();
            text.remove(0, part.size());
        }
    };
    for (const QString& field : fields) {
        if (used > 0 && used + field.size() > width) {
            lines.emplace_back();
            used = 0;
        }
        const qsizetype key = field.indexOf(u':') + 1;
        put(field.left(key), true);
        put(field.mid(key), false);
    }
    return lines;
}

} // namespace plyline::event_log
