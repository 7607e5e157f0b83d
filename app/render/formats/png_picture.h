#pragma once

#include "app/render/formats/picture_format.h"
#include "app/render/frames/moment_text.h"

namespace plyline::formats {

/// Writes the first moment as PNG. Its text fields hold the title, the game, the FEN and the link.
[[nodiscard]] Expected<void, Error> writePng(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

/// Writes any image of a moment as PNG, with the same text fields. Looks at the token after each
/// block of bytes. Errors: FileNotWritable, Cancelled.
[[nodiscard]] Expected<void, Error> writePngImage(const QImage& image,
                                                  const frames::MomentText& text,
                                                  const QString& link, files::NewFile& file,
                                                  const std::stop_token& stop);

} // namespace plyline::formats
