#pragma once

#include <QtCore/QPoint>

class QMenu;
class QWidget;

namespace plyline::widgets {

/// Returns a context menu that deletes itself when it is closed.
[[nodiscard]] QMenu* newContextMenu(QWidget& view);
/// Adds the view's own actions, which its window has given it, and shows the menu. An empty menu is
/// not shown.
void showContextMenu(QMenu* menu, QWidget& view, const QPoint& globalPosition);

} // namespace plyline::widgets
