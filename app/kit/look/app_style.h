#pragma once

#include "app/kit/look/theme.h"

namespace plyline::look {

/// Gives the running QApplication the theme's palette, fonts, and the style of menus, scroll bars,
/// fields, buttons, tooltips and splitters. Without one, nothing happens.
void dressApplication(const Theme& theme);

} // namespace plyline::look
