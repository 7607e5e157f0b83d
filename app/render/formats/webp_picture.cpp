#include "app/render/formats/webp_picture.h"

#include "app/render/formats/indexed_film.h"

#include <webp/encode.h>
#include <webp/mux.h>

namespace plyline::formats {

namespace {

/// Encodes the frames with libwebp, which finds the rectangle that changed.
class WebpStream
{
public:
    explicit WebpStream(const QSize& size, int loops)
    {
        WebPAnimEncoderOptions options;
        if (!WebPAnimEncoderOptionsInit(&options) || !WebPConfigInit(&m_config))
            return;
        options.anim_params.loop_count = loops;
        options.allow_mixed = 0;
        options.kmin = 1 << 15; // frames are shown from the first on: no other whole ones
        options.kmax = 1 << 16;
        WebPConfigLosslessPreset(&m_config, effort);
        m_encoder = WebPAnimEncoderNew(size.width(), size.height(), &options);
    }
    ~WebpStream() { WebPAnimEncoderDelete(m_encoder); }
    WebpStream(const WebpStream&) = delete;
    WebpStream& operator=(const WebpStream&) = delete;

    [[nodiscard]] bool add(const QImage& image, int millis)
    {
        WebPPicture picture;
        if (!m_encoder || !WebPPictureInit(&picture))
            return false;
        picture.use_argb = 1;
        picture.width = image.width();
        picture.height = image.height();
        const bool isAdded =
            WebPPictureImportBGRX(&picture, image.constBits(),
                                  static_cast<int>(image.bytesPerLine())) &&
            WebPAnimEncoderAdd(m_encoder, &picture, static_cast<int>(m_time), &m_config);
        WebPPictureFree(&picture);
        m_time += millis;
        return isAdded;
    }

    [[nodiscard]] bool end(files::NewFile& file, Expected<void, Error>& written)
    {
        WebPData data;
        WebPDataInit(&data);
        const bool isMade =
            m_encoder &&
            WebPAnimEncoderAdd(m_encoder, nullptr, static_cast<int>(m_time), nullptr) &&
            WebPAnimEncoderAssemble(m_encoder, &data);
        if (isMade)
            written = file.write({reinterpret_cast<const char*>(data.bytes), data.size});
        WebPDataClear(&data);
        return isMade;
    }

    [[nodiscard]] std::string message() const
    {
        return m_encoder ? WebPAnimEncoderGetError(m_encoder) : "WebP";
    }

private:
    /// From 0, fast, to 9, small.
    static constexpr int effort = 7;

    WebPConfig m_config{};
    WebPAnimEncoder* m_encoder = nullptr;
    std::int64_t m_time = 0; ///< When the next frame begins, in milliseconds.
};

} // namespace

Expected<void, Error> writeWebp(const Film& film, files::NewFile& file, const std::stop_token& stop,
                                const Progress& progress)
{
    const auto indexed = IndexedFilm::make(film, stop, progress);
    if (!indexed)
        return unexpected(indexed.error());
    std::optional<WebpStream> stream;
    const auto add = [&](std::size_t step, const QImage& image) -> Expected<void, Error> {
        if (!stream)
            stream.emplace(image.size(), film.loops);
        const auto millis = static_cast<int>(film.steps[step].shown.count());
        if (!stream->add((*indexed)->palette().applied(image), millis))
            return unexpected(encoderError(file, stream->message()));
        return {};
    };
    if (auto visited = (*indexed)->visit(stop, progress, add); !visited)
        return visited;
    Expected<void, Error> written;
    if (!stream->end(file, written))
        return unexpected(encoderError(file, stream->message()));
    return written;
}

} // namespace plyline::formats
