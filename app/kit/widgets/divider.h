#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

namespace plyline::widgets {

/// The movable line between two parts of a window: one pixel wide, with more room for the pointer.
/// Its owner places it, and hears where a drag wants it.
class Divider : public QWidget
{
    Q_OBJECT

public:
    /// A horizontal divider lies below one part and above the other.
    Divider(Qt::Orientation orientation, look::Look& look, QWidget* parent);

    /// Places the line; `line` is one pixel wide or high, in the parent's coordinates.
    void setLine(const QRect& line);
    [[nodiscard]] QRect line() const;

Q_SIGNALS:
    /// The line is wanted at this x, or y, of the parent.
    void dragged(int position);
    void dragEnded();
    /// Double-clicked: the usual place is wanted.
    void resetWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int along(const QPoint& point) const;
    [[nodiscard]] QRect lineInWidget() const;

    look::Look& m_look;
    Qt::Orientation m_orientation;
    int m_grabbedAt = 0; ///< Of the line, along the drag.
    bool m_isDragged = false;
};

} // namespace plyline::widgets
