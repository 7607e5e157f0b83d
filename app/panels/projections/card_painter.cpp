#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/words/read_models.h"
#include "app/panels/projections/card_view.h"
#include "app/panels/projections/pictures.h"

#include <algorithm>

namespace plyline::projections {

using look::Fonts;
using look::Theme;
using Status = streams::ModelReader::Status;

namespace {

constexpr qreal radius = 7;
constexpr qreal dotSide = 8;

/// A shape for each status, so that colour alone tells nothing: filled, ring, two bars, half a
/// ring filled, square.
void drawDot(QPainter& painter, const QRectF& dot, Status status, const Theme& theme)
{
    const QColor& color = status == Status::Stopped ? theme.differ : theme.state;
    const QRectF ring = dot.adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (status) {
    case Status::UpToDate:
        painter.drawEllipse(dot);
        return;
    case Status::Stopped:
        painter.drawRoundedRect(dot, 1.5, 1.5);
        return;
    case Status::Paused:
        painter.drawRect(QRectF(dot.left() + 1, dot.top(), 2, dot.height()));
        painter.drawRect(QRectF(dot.right() - 3, dot.top(), 2, dot.height()));
        return;
    case Status::Rebuilding:
        painter.drawPie(dot, -90 * 16, 180 * 16);
        [[fallthrough]];
    case Status::Behind:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        return;
    }
}

void drawTitle(QPainter& painter, const QRectF& room, const CardFrame& frame, const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    const QString status = words::statusName(frame.status);
    const QColor color = frame.status == Status::Stopped    ? theme.differ
                         : frame.status == Status::UpToDate ? theme.textDim
                                                            : theme.text;
    const qreal width = QFontMetricsF(fonts.control).horizontalAdvance(status) + 1;
    look::drawElided(painter, room, status, fonts.control, color, Qt::AlignRight);
    const QRectF dot(room.right() - width - 8 - dotSide, room.center().y() - dotSide / 2, dotSide,
                     dotSide);
    drawDot(painter, dot, frame.status, theme);
    look::drawElided(painter,
                     QRectF(room.topLeft(), QSizeF(dot.left() - 8 - room.left(), room.height())),
                     words::modelTitle(frame.id), fonts.strong, theme.text);
}

/// The problem covers the foot of the picture, in as many lines as it needs.
void drawProblem(QPainter& painter, const QRectF& picture, const QString& problem,
                 const Theme& theme)
{
    constexpr qreal padding = 10;
    const Fonts& fonts = Fonts::standard();
    const QRectF words = QFontMetricsF(fonts.control)
                             .boundingRect(picture.adjusted(padding, 0, -padding, 0),
                                           static_cast<int>(Qt::TextWordWrap), problem);
    const qreal height = std::min(picture.height(), words.height() + 2 * padding);
    const QRectF box(picture.left(), picture.bottom() - height, picture.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRect(box);
    painter.setBrush(look::withAlpha(theme.differ, 0.14));
    painter.drawRoundedRect(box, 5, 5);
    painter.setFont(fonts.control);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(padding, 0, -padding, 0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap,
                     problem);
}

void drawProgress(QPainter& painter, const CardGeometry& card, const CardFrame& frame,
                  const Theme& theme)
{
    const bool isStopped = frame.status == Status::Stopped;
    look::drawElided(painter, card.line, frame.line, Fonts::standard().small,
                     isStopped ? theme.differ : theme.textDim);
    const QRectF bar(card.bar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(bar, 1.5, 1.5);
    const QColor color = isStopped                          ? theme.differ
                         : frame.status == Status::UpToDate ? look::withAlpha(theme.state, 0.55)
                                                            : theme.state;
    painter.setBrush(color);
    painter.drawRoundedRect(
        QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(frame.done, 0.0, 1.0), bar.height())),
        1.5, 1.5);
}

} // namespace

void paintCard(QPainter& painter, const QSize& size, const CardFrame& frame, const Theme& theme,
               bool isFlipped, const QRect& part)
{
    const CardGeometry card = CardGeometry::of(size.width());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame.status == Status::Stopped ? theme.differ : theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), radius,
                            radius);
    if (part.intersects(card.title))
        drawTitle(painter, card.title, frame, theme);
    if (part.intersects(card.picture) && frame.picture) {
        painter.save();
        drawPicture(painter, card.picture, *frame.picture, {theme, isFlipped});
        painter.restore();
        if (!frame.problem.isEmpty())
            drawProblem(painter, card.picture, frame.problem, theme);
    }
    if (part.intersects(card.line) || part.intersects(card.bar))
        drawProgress(painter, card, frame, theme);
}

} // namespace plyline::projections
