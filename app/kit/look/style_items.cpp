#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

#include "app/kit/look/style_shapes.h"

#include <algorithm>

namespace plyline::look {

namespace {

constexpr int itemRadius = 5;
constexpr int tickColumn = 28; ///< Left of the text of a menu's items.
constexpr int keysGap = 24;    ///< Between the text and the shortcut.
constexpr int itemEnd = 14;    ///< Right of the shortcut.
constexpr int arrowColumn = 12;
constexpr int pictureSide = 16;
constexpr int separatorHeight = 11;

bool is(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// Returns the size for a picture, which is two lines high, or for an icon, which is one.
QSize pictureSize(const QIcon& icon)
{
    const QList<QSize> sizes = icon.availableSizes();
    return sizes.isEmpty()
               ? QSize(pictureSide, pictureSide)
               : sizes.first().scaled(pictureSide * 8, pictureSide * 2, Qt::KeepAspectRatio);
}

void drawMark(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    const QRectF column(option.rect.left() + 2, option.rect.top(), tickColumn - 2,
                        option.rect.height());
    QRectF box(0, 0, pictureSide, pictureSide);
    box.moveCenter(column.center());
    if (option.checked)
        drawTick(painter, box, theme.text);
}

} // namespace

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const QFontMetrics metrics(option.font);
    const QStringList texts = option.text.split(u'\t');
    int width = tickColumn + metrics.horizontalAdvance(texts.first()) + itemEnd;
    if (option.reservedShortcutWidth > 0 || texts.size() > 1)
        width += keysGap +
                 std::max(option.reservedShortcutWidth, metrics.horizontalAdvance(texts.value(1)));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += arrowColumn;
    int height = metrics.height() + withText(8);
    if (!option.icon.isNull()) {
        const QSize picture = pictureSize(option.icon);
        width += picture.width() + 8;
        height = std::max(height, picture.height() + 6);
    }
    return {width, height};
}

void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    painter.save();
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1),
                         theme.line);
        painter.restore();
        return;
    }
    const bool isEnabled = is(option, QStyle::State_Enabled);
    const bool isChosen = is(option, QStyle::State_Selected) && isEnabled;
    if (isChosen)
        drawPlate(painter, rect, theme.hover, theme.hasHighContrast ? theme.text : QColor(),
                  itemRadius);
    if (!isEnabled)
        painter.setOpacity(painter.opacity() * disabledOpacity);
    drawMark(painter, option, theme);
    QRect room = rect.adjusted(tickColumn, 0, -itemEnd, 0);
    if (!option.icon.isNull()) {
        const QSize size = pictureSize(option.icon);
        const QRect picture(QPoint(room.left(), rect.center().y() - size.height() / 2), size);
        option.icon.paint(&painter, picture);
        room.setLeft(picture.right() + 9);
    }
    const QStringList texts = option.text.split(u'\t');
    painter.setFont(option.font);
    painter.setPen(theme.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, texts.first());
    if (texts.size() > 1) {
        painter.setPen(isChosen ? theme.text : theme.textDim);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, texts[1]);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, QPointF(rect.right() - itemEnd, rect.center().y() + 0.5),
                    Qt::RightArrow, isChosen ? theme.text : theme.textDim);
    painter.restore();
}

void drawTab(QPainter& painter, const QStyleOptionTab& option, const QRect& textRect,
             const QColor& mark, const Theme& theme)
{
    painter.save();
    const bool isFront = is(option, QStyle::State_Selected);
    const bool isPointedAt = is(option, QStyle::State_MouseOver);
    QRect rect = option.rect;
    if (isPointedAt && !isFront)
        painter.fillRect(rect, theme.hover);
    if (isFront)
        painter.fillRect(QRect(rect.left() + 6, rect.bottom() - 1, rect.width() - 12, 2), mark);
    QFont font = painter.font();
    font.setBold(isFront);
    painter.setFont(font);
    painter.setPen(isFront || isPointedAt ? theme.text : theme.textDim);
    painter.drawText(textRect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (hasKeyboardFocus(option) && isFront)
        drawRing(painter, rect.adjusted(3, 4, -3, -5), theme);
    painter.restore();
}

} // namespace plyline::look
