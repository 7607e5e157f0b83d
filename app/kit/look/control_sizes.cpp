#include "app/kit/look/control_sizes.h"

#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

#include "app/kit/look/faces.h"
#include "app/kit/look/style_shapes.h"

#include <algorithm>

namespace plyline::look {

namespace {

constexpr int fieldPadding = 8; ///< Left and right of the text in a field.
constexpr int arrowWidth = 22;  ///< For the arrow of a combo box and the buttons of a spin box.

} // namespace

int controlHeight(int textHeight)
{
    return textHeight + withText(10);
}

bool isListOfComboBox(const QWidget* widget)
{
    for (const QWidget* one = widget; one && !one->isWindow(); one = one->parentWidget())
        if (one->parentWidget() && one->parentWidget()->inherits("QComboBoxPrivateContainer"))
            return true;
    return false;
}

ControlSizes::ControlSizes() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int ControlSizes::pixelMetric(PixelMetric metric, const QStyleOption* option,
                              const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return withText(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 24;
    case PM_SliderLength:
        return 22; // the halo around the handle
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuPanelWidth:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return withText(16);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 6;
    case PM_MenuBarHMargin:
        return 4;
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ControlSizes::sizeFromContents(ContentsType type, const QStyleOption* option,
                                     const QSize& contents, const QWidget* widget) const
{
    const int height = option ? controlHeight(option->fontMetrics.height()) : contents.height();
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            break;
        // Qt adds the space for an icon, but not the margins around the text.
        return {contents.width() + 28, std::max(contents.height() + 6, height)};
    }
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty())
            return {contents.width() + 10, std::max(contents.height(), height - 4)};
        return {contents.width() + 8, contents.height() + 8};
    }
    case CT_ComboBox:
        return {contents.width() + fieldPadding + arrowWidth + 6,
                std::max(contents.height(), height)};
    case CT_SpinBox:
        return {contents.width() + fieldPadding + arrowWidth + 4,
                std::max(contents.height() + 2, height)};
    case CT_LineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            return contents;
        return {contents.width() + 2 * fieldPadding, std::max(contents.height(), height)};
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item, contents);
        break;
    case CT_MenuBarItem:
        return {contents.width() + 18, contents.height() + withText(12)};
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return isListOfComboBox(widget)
                   ? QSize(size.width() + 8, std::max(size.height(), withText(26)))
                   : size;
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect ControlSizes::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                   SubControl part, const QWidget* widget) const
{
    const QRect rect = option->rect;
    const QRect end(rect.right() - arrowWidth - 1, rect.top(), arrowWidth, rect.height());
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, rect, end);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, rect,
                          rect.adjusted(fieldPadding, 1, -arrowWidth - 2, -1));
    if (control == CC_SpinBox) {
        const int half = rect.height() / 2;
        switch (part) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect,
                              {end.left(), rect.top() + 3, end.width(), half - 3});
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect,
                              {end.left(), rect.top() + half, end.width(), half - 3});
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect,
                              rect.adjusted(fieldPadding - 2, 1, -arrowWidth - 2, -1));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ControlSizes::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(fieldPadding - 2, 1, -fieldPadding + 2, -1);
    }
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(-2, 0, 2, 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace plyline::look

#include "moc_control_sizes.cpp"
