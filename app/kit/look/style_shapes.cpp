#include "app/kit/look/style_shapes.h"

#include <QtGui/QPainter>
#include <QtGui/QRegion>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace plyline::look {

namespace {

constexpr qreal plateRadius = 6;
constexpr qreal boxRadius = 4;

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// Returns the border of a small box. The focus ring goes around its text too.
QColor boxEdge(const QStyleOption& option, const Theme& theme)
{
    return hasKeyboardFocus(option) || has(option, QStyle::State_MouseOver) ? theme.text
                                                                            : theme.edge;
}

} // namespace

bool hasKeyboardFocus(const QStyleOption& option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void drawPlate(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& border,
               qreal radius, qreal borderWidth)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? borderWidth / 2 : 0.0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
}

void drawControlPlate(QPainter& painter, const QStyleOption& option, const Theme& theme,
                      const QColor& rest, const QColor& edge)
{
    painter.save();
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(painter.opacity() * disabledOpacity);
    QColor ground = rest;
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        ground = theme.chosen;
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        ground = theme.hover;
    const bool hasRing = hasKeyboardFocus(option);
    const bool isMarked = hasRing || (theme.hasHighContrast && has(option, QStyle::State_On));
    drawPlate(painter, option.rect, ground, isMarked ? theme.text : edge, plateRadius,
              hasRing ? ringWidth(theme) : 1);
    painter.restore();
}

void drawStrongPlate(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    painter.save();
    QRectF plate = option.rect;
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(painter.opacity() * disabledOpacity);
    if (hasKeyboardFocus(option)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate.adjusted(0.75, 0.75, -0.75, -0.75), plateRadius, plateRadius);
        plate.adjust(3, 3, -3, -3);
    }
    const bool isPointedAt =
        has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QColor ground = !isPointedAt   ? theme.event
                          : theme.isDark ? theme.event.lighter(112)
                                         : theme.event.darker(114);
    drawPlate(painter, plate, ground, QColor(), plateRadius - 1);
    painter.restore();
}

void drawChevron(QPainter& painter, QPointF centre, Qt::ArrowType direction, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}));
    painter.restore();
}

void drawTick(QPainter& painter, const QRectF& box, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = box.width() / 16;
    painter.translate(box.topLeft());
    painter.scale(unit, unit);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{3.8, 8.4}, {6.8, 11.4}, {12.4, 5.0}}));
    painter.restore();
}

void drawCheckBox(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    painter.save();
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(painter.opacity() * disabledOpacity);
    const bool isOn = has(option, QStyle::State_On);
    const QRectF box = option.rect;
    drawPlate(painter, box, isOn ? theme.text : theme.raised,
              isOn ? theme.text : boxEdge(option, theme), boxRadius);
    if (isOn)
        drawTick(painter, box, theme.surface);
    if (has(option, QStyle::State_NoChange))
        painter.fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2),
                         theme.text);
    painter.restore();
}

void drawRadioButton(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    painter.save();
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(painter.opacity() * disabledOpacity);
    const bool isOn = has(option, QStyle::State_On);
    const QRectF box = option.rect;
    drawPlate(painter, box, theme.raised, isOn ? theme.text : boxEdge(option, theme),
              box.width() / 2);
    if (isOn) {
        const qreal inset = box.width() / 4;
        drawPlate(painter, box.adjusted(inset, inset, -inset, -inset), theme.text, QColor(),
                  box.width() / 4);
    }
    painter.restore();
}

QRegion roundedRegion(const QRect& rect, int radius)
{
    // Built by hand: a region made from a path goes through polygons, which miss whole pixels.
    QRegion region(rect);
    for (int row = 0; row < radius; ++row) {
        const double up = radius - row - 0.5;
        const int cut = qRound(radius - std::sqrt(radius * radius - up * up));
        if (cut < 1)
            continue;
        for (const int y : {rect.top() + row, rect.bottom() - row}) {
            region -= QRect(rect.left(), y, cut, 1);
            region -= QRect(rect.right() - cut + 1, y, cut, 1);
        }
    }
    return region;
}

} // namespace plyline::look
