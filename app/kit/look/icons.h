#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>

namespace plyline::look {

/// Returns an icon of resources/icons in one colour, sharp at any scale. `name` is the file's name
/// without ".svg".
[[nodiscard]] QIcon icon(const QString& name, const QColor& color);

} // namespace plyline::look
