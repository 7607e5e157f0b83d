#include "app/render/formats/webp_stream.h"

#include "app/render/formats/picture_format.h"

#include <algorithm>
#include <utility>
#include <webp/encode.h>
#include <webp/mux.h>

namespace plyline::formats {

namespace {

constexpr int longestMillis = (1 << 24) - 1; ///< Of the field in the file.
/// Of 0, fast, to 6, small. Above 4 the time grows tenfold for less than a hundredth of the bytes.
constexpr int method = 3;

/// Bytes of a picture that is being encoded, and what may stop it.
struct Encoding
{
    Encoding() { isReady = WebPPictureInit(&picture) && WebPConfigInit(&config); }
    ~Encoding() { WebPPictureFree(&picture); }
    Encoding(const Encoding&) = delete;
    Encoding& operator=(const Encoding&) = delete;

    WebPPicture picture{};
    WebPConfig config{};
    bool isReady = false;
    QByteArray bytes;
    std::stop_token stop;
};

int takeBytes(const std::uint8_t* bytes, std::size_t size, const WebPPicture* picture)
{
    static_cast<Encoding*>(picture->custom_ptr)
        ->bytes.append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    return 1;
}

int goesOn(int, const WebPPicture* picture)
{
    return static_cast<const Encoding*>(picture->user_data)->stop.stop_requested() ? 0 : 1;
}

} // namespace

WebpStream::WebpStream(files::NewFile& file, const FilmPalette& palette)
    : m_file(file), m_mux(WebPMuxNew())
{
    m_colors.assign(palette.colors().begin(), palette.colors().end());
}

WebpStream::~WebpStream()
{
    WebPMuxDelete(m_mux);
}

Expected<std::unique_ptr<WebpStream>, Error> WebpStream::begin(files::NewFile& file,
                                                               const QSize& size,
                                                               const FilmPalette& palette,
                                                               int loops, const QByteArray& xmp)
{
    std::unique_ptr<WebpStream> stream(new WebpStream(file, palette));
    const WebPMuxAnimParams params{0, loops};
    const WebPData notes{reinterpret_cast<const std::uint8_t*>(xmp.constData()),
                         static_cast<std::size_t>(xmp.size())};
    const bool isBegun =
        stream->m_mux &&
        WebPMuxSetCanvasSize(stream->m_mux, size.width(), size.height()) == WEBP_MUX_OK &&
        WebPMuxSetAnimationParams(stream->m_mux, &params) == WEBP_MUX_OK &&
        (xmp.isEmpty() || WebPMuxSetChunk(stream->m_mux, "XMP ", &notes, 1) == WEBP_MUX_OK);
    if (!isBegun)
        return unexpected(encoderError(file, "WebP"));
    return stream;
}

Expected<QByteArray, Error> WebpStream::encoded(const FilmChange& change,
                                                const std::stop_token& stop) const
{
    Encoding encoding;
    WebPPicture& picture = encoding.picture;
    encoding.stop = stop;
    encoding.config.lossless = 1;
    encoding.config.method = method;
    picture.use_argb = 1;
    picture.width = change.rect.width();
    picture.height = change.rect.height();
    if (!encoding.isReady || !WebPPictureAlloc(&picture))
        return unexpected(encoderError(m_file, "WebP"));
    picture.writer = &takeBytes;
    picture.custom_ptr = &encoding;
    picture.progress_hook = &goesOn;
    picture.user_data = &encoding;
    std::size_t i = 0;
    for (int y = 0; y < picture.height; ++y) {
        std::uint32_t* const row = picture.argb + std::ptrdiff_t{y} * picture.argb_stride;
        for (int x = 0; x < picture.width; ++x, ++i)
            row[x] = change.isDrawn[i] ? m_colors[change.colors[i]] : 0;
    }
    if (WebPEncode(&encoding.config, &picture))
        return std::move(encoding.bytes);
    if (picture.error_code == VP8_ENC_ERROR_USER_ABORT)
        return unexpected(cancelledError());
    return unexpected(
        encoderError(m_file, "WebP: error " + std::to_string(int(picture.error_code))));
}

bool WebpStream::push(const QByteArray& image, const QPoint& at, int millis)
{
    WebPMuxFrameInfo frame{};
    frame.bitstream = {reinterpret_cast<const std::uint8_t*>(image.constData()),
                       static_cast<std::size_t>(image.size())};
    frame.id = WEBP_CHUNK_ANMF;
    frame.x_offset = at.x();
    frame.y_offset = at.y();
    frame.duration = millis;
    frame.dispose_method = WEBP_MUX_DISPOSE_NONE;
    frame.blend_method = WEBP_MUX_BLEND;
    return WebPMuxPushFrame(m_mux, &frame, 1) == WEBP_MUX_OK;
}

Expected<void, Error> WebpStream::add(FilmChange change, int millis, const std::stop_token& stop)
{
    continueColumns(change);
    continueRows(change);
    auto image = encoded(change, stop);
    if (!image)
        return unexpected(image.error());
    bool isPushed = push(*image, change.rect.topLeft(), std::min(millis, longestMillis));
    // A time that does not fit into the field is spread over further images that change nothing.
    for (millis -= longestMillis; isPushed && millis > 0; millis -= longestMillis) {
        image = encoded({QRect(0, 0, 1, 1), {0}, {0}}, stop);
        if (!image)
            return unexpected(image.error());
        isPushed = push(*image, QPoint(), std::min(millis, longestMillis));
    }
    return isPushed ? Expected<void, Error>() : unexpected(encoderError(m_file, "WebP"));
}

Expected<void, Error> WebpStream::end()
{
    WebPData data;
    WebPDataInit(&data);
    auto written = WebPMuxAssemble(m_mux, &data) == WEBP_MUX_OK
                       ? m_file.write({reinterpret_cast<const char*>(data.bytes), data.size})
                       : Expected<void, Error>(unexpected(encoderError(m_file, "WebP")));
    WebPDataClear(&data);
    return written;
}

} // namespace plyline::formats
