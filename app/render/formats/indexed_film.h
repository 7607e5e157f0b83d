#pragma once

#include "app/render/formats/film_canvas.h"
#include "app/render/formats/picture_format.h"
#include "app/render/frames/picture_painter.h"

namespace plyline::formats {

/// The images of a film and the few colours of one palette that stand for theirs: flat areas keep
/// their exact colour, soft edges have fewer shades, which makes files small without being seen.
/// For one thread.
class IndexedFilm
{
public:
    /// Takes what a frame changes, and how long it is shown, in the unit that was asked for.
    using Take = std::function<Expected<void, Error>(const FilmChange& change, int shown)>;

    /// Returns the size of its frames in pixels. Errors: those of FrameSource::frameAt.
    [[nodiscard]] static Expected<QSize, Error> sizeOf(const Film& film);
    /// Paints every frame to count its colours; that is a part of the progress. Errors: Cancelled,
    /// and those of FrameSource::frameAt.
    [[nodiscard]] static Expected<std::unique_ptr<IndexedFilm>, Error>
    make(const Film& film, const std::stop_token& stop, const Progress& progress);

    [[nodiscard]] const FilmPalette& palette() const { return *m_palette; }
    [[nodiscard]] const QSize& size() const { return m_size; }
    /// Paints every frame once more, which is the rest of the progress. A frame that changes
    /// nothing prolongs the one before. Left and top of the changes are multiples of `grid`.
    /// Errors: Cancelled, and those of FrameSource::frameAt and `take`.
    [[nodiscard]] Expected<void, Error> visit(std::chrono::milliseconds unit, int grid,
                                              const std::stop_token& stop, const Progress& progress,
                                              const Take& take) const;

private:
    using TakeImage = std::function<Expected<void, Error>(std::size_t step, const QImage& image)>;

    explicit IndexedFilm(const Film& film) : m_film(film), m_painter(film.options) {}

    [[nodiscard]] Expected<void, Error>
    paintAll(const std::stop_token& stop, const Progress& progress, const TakeImage& take) const;

    const Film& m_film;
    frames::PicturePainter m_painter;
    std::optional<FilmPalette> m_palette;
    QSize m_size;
};

} // namespace plyline::formats
