#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes an animated WebP, without loss beyond the palette of an IndexedFilm.
[[nodiscard]] Expected<void, Error> writeWebp(const Film& film, files::NewFile& file,
                                              const std::stop_token& stop,
                                              const Progress& progress);

} // namespace plyline::formats
