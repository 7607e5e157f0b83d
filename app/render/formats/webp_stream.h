#pragma once

#include "app/render/formats/film_canvas.h"
#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/new_file.h"

#include <memory>
#include <stop_token>

struct WebPMux;

namespace plyline::formats {

/// Makes the frames of an animated WebP one after the other, without loss. Draws only what changes,
/// which its own encoder of animations does with more bytes and time.
class WebpStream
{
public:
    /// The file must outlive the stream. `loops` 0 is for ever. `xmp` is a packet of notes; may be
    /// empty. Errors: FileNotWritable.
    [[nodiscard]] static Expected<std::unique_ptr<WebpStream>, Error>
    begin(files::NewFile& file, const QSize& size, const FilmPalette& palette, int loops,
          const QByteArray& xmp);
    ~WebpStream();
    WebpStream(const WebpStream&) = delete;
    WebpStream& operator=(const WebpStream&) = delete;

    /// `millis` is how long it is shown. Left and top of the change are even. Errors:
    /// FileNotWritable, Cancelled.
    [[nodiscard]] Expected<void, Error> add(FilmChange change, int millis,
                                            const std::stop_token& stop);
    /// Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> end();

private:
    WebpStream(files::NewFile& file, const FilmPalette& palette);

    [[nodiscard]] Expected<QByteArray, Error> encoded(const FilmChange& change,
                                                      const std::stop_token& stop) const;
    [[nodiscard]] bool push(const QByteArray& image, const QPoint& at, int millis);

    files::NewFile& m_file;
    std::vector<std::uint32_t> m_colors; ///< As WebP has them.
    WebPMux* m_mux;
};

} // namespace plyline::formats
