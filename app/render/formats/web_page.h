#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes a page that replays the whole game in a browser: one file, which asks for nothing from
/// elsewhere. It holds the events of all lines as `plyline-cli events` writes them, and folds them
/// itself. It opens at the first moment of the film. Texts of the game are data, never markup.
[[nodiscard]] Expected<void, Error> writeWebPage(const Film& film, files::NewFile& file,
                                                 const std::stop_token& stop,
                                                 const Progress& progress);

} // namespace plyline::formats
