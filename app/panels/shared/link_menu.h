#pragma once

#include <QtCore/QString>

namespace plyline::shared {

/// "Copy link to this ply": an entry of context menus.
[[nodiscard]] QString copyLinkTitle();

} // namespace plyline::shared
