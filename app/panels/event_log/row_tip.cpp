#include "app/panels/event_log/row_tip.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>

namespace plyline::event_log {

using game::Ply;

namespace {

class RowTipWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::event_log::RowTipWords)
};

RowTip unlessShown(const QString& text, const QFont& font, const QRect& place)
{
    const bool isCut = QFontMetricsF(font).horizontalAdvance(text) > place.width() + 0.5;
    return {isCut ? text : QString(), place};
}

RowTip tipOfRow(const LineLog& log, const EventLogLayout& layout, Ply ply, QPoint point,
                const look::Fonts& fonts)
{
    const EventRow row = rowOf(log, ply);
    const QRect words = layout.cell(ply, &EventLogColumns::words);
    if (words.contains(point))
        return unlessShown(row.words, fonts.body, words);
    const QRect piece = layout.cell(ply, &EventLogColumns::piece)
                            .united(layout.cell(ply, &EventLogColumns::pieceId));
    if (row.piece && piece.contains(point))
        return {
            RowTipWords::tr("%1, piece %2", "a piece, its id").arg(log.pieceText(ply), row.pieceId),
            piece};
    return {};
}

} // namespace

RowTip tipAt(const LineLog& log, const EventLogLayout& layout, QPoint point,
             const look::Fonts& fonts)
{
    const auto hit = layout.geometry().at(point.y());
    if (!hit)
        return {};
    switch (hit->part) {
    case EventLogHit::Part::Row:
        return tipOfRow(log, layout, hit->ply, point, fonts);
    case EventLogHit::Part::Fork:
        return unlessShown(log.forkText(hit->ply).value_or(QString()), fonts.small,
                           layout.forkWords(hit->ply));
    case EventLogHit::Part::Payload:
        return {};
    }
    return {};
}

} // namespace plyline::event_log
