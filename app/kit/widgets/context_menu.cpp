#include "app/kit/widgets/context_menu.h"

#include <QtWidgets/QMenu>

namespace plyline::widgets {

QMenu* newContextMenu(QWidget& view)
{
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void showContextMenu(QMenu* menu, QWidget& view, const QPoint& globalPosition)
{
    if (!menu->isEmpty() && !view.actions().isEmpty())
        menu->addSeparator();
    menu->addActions(view.actions());
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(globalPosition);
}

} // namespace plyline::widgets
