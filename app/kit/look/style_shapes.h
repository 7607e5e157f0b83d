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

/// Of a control that cannot be used, and of its text.
inline constexpr double disabledOpacity = 0.45;

/// Returns whether the control has the focus and got it by the keyboard.
[[nodiscard]] bool hasKeyboardFocus(const QStyleOption& option);

/// Draws a rounded rectangle with a border inside it. Leaves out the ground or the border if its
/// colour is invalid.
void drawPlate(QPainter& painter, const QRectF& rect, const QColor& ground, const QColor& border,
               qreal radius, qreal borderWidth = 1);
/// Draws the ground and border of a button or field in its state: `rest` is the ground at rest,
/// `edge` the border.
void drawControlPlate(QPainter& painter, const QStyleOption& option, const Theme& theme,
                      const QColor& rest, const QColor& edge);
/// Draws the ground of a strong button; its focus ring is 1.5 px away from it.
void drawStrongPlate(QPainter& painter, const QStyleOption& option, const Theme& theme);

/// Draws a small arrowhead that points in a direction, centred at `centre`.
void drawChevron(QPainter& painter, QPointF centre, Qt::ArrowType direction, const QColor& color);
void drawTick(QPainter& painter, const QRectF& box, const QColor& color);
void drawCheckBox(QPainter& painter, const QStyleOption& option, const Theme& theme);
void drawRadioButton(QPainter& painter, const QStyleOption& option, const Theme& theme);

/// Draws only the ground of the button; its label is drawn separately.
void drawToolButton(QPainter& painter, const QStyleOptionToolButton& option, bool isStrong,
                    const Theme& theme);
void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow,
                  const Theme& theme);
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
                 const QRect& down, const Theme& theme);
/// `centre` is the centre of the handle.
void drawSlider(QPainter& painter, const QStyleOptionSlider& option, QPointF centre,
                const Theme& theme);

/// Returns the whole pixels of a rectangle with round corners, for the mask of a window.
[[nodiscard]] QRegion roundedRegion(const QRect& rect, int radius);

void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme);
/// Returns the size of an item with its text, tick or picture, shortcut and arrow side by side.
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);
void drawTab(QPainter& painter, const QStyleOptionTab& option, const QRect& textRect,
             const QColor& mark, const Theme& theme);

} // namespace plyline::look
