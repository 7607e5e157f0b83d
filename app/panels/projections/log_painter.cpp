#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/words/numbers.h"
#include "app/panels/projections/log_view.h"
#include "core/streams/read_model.h"

#include <algorithm>

namespace plyline::projections {

using look::drawElided;
using look::Fonts;
using look::Theme;

namespace {

class LogWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::projections::LogWords)
};

constexpr qreal arrowWidth = 8;
constexpr qreal arrowHeight = 5;
constexpr qreal nameGap = 12;

QString sentence()
{
    const auto kinds = static_cast<int>(streams::modelKinds().size());
    return LogWords::tr("One log, %1 read models. Each folds it at its own pace.")
        .arg(kinds == 8   ? LogWords::tr("eight")
             : kinds == 9 ? LogWords::tr("nine")
                          : QString::number(kinds));
}

void drawWords(QPainter& painter, const QRectF& room, int head, const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    const QString badge = LogWords::tr("EVENTS");
    const qreal badgeWidth = look::badgeWidth(badge);
    look::drawBadge(painter, QRectF(room.topLeft(), QSizeF(badgeWidth, room.height())), badge,
                    look::BadgeTone::Event, theme);
    const QString where =
        head > 0 ? LogWords::tr("partition 0 · offsets 0 to %1 · head %2").arg(head - 1).arg(head)
                 : LogWords::tr("partition 0 · no event yet");
    const qreal whereWidth = QFontMetricsF(fonts.control).horizontalAdvance(where) + 1;
    const QRectF rest = room.adjusted(badgeWidth + 12, 0, 0, 0);
    const qreal sentenceWidth = QFontMetricsF(fonts.body).horizontalAdvance(sentence()) + 1;
    drawElided(painter, rest, sentence(), fonts.body, theme.text);
    if (sentenceWidth + 24 + whereWidth <= rest.width())
        drawElided(painter, rest, where, fonts.control, theme.textDim, Qt::AlignRight);
}

void drawChip(QPainter& painter, const QRectF& chip, const LogFrame& frame, int event,
              const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    const bool isHead = event == frame.head;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHead ? theme.event : theme.eventTint);
    painter.drawRoundedRect(chip, 5, 5);
    if (frame.pointed == event) {
        painter.setPen(QPen(isHead ? theme.text : theme.event, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const qreal half = chip.height() / 2;
    const QRectF upper(chip.left() + 7, chip.top() + 2, chip.width() - 12, half);
    drawElided(painter, upper, frame.san(event), isHead ? fonts.strong : fonts.control,
               isHead ? theme.onEvent : theme.eventText);
    const QRectF lower(upper.left(), chip.top() + half - 2, upper.width(), half);
    const QColor quiet = isHead ? theme.onEvent : theme.textDim;
    drawElided(painter, lower, QString::number(event), fonts.small, quiet);
    drawElided(painter, lower, QStringLiteral("0:%1").arg(event - 1), fonts.small, quiet,
               Qt::AlignRight);
}

void drawArrow(QPainter& painter, qreal x, qreal y, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({QPointF(x, y), QPointF(x - arrowWidth / 2, y + arrowHeight),
                                   QPointF(x + arrowWidth / 2, y + arrowHeight)}));
}

/// An arrow to the left, for readers that are further back than what is seen.
void drawBackArrow(QPainter& painter, const QRectF& name, const QColor& color)
{
    const qreal y = name.center().y();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF({QPointF(name.left(), y), QPointF(name.left() + arrowHeight, y - arrowWidth / 2),
                   QPointF(name.left() + arrowHeight, y + arrowWidth / 2)}));
}

bool isBeforeSeen(const LogGeometry& geometry, const ReaderMark& mark)
{
    return geometry.arrowX(mark.offset) < 6;
}

QString textOf(const LogGeometry& geometry, const ReaderMark& mark)
{
    return isBeforeSeen(geometry, mark)
               ? LogWords::tr("%1 at %2", "readers, an offset").arg(mark.text()).arg(mark.offset)
               : mark.text();
}

qreal headNameWidth()
{
    return QFontMetricsF(Fonts::standard().small).horizontalAdvance(LogWords::tr("head")) + 1;
}

} // namespace

std::vector<QRectF> markRects(const LogGeometry& geometry, const LogFrame& frame)
{
    constexpr qreal leastWidth = 30;
    const QFontMetricsF metrics(Fonts::standard().small);
    const QRectF names = geometry.names();
    std::vector<QRectF> rects;
    qreal right = geometry.headX() + 2 - headNameWidth() - nameGap;
    for (const ReaderMark& mark : frame.marks) {
        const bool isBefore = isBeforeSeen(geometry, mark);
        const qreal width = metrics.horizontalAdvance(textOf(geometry, mark)) + 2 +
                            (isBefore ? arrowHeight + 4 : 0);
        const qreal wanted = isBefore ? 0 : geometry.arrowX(mark.offset) - width / 2;
        const qreal left = std::max(0.0, std::min(wanted, right - width));
        const QRectF rect(left, names.top() + 9, std::min(width, right - left), names.height() - 9);
        rects.push_back(rect.width() < std::min(width, leastWidth) ? QRectF() : rect);
        if (!rects.back().isEmpty())
            right = left - nameGap;
    }
    return rects;
}

void paintLog(QPainter& painter, const LogGeometry& geometry, const LogFrame& frame,
              const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    painter.setRenderHint(QPainter::Antialiasing);
    drawWords(painter, geometry.words(), frame.head, theme);
    for (int event = geometry.firstSeen(); event <= std::min(geometry.lastSeen(), frame.head);
         ++event) {
        const QRectF chip = geometry.chipRect(event);
        // A chip that goes out of sight fades.
        painter.setOpacity(std::clamp(chip.right() / chip.width(), 0.0, 1.0));
        drawChip(painter, chip, frame, event, theme);
    }
    painter.setOpacity(1);
    const QRectF chips = geometry.chips();
    const QRectF names = geometry.names();
    if (geometry.lastSeen() == frame.head) {
        painter.fillRect(QRectF(geometry.headX() - 1, chips.top(), 2, chips.height()), theme.event);
        drawElided(painter,
                   QRectF(geometry.headX() + 2 - headNameWidth(), names.top() + 9, headNameWidth(),
                          names.height() - 9),
                   LogWords::tr("head"), fonts.small, theme.eventText);
    }
    const std::vector<QRectF> rects = markRects(geometry, frame);
    for (std::size_t i = 0; i < frame.marks.size(); ++i) {
        const ReaderMark& mark = frame.marks[i];
        const QColor& shape = mark.isStopped ? theme.differ : theme.state;
        const bool isBefore = isBeforeSeen(geometry, mark);
        if (!isBefore)
            drawArrow(painter, geometry.arrowX(mark.offset), names.top() + 4, shape);
        if (rects[i].isEmpty())
            continue;
        if (isBefore)
            drawBackArrow(painter, rects[i], shape);
        drawElided(painter, rects[i].adjusted(isBefore ? arrowHeight + 4 : 0, 0, 0, 0),
                   textOf(geometry, mark), fonts.small,
                   mark.isStopped ? theme.differ : theme.stateText);
    }
}

} // namespace plyline::projections
