#include <QtGui/QPainter>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QStyleOption>

#include "app/kit/look/style_shapes.h"

namespace plyline::look {

namespace {

constexpr int sliderHandle = 14;

} // namespace

void drawToolButton(QPainter& painter, const QStyleOptionToolButton& option, bool isStrong,
                    const Theme& theme)
{
    const bool isQuiet = option.state.testFlag(QStyle::State_AutoRaise);
    const bool isAtRest = !(option.state & (QStyle::State_Sunken | QStyle::State_On)) &&
                          !(option.state.testFlag(QStyle::State_MouseOver) &&
                            option.state.testFlag(QStyle::State_Enabled));
    if (isStrong)
        drawStrongPlate(painter, option, theme);
    else if (!isQuiet)
        drawControlPlate(painter, option, theme, theme.raised, theme.line);
    else if (!isAtRest || hasKeyboardFocus(option))
        drawControlPlate(painter, option, theme, QColor(), QColor());
}

void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow,
                  const Theme& theme)
{
    QStyleOptionComboBox plate = option;
    plate.state.setFlag(QStyle::State_On, false); // its list is open
    drawControlPlate(painter, plate, theme, theme.raised, theme.edge);
    QColor color = theme.textDim;
    if (!option.state.testFlag(QStyle::State_Enabled))
        color.setAlphaF(static_cast<float>(disabledOpacity));
    drawChevron(painter, QRectF(arrow).center(), Qt::DownArrow, color);
}

void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
                 const QRect& down, const Theme& theme)
{
    QStyleOptionSpinBox plate = option;
    plate.state &= ~(QStyle::State_Sunken | QStyle::State_On | QStyle::State_MouseOver);
    if (option.state.testFlag(QStyle::State_HasFocus)) // a field has its ring with the mouse, too
        plate.state |= QStyle::State_KeyboardFocusChange;
    drawControlPlate(painter, plate, theme, theme.raised, theme.edge);
    for (const bool isUp : {true, false}) {
        const QRect& rect = isUp ? up : down;
        const auto part = isUp ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
        const bool canStep = option.stepEnabled.testFlag(isUp ? QAbstractSpinBox::StepUpEnabled
                                                              : QAbstractSpinBox::StepDownEnabled);
        const bool isPointedAt = option.activeSubControls.testFlag(part) &&
                                 option.state.testFlag(QStyle::State_MouseOver);
        QColor color = isPointedAt ? theme.text : theme.textDim;
        if (!canStep || !option.state.testFlag(QStyle::State_Enabled))
            color.setAlphaF(static_cast<float>(disabledOpacity));
        drawChevron(painter, QRectF(rect).center(), isUp ? Qt::UpArrow : Qt::DownArrow, color);
    }
}

void drawSlider(QPainter& painter, const QStyleOptionSlider& option, QPointF centre,
                const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    if (!isEnabled)
        painter.setOpacity(painter.opacity() * disabledOpacity);
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    QRectF groove =
        isHorizontal ? QRectF(option.rect.left() + 2, centre.y() - 1.5, option.rect.width() - 4, 3)
                     : QRectF(centre.x() - 1.5, option.rect.top() + 2, 3, option.rect.height() - 4);
    drawPlate(painter, groove, theme.line, QColor(), 1.5);
    if (isHorizontal)
        (option.upsideDown ? groove.setLeft(centre.x()) : groove.setRight(centre.x()));
    else
        (option.upsideDown ? groove.setTop(centre.y()) : groove.setBottom(centre.y()));
    drawPlate(painter, groove, theme.textDim, QColor(), 1.5);
    if (option.state.testFlag(QStyle::State_MouseOver) && isEnabled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(theme.text, 0.12));
        painter.drawEllipse(centre, 11, 11);
    }
    const bool hasRing = hasKeyboardFocus(option);
    painter.setPen(
        QPen(hasRing ? theme.text : theme.textDim, hasRing ? 1.5 + ringWidth(theme) : 1.5));
    painter.setBrush(theme.raised);
    painter.drawEllipse(centre, sliderHandle / 2.0 - 0.75, sliderHandle / 2.0 - 0.75);
    painter.restore();
}

} // namespace plyline::look
