#pragma once

#include <QtGui/QImage>

#include "app/render/formats/film_palette.h"
#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"

#include <memory>
#include <vector>

struct GifFileType;

namespace plyline::formats {

/// Writes the frames of an animated GIF one after the other.
class GifStream
{
public:
    /// The file and the palette must outlive the stream. `loops` 0 is for ever. Errors:
    /// FileNotWritable.
    [[nodiscard]] static Expected<std::unique_ptr<GifStream>, Error>
    begin(files::NewFile& file, const QSize& size, const FilmPalette& palette, int loops);
    ~GifStream();
    GifStream(const GifStream&) = delete;
    GifStream& operator=(const GifStream&) = delete;

    /// `delay` is in hundredths of a second. A frame that looks like the one before prolongs it.
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> add(const QImage& image, int delay);
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> end();

private:
    GifStream(files::NewFile& file, const FilmPalette& palette, const QSize& size);

    [[nodiscard]] bool writeHead(int loops);
    /// Takes the image over as indexes; returns the rectangle that changed.
    [[nodiscard]] QRect take(const QImage& image);
    [[nodiscard]] bool writePending();
    [[nodiscard]] Expected<void, Error> outcomeOf(bool isWritten) const;

    files::NewFile& m_file;
    const FilmPalette& m_palette;
    QSize m_size;
    GifFileType* m_gif = nullptr;
    std::optional<Error> m_error;       ///< With which writing to the file failed.
    QImage m_last;                      ///< The last image, to find changed pixels fast.
    std::vector<std::uint8_t> m_canvas; ///< Indexes of what is shown after the pending frame.
    std::vector<std::uint8_t> m_pixels; ///< Those of the pending frame's rectangle.
    QRect m_rect;                       ///< Of the pending frame; null if there is none.
    int m_delay = 0;
    std::uint8_t m_transparent;
};

} // namespace plyline::formats
