#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes an animated GIF. All frames share one palette; each holds the rectangle that changed,
/// with unchanged pixels transparent.
[[nodiscard]] Expected<void, Error> writeGif(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

} // namespace plyline::formats
