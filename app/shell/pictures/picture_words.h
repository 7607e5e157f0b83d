#pragma once

#include <QtCore/QString>

#include "app/render/formats/picture_format.h"

namespace plyline::pictures {

/// "PNG, pixels", "GIF, plays everywhere"; empty for what is no picture, such as a web page.
[[nodiscard]] QString formatTitle(const formats::PictureFormat& format);
/// Returns a filter for file dialogs: "PNG files (*.png)".
[[nodiscard]] QString filesPattern(const QString& suffix);

} // namespace plyline::pictures
