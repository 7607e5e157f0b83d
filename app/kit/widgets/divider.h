#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

namespace plyline::widgets {

/// The movable line between two parts of a window: one pixel wide, but easier to grab. It does not
/// move itself: its owner places it when dragged() is emitted.
class Divider : public QWidget
{
    Q_OBJECT

public:
    /// A horizontal divider is below one part and above the other.
    Divider(Qt::Orientation orientation, look::Look& look, QWidget* parent);

    /// Places the line. `line` is one pixel wide or high, in the parent's coordinates.
    void setLine(const QRect& line);
    [[nodiscard]] QRect line() const;
    [[nodiscard]] Qt::Orientation orientation() const { return m_orientation; }

Q_SIGNALS:
    /// Emitted when the line was dragged to this x, or y, of the parent.
    void dragged(int position);
    void dragEnded();
    /// Emitted on a double click: the line should return to its default place.
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
    int m_grabbedAt = 0; ///< Where on the line the drag began.
    bool m_isDragged = false;
};

} // namespace plyline::widgets
