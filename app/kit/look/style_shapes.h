#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>

#include "app/kit/look/ring.h"
#include "app/kit/look/theme.h"

class QPainter;
class QRegion;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

namespace plyline::look {

/// Whether the control has the focus and got it by the keyboard.
[[nodiscard]] bool hasKeyboardFocus(const QStyleOption& option);

/// A rounded rectangle with a border inside it; a colour that is not valid leaves its part out.
void drawPlate(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& border,
               qreal radius, qreal borderWidth = 1);
/// The plate of a button or field in its state: `rest` at rest, and `edge` about it.
void drawControlPlate(QPainter& painter, const QStyleOption& option, const Theme& theme,
                      const QColor& rest, const QColor& edge);
/// The plate of a strong button; its ring stands 1.5 px away from it.
void drawStrongPlate(QPainter& painter, const QStyleOption& option, const Theme& theme);
/// A small angle that points in a direction, about `centre`.
void drawChevron(QPainter& painter, QPointF centre, Qt::ArrowType direction, const QColor& color);
void drawTick(QPainter& painter, const QRectF& box, const QColor& color);
void drawCheckBox(QPainter& painter, const QStyleOption& option, const Theme& theme);
void drawRadioButton(QPainter& painter, const QStyleOption& option, const Theme& theme);

/// The plate alone; what stands on it is its label.
void drawToolButton(QPainter& painter, const QStyleOptionToolButton& option, bool isStrong,
                    const Theme& theme);
void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow,
                  const Theme& theme);
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
                 const QRect& down, const Theme& theme);
/// `centre`: of the handle.
void drawSlider(QPainter& painter, const QStyleOptionSlider& option, QPointF centre,
                const Theme& theme);

/// The whole pixels of a rectangle with round corners, for the mask of a window.
[[nodiscard]] QRegion roundedRegion(const QRect& rect, int radius);

void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme);
/// Text, tick or picture, keys and the arrow of a further menu, beside one another.
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);
void drawTab(QPainter& painter, const QStyleOptionTab& option, const QRect& textRect,
             const QColor& mark, const Theme& theme);

} // namespace plyline::look
