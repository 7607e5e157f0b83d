#include "app/kit/look/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

#include "app/kit/look/style_shapes.h"

namespace plyline::look {

Style::Style(const Theme& theme) : m_theme(theme) {}

void Style::polish(QWidget* widget)
{
    ControlSizes::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        widget->inherits("QAbstractSlider"))
        widget->setAttribute(Qt::WA_Hover);
    // What a file or an engine says is never taken for HTML. Tips are labels, too.
    auto* label = qobject_cast<QLabel*>(widget);
    if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
        label->setTextFormat(Qt::PlainText);
    // With a style sheet, Qt does not ask for the height of a spin box.
    if (qobject_cast<QAbstractSpinBox*>(widget))
        widget->setMinimumHeight(controlHeight(widget->fontMetrics().height()));
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (hasKeyboardFocus(*option))
            drawRing(*painter, option->rect, m_theme);
        return;
    case PE_PanelButtonCommand:
        if (isStrong(widget))
            drawStrongPlate(*painter, *option, m_theme);
        else
            drawControlPlate(*painter, *option, m_theme, m_theme.raised, m_theme.line);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            return;
        const bool hasFocus = option->state.testFlag(State_HasFocus);
        const qreal opacity = painter->opacity();
        if (!option->state.testFlag(State_Enabled))
            painter->setOpacity(opacity * disabledOpacity);
        drawPlate(*painter, option->rect, m_theme.raised, hasFocus ? m_theme.text : m_theme.edge,
                  radius, hasFocus ? ringWidth(m_theme) : 1);
        painter->setOpacity(opacity);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, *option, m_theme);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option, m_theme);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            m_theme.line);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.raised);
        drawPlate(*painter, option->rect, m_theme.raised,
                  m_theme.hasHighContrast ? m_theme.edge : m_theme.line, radius);
        return;
    case PE_FrameMenu:    // drawn with the panel
    case PE_PanelMenuBar: // drawn with its empty area
        return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (!item)
            break;
        if (item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(item->rect, item->backgroundBrush);
        if (!item->state.testFlag(State_Selected))
            return;
        if (isListOfComboBox(widget))
            drawPlate(*painter, item->rect, m_theme.hover, QColor(), radius - 1);
        else
            painter->fillRect(item->rect, m_theme.chosen);
        return;
    }
    default:
        break;
    }
    ControlSizes::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton: {
        QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton*>(option);
        drawPrimitive(PE_PanelButtonCommand, &button, painter, widget);
        if (isStrong(widget))
            button.palette.setColor(QPalette::ButtonText, m_theme.onEvent);
        drawControl(CE_PushButtonLabel, &button, painter, widget);
        return;
    }
    case CE_TabBarTabShape:
        return; // drawn with its label
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTab(*painter, *tab, subElementRect(SE_TabBarTabText, tab, widget),
                    tabMarkColor(widget, tab->tabIndex, m_theme), m_theme);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawMenuItem(*painter, *item, m_theme);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.surface);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            m_theme.line);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawControl(CE_MenuBarEmptyArea, option, painter, widget);
            if (item->state.testFlag(State_Selected))
                drawPlate(*painter, QRectF(item->rect).adjusted(0, 2, 0, -3), m_theme.hover,
                          m_theme.hasHighContrast ? m_theme.text : QColor(), radius - 1);
            painter->setPen(m_theme.text);
            painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->text);
            return;
        }
        break;
    default:
        break;
    }
    ControlSizes::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const
{
    const auto rectOf = [&](SubControl part) {
        return subControlRect(control, option, part, widget);
    };
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        button && control == CC_ToolButton) {
        drawToolButton(*painter, *button, isStrong(widget), m_theme);
        QStyleOptionToolButton label = *button;
        label.state.setFlag(State_Sunken, false); // a pressed label does not move
        if (isStrong(widget))
            label.palette.setColor(QPalette::ButtonText, m_theme.onEvent);
        drawControl(CE_ToolButtonLabel, &label, painter, widget);
    } else if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
               box && control == CC_ComboBox) {
        drawComboBox(*painter, *box, rectOf(SC_ComboBoxArrow), m_theme);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
               spin && control == CC_SpinBox) {
        drawSpinBox(*painter, *spin, rectOf(SC_SpinBoxUp), rectOf(SC_SpinBoxDown), m_theme);
    } else if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
               slider && control == CC_Slider) {
        drawSlider(*painter, *slider, QRectF(rectOf(SC_SliderHandle)).center(), m_theme);
    } else {
        ControlSizes::drawComplexControl(control, option, painter, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(data)) {
            mask->region = roundedRegion(option->rect, static_cast<int>(radius));
            return 1;
        }
        break;
    case SH_ComboBox_Popup:
        return 0; // the list opens below the box, not over it
    case SH_ComboBox_PopupFrameStyle:
        return QFrame::NoFrame;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    default:
        break;
    }
    return ControlSizes::styleHint(hint, option, widget, data);
}

} // namespace plyline::look

#include "moc_style.cpp"
