#include "app/panels/timeline/mark_signs.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace plyline::timeline {

namespace {

class MarkNames
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MarkNames)
};

QPen pen(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintCross(QPainter& painter, QPointF c)
{
    constexpr double r = 2.9;
    painter.drawLine(QPointF(c.x() - r, c.y() - r), QPointF(c.x() + r, c.y() + r));
    painter.drawLine(QPointF(c.x() - r, c.y() + r), QPointF(c.x() + r, c.y() - r));
}

void paintPlus(QPainter& painter, QPointF c)
{
    constexpr double r = 3.4;
    painter.drawLine(QPointF(c.x() - r, c.y()), QPointF(c.x() + r, c.y()));
    painter.drawLine(QPointF(c.x(), c.y() - r), QPointF(c.x(), c.y() + r));
}

void paintHash(QPainter& painter, QPointF c)
{
    constexpr double r = 4.2;
    constexpr double d = 1.7;
    for (const double offset : {-d, d}) {
        painter.drawLine(QPointF(c.x() - r, c.y() + offset), QPointF(c.x() + r, c.y() + offset));
        painter.drawLine(QPointF(c.x() + offset, c.y() - r), QPointF(c.x() + offset, c.y() + r));
    }
}

void paintTriangle(QPainter& painter, QPointF c)
{
    painter.drawPolygon(
        QPolygonF({{c.x(), c.y() - 3.4}, {c.x() + 3.8, c.y() + 3.0}, {c.x() - 3.8, c.y() + 3.0}}));
}

void paintBubble(QPainter& painter, QPointF c)
{
    QPainterPath bubble;
    bubble.addRoundedRect(QRectF(c.x() - 4.0, c.y() - 3.6, 8.0, 5.6), 1.8, 1.8);
    QPainterPath tail;
    tail.addPolygon(QPolygonF({{c.x() - 2.2, c.y() + 1.6},
                               {c.x() + 0.8, c.y() + 1.6},
                               {c.x() - 2.2, c.y() + 4.4},
                               {c.x() - 2.2, c.y() + 1.6}}));
    painter.drawPath(bubble.united(tail));
}

/// A flag on its pole.
void paintFlag(QPainter& painter, QPointF c)
{
    painter.drawRect(QRectF(c.x() - 3.4, c.y() - 4.2, 1.4, 8.6));
    painter.drawPolygon(QPolygonF(
        {{c.x() - 2.0, c.y() - 4.2}, {c.x() + 4.2, c.y() - 1.7}, {c.x() - 2.0, c.y() + 0.8}}));
}

void paintChevrons(QPainter& painter, QPointF c)
{
    for (const double x : {c.x() - 2.6, c.x() + 1.2})
        painter.drawPolyline(QPolygonF({{x, c.y() - 3.2}, {x + 2.4, c.y()}, {x, c.y() + 3.2}}));
}

void paintClockFace(QPainter& painter, QPointF c)
{
    painter.drawEllipse(c, 3.7, 3.7);
    painter.drawPolyline(
        QPolygonF({{c.x(), c.y() - 2.2}, {c.x(), c.y()}, {c.x() + 1.7, c.y() + 0.9}}));
}

/// Arrows up and down.
void paintSwing(QPainter& painter, QPointF c)
{
    for (const double side : {-1.0, 1.0}) {
        const double x = c.x() + side * 2.1;
        const double tip = c.y() + side * 3.6;
        painter.drawLine(QPointF(x, c.y() - side * 3.6), QPointF(x, tip));
        painter.drawPolyline(
            QPolygonF({{x - 1.7, tip - side * 2.0}, {x, tip}, {x + 1.7, tip - side * 2.0}}));
    }
}

/// An open book.
void paintBook(QPainter& painter, QPointF c)
{
    for (const double side : {-1.0, 1.0})
        painter.drawPolyline(QPolygonF({{c.x(), c.y() - 2.4},
                                        {c.x() + side * 4.2, c.y() - 3.6},
                                        {c.x() + side * 4.2, c.y() + 2.4},
                                        {c.x(), c.y() + 3.6}}));
    painter.drawLine(QPointF(c.x(), c.y() - 2.4), QPointF(c.x(), c.y() + 3.6));
}

} // namespace

QString markName(Mark mark)
{
    switch (mark) {
    case Mark::Own:
        return MarkNames::tr("own marker");
    case Mark::Phase:
        return MarkNames::tr("the game’s next phase");
    case Mark::LongThink:
        return MarkNames::tr("one of the longest thinks");
    case Mark::Swing:
        return MarkNames::tr("swing of the evaluation");
    case Mark::Opening:
        return MarkNames::tr("another name of the opening");
    case Mark::Castling:
        return MarkNames::tr("castling");
    case Mark::Capture:
        return MarkNames::tr("capture");
    case Mark::Mate:
        return MarkNames::tr("mate");
    case Mark::Check:
        return MarkNames::tr("check");
    case Mark::Promotion:
        return MarkNames::tr("promotion");
    case Mark::Comment:
        return MarkNames::tr("comment");
    case Mark::Found:
        return MarkNames::tr("found by the search");
    }
    return {};
}

void paintMark(QPainter& painter, Mark mark, QPointF center, const look::Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Own:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        paintFlag(painter, center);
        break;
    case Mark::Phase:
        painter.setPen(pen(theme.text, 1.4));
        paintChevrons(painter, center);
        break;
    case Mark::LongThink:
        painter.setPen(pen(theme.text, 1.2));
        paintClockFace(painter, center);
        break;
    case Mark::Swing:
        painter.setPen(pen(theme.text, 1.3));
        paintSwing(painter, center);
        break;
    case Mark::Opening:
        painter.setPen(pen(theme.text, 1.2));
        paintBook(painter, center);
        break;
    case Mark::Capture:
        painter.setPen(pen(theme.differ, 1.6));
        paintCross(painter, center);
        break;
    case Mark::Castling:
        painter.setPen(pen(theme.text, 1.4));
        painter.drawRect(QRectF(center.x() - 2.8, center.y() - 2.8, 5.6, 5.6));
        break;
    case Mark::Check:
        painter.setPen(pen(theme.event, 1.7));
        paintPlus(painter, center);
        break;
    case Mark::Mate:
        painter.setPen(pen(theme.event, 1.4));
        paintHash(painter, center);
        break;
    case Mark::Promotion:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        paintTriangle(painter, center);
        break;
    case Mark::Comment:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.textDim);
        paintBubble(painter, center);
        break;
    case Mark::Found:
        painter.setPen(pen(theme.text, 1.5));
        painter.drawEllipse(center - QPointF(1.0, 1.0), 2.7, 2.7);
        painter.drawLine(center + QPointF(1.2, 1.2), center + QPointF(4.2, 4.2));
        break;
    }
}

void paintCheckpoint(QPainter& painter, QPointF center, const look::Theme& theme)
{
    constexpr double r = 4.6;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.state);
    painter.drawPolygon(QPolygonF({{center.x(), center.y() - r},
                                   {center.x() + r, center.y()},
                                   {center.x(), center.y() + r},
                                   {center.x() - r, center.y()}}));
}

} // namespace plyline::timeline
