#pragma once

#include "app/kit/look/theme.h"

namespace plyline::look {

/// Gives the running QApplication the theme's palette, fonts and style of menus, scroll bars,
/// fields, buttons, tooltips and splitters. Does nothing if there is no application.
void dressApplication(const Theme& theme);

} // namespace plyline::look
