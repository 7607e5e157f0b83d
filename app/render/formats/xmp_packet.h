#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Returns the notes of a picture in the Extensible Metadata Platform's form (ISO 16684-1): title
/// and link. Empty without a link.
[[nodiscard]] QByteArray xmpPacketOf(const Film& film);

} // namespace plyline::formats
