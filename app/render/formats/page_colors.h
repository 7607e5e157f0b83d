#pragma once

#include <QtCore/QByteArray>

#include "app/kit/look/theme.h"

namespace plyline::formats {

/// Returns the colours of the light and the dark theme as properties of CSS, by the names of the
/// fields of Theme. A page shows the one that its reader's system asks for, or that its
/// attribute data-theme names. Squares have the colours of `board` in both.
[[nodiscard]] QByteArray pageColors(const look::Theme& board);

} // namespace plyline::formats
