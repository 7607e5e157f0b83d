#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes the first moment as PNG. Its text fields hold the title, the game, the FEN and the link.
[[nodiscard]] Expected<void, Error> writePng(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

} // namespace plyline::formats
