#include "app/render/formats/gif_picture.h"

#include "app/render/formats/gif_stream.h"
#include "app/render/formats/indexed_film.h"

namespace plyline::formats {

namespace {

constexpr std::chrono::milliseconds hundredth{10};

} // namespace

Expected<void, Error> writeGif(const Film& film, files::NewFile& file, const std::stop_token& stop,
                               const Progress& progress)
{
    const auto indexed = IndexedFilm::make(film, stop, progress);
    if (!indexed)
        return unexpected(indexed.error());
    const IndexedFilm& images = **indexed;
    auto stream =
        GifStream::begin(file, images.size(), images.palette(), film.loops, film.link.toUtf8());
    if (!stream)
        return unexpected(stream.error());
    const auto add = [&](const FilmChange& change, int delay) {
        return (*stream)->add(change, delay);
    };
    if (auto visited = images.visit(hundredth, 1, stop, progress, add); !visited)
        return visited;
    return (*stream)->end();
}

} // namespace plyline::formats
