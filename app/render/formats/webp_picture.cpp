#include "app/render/formats/webp_picture.h"

#include "app/render/formats/indexed_film.h"
#include "app/render/formats/webp_stream.h"
#include "app/render/formats/xmp_packet.h"

#include <algorithm>
#include <webp/encode.h>

namespace plyline::formats {

namespace {

constexpr std::chrono::milliseconds millisecond{1};
constexpr int grid = 2; ///< Frames begin at even pixels.

} // namespace

Expected<void, Error> writeWebp(const Film& film, files::NewFile& file, const std::stop_token& stop,
                                const Progress& progress)
{
    const auto size = IndexedFilm::sizeOf(film);
    if (!size)
        return unexpected(size.error());
    if (std::max(size->width(), size->height()) > WEBP_MAX_DIMENSION)
        return unexpected(encoderError(
            file, "a WebP has at most " + std::to_string(WEBP_MAX_DIMENSION) +
                      " pixels a side, and these are " + std::to_string(size->width()) + " x " +
                      std::to_string(size->height())));
    const auto indexed = IndexedFilm::make(film, stop, progress);
    if (!indexed)
        return unexpected(indexed.error());
    const IndexedFilm& images = **indexed;
    auto stream =
        WebpStream::begin(file, images.size(), images.palette(), film.loops, xmpPacketOf(film));
    if (!stream)
        return unexpected(stream.error());
    const auto add = [&](const FilmChange& change, int millis) {
        return (*stream)->add(change, millis, stop);
    };
    if (auto visited = images.visit(millisecond, grid, stop, progress, add); !visited)
        return visited;
    return (*stream)->end();
}

} // namespace plyline::formats
