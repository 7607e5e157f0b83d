#include "app/panels/delivery/arrivals_painter.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/look/ring.h"
#include "app/kit/words/numbers.h"

namespace plyline::delivery {

namespace {

class ArrivalWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::delivery::ArrivalWords)
};

constexpr qreal radius = 4;
constexpr int lineWidth = 17;
constexpr int sampleSide = 9;

void drawAgain(QPainter& painter, const QRectF& rect, qreal corner, const look::Theme& theme)
{
    QPen pen(theme.event, 1.2);
    pen.setDashPattern({2.5, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

void drawChip(QPainter& painter, const QRectF& rect, const streams::Arriving& arriving,
              const ArrivalsFrame& frame, bool isCurrent, const look::Theme& theme)
{
    const bool isPointed = frame.pointed == arriving.event;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isPointed ? theme.event : arriving.isAgain ? QColor() : theme.eventTint);
    if (isPointed || !arriving.isAgain)
        painter.drawRoundedRect(rect, radius, radius);
    if (arriving.isAgain)
        drawAgain(painter, rect, radius, theme);
    look::drawElided(painter, rect, words::countText(arriving.event),
                     look::Fonts::standard().control, isPointed ? theme.onEvent : theme.eventText,
                     Qt::AlignHCenter);
    if (arriving.isLate)
        painter.fillRect(
            QRectF(rect.center().x() - lineWidth / 2.0, rect.bottom() + 3, lineWidth, 2),
            theme.event);
    if (isCurrent && frame.hasRing) {
        look::drawRing(painter, rect, theme);
    } else if (isCurrent) {
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

void drawLegend(QPainter& painter, const ArrivalsGeometry& geometry, const look::Theme& theme)
{
    const QFont& font = look::Fonts::standard().small;
    const int height = ArrivalsGeometry::height() - ArrivalsGeometry::legendTop();
    const qreal middle = ArrivalsGeometry::legendTop() + height / 2.0;
    const auto drawWord = [&](const QString& word, qreal x) {
        const QRectF room(x, ArrivalsGeometry::legendTop(), geometry.width - x, height);
        look::drawElided(painter, room, word, font, theme.textDim);
        return x + QFontMetricsF(font).horizontalAdvance(word);
    };
    drawAgain(painter, QRectF(0, middle - sampleSide / 2.0, sampleSide, sampleSide), 1, theme);
    const qreal end = drawWord(ArrivalWords::tr("again"), sampleSide + 9);
    const qreal left = end + 18;
    painter.fillRect(QRectF(left, middle - 1, 12, 2), theme.event);
    drawWord(ArrivalWords::tr("late"), left + 18);
}

} // namespace

void paintArrivals(QPainter& painter, const ArrivalsGeometry& geometry, const ArrivalsFrame& frame,
                   const look::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = geometry.firstSeen(); frame.run && i <= geometry.lastSeen(); ++i)
        drawChip(painter, QRectF(geometry.chip(i)),
                 frame.run->arrivals[static_cast<std::size_t>(i)], frame, frame.current == i,
                 theme);
    drawLegend(painter, geometry, theme);
}

QString spokenArrival(const streams::Arriving& arriving)
{
    QStringList parts{ArrivalWords::tr("event %1").arg(words::countText(arriving.event))};
    if (arriving.isAgain)
        parts << ArrivalWords::tr("again");
    if (arriving.isLate)
        parts << ArrivalWords::tr("late");
    parts << ArrivalWords::tr("%1 s after the first was sent")
                 .arg(words::decimalText(arriving.atMillis / 1000.0, 1));
    return parts.join(QStringLiteral(", "));
}

} // namespace plyline::delivery
