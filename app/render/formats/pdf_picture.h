#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Writes the first moment on a page: a heading, the picture as shapes, the FEN and the link. Its
/// text can be selected.
[[nodiscard]] Expected<void, Error> writePdf(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

/// Returns the set with which pages are drawn. Pieces with shades would take most of a page's
/// bytes, because Qt writes their shapes again for each piece; flat ones stand for them, and print
/// better.
[[nodiscard]] look::PieceSet piecesOnPaper(const look::PieceSet& pieces);

} // namespace plyline::formats
