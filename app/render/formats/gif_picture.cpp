#include "app/render/formats/gif_picture.h"

#include "app/render/formats/gif_stream.h"
#include "app/render/formats/indexed_film.h"

namespace plyline::formats {

Expected<void, Error> writeGif(const Film& film, files::NewFile& file, const std::stop_token& stop,
                               const Progress& progress)
{
    const auto indexed = IndexedFilm::make(film, stop, progress);
    if (!indexed)
        return unexpected(indexed.error());
    const FilmPalette& palette = (*indexed)->palette();
    const std::vector<int> delays = roundedTimes(film.steps, std::chrono::milliseconds(10));
    std::unique_ptr<GifStream> stream;
    const auto add = [&](std::size_t step, const QImage& image) -> Expected<void, Error> {
        if (!stream) {
            auto begun = GifStream::begin(file, image.size(), palette, film.loops);
            if (!begun)
                return unexpected(begun.error());
            stream = std::move(*begun);
        }
        return stream->add(image, delays[step]);
    };
    if (auto visited = (*indexed)->visit(stop, progress, add); !visited)
        return visited;
    return stream->end();
}

} // namespace plyline::formats
