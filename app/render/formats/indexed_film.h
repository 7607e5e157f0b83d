#pragma once

#include "app/render/formats/film_palette.h"
#include "app/render/formats/picture_format.h"
#include "app/render/frames/picture_painter.h"

namespace plyline::formats {

/// The images of a film and the few colours of one palette that stand for theirs: flat areas keep
/// their exact colour, soft edges have fewer shades, which makes files small without being seen.
/// For one thread.
class IndexedFilm
{
public:
    /// Takes an image in its true colours.
    using Take = std::function<Expected<void, Error>(std::size_t step, const QImage& image)>;

    /// Paints every frame to count its colours; that is a part of the progress. Errors: Cancelled,
    /// and those of FrameSource::frameAt.
    [[nodiscard]] static Expected<std::unique_ptr<IndexedFilm>, Error>
    make(const Film& film, const std::stop_token& stop, const Progress& progress);

    [[nodiscard]] const FilmPalette& palette() const { return *m_palette; }
    /// Paints every frame once more, which is the rest of the progress. Errors: Cancelled, and
    /// those of FrameSource::frameAt and `take`.
    [[nodiscard]] Expected<void, Error> visit(const std::stop_token& stop, const Progress& progress,
                                              const Take& take) const;

private:
    explicit IndexedFilm(const Film& film) : m_film(film), m_painter(film.options) {}

    [[nodiscard]] Expected<void, Error> paintAll(const std::stop_token& stop,
                                                 const Progress& progress, const Take& take) const;

    const Film& m_film;
    frames::PicturePainter m_painter;
    std::optional<FilmPalette> m_palette;
};

} // namespace plyline::formats
