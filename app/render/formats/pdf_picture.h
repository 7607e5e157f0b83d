#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes the first moment on a page: a heading, the picture as shapes, the FEN and the link. Its
/// text can be selected.
[[nodiscard]] Expected<void, Error> writePdf(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

} // namespace plyline::formats
