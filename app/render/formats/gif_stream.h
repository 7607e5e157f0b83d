#pragma once

#include "app/render/formats/film_canvas.h"
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
    /// The file must outlive the stream. `loops` 0 is for ever. `comment` is a note; may
    /// be empty. Errors: FileNotWritable.
    [[nodiscard]] static Expected<std::unique_ptr<GifStream>, Error>
    begin(files::NewFile& file, const QSize& size, const FilmPalette& palette, int loops,
          const QByteArray& comment);
    ~GifStream();
    GifStream(const GifStream&) = delete;
    GifStream& operator=(const GifStream&) = delete;

    /// `delay` is in hundredths of a second. Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> add(FilmChange change, int delay);
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> end();

private:
    GifStream(files::NewFile& file, const FilmPalette& palette)
        : m_file(file), m_transparent(static_cast<std::uint8_t>(palette.colors().size()))
    {}

    [[nodiscard]] bool writeHead(const QSize& size, const FilmPalette& palette);
    [[nodiscard]] bool writeLoops(int loops);
    [[nodiscard]] bool writeComment(const QByteArray& comment);
    [[nodiscard]] bool writeImage(const QRect& rect, int delay);
    [[nodiscard]] Expected<void, Error> outcomeOf(bool isWritten) const;

    files::NewFile& m_file;
    GifFileType* m_gif = nullptr;
    std::optional<Error> m_error;       ///< With which writing to the file failed.
    std::vector<std::uint8_t> m_pixels; ///< Of the image that is written.
    std::uint8_t m_transparent;
};

} // namespace plyline::formats
