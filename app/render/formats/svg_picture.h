#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes the first moment as SVG, with a title and a description that holds the FEN. See
/// SvgEngine.
[[nodiscard]] Expected<void, Error> writeSvg(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

/// Returns the same as bytes. Errors: those of FrameSource::frameAt.
[[nodiscard]] Expected<QByteArray, Error> svgOf(const Film& film);

} // namespace plyline::formats
