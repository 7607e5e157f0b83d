#include "app/panels/shared/link_menu.h"

#include <QtCore/QCoreApplication>

namespace plyline::shared {

QString copyLinkTitle()
{
    return QCoreApplication::translate("plyline::shared::copyLinkTitle", "Copy &link to this ply");
}

} // namespace plyline::shared
