#include "app/render/formats/gif_stream.h"

#include "app/render/formats/picture_format.h"

#include <algorithm>
#include <array>
#include <gif_lib.h>

namespace plyline::formats {

namespace {

constexpr int longestDelay = 65'535; ///< Of the field in the file.
constexpr int longestGap = 4;        ///< Found to give the smallest files.

/// What giflib calls with the bytes of the file.
struct Sink
{
    files::NewFile* file;
    std::optional<Error>* error;
};

int writeTo(GifFileType* gif, const GifByteType* bytes, int length)
{
    const auto& sink = *static_cast<Sink*>(gif->UserData);
    const auto written =
        sink.file->write({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)});
    if (written)
        return length;
    *sink.error = written.error();
    return 0;
}

ColorMapObject* newColorMap(const FilmPalette& palette)
{
    int size = 2;
    while (size < static_cast<int>(palette.colors().size()) + 1) // and the transparent one
        size *= 2;
    std::vector<GifColorType> colors(static_cast<std::size_t>(size));
    for (std::size_t i = 0; i < palette.colors().size(); ++i) {
        const QRgb color = palette.colors()[i];
        colors[i] = {static_cast<GifByteType>(qRed(color)), static_cast<GifByteType>(qGreen(color)),
                     static_cast<GifByteType>(qBlue(color))};
    }
    return GifMakeMapObject(size, colors.data());
}

} // namespace

Expected<std::unique_ptr<GifStream>, Error> GifStream::begin(files::NewFile& file,
                                                             const QSize& size,
                                                             const FilmPalette& palette, int loops,
                                                             const QByteArray& comment)
{
    std::unique_ptr<GifStream> stream(new GifStream(file, palette));
    const bool isBegun = stream->writeHead(size, palette) && stream->writeLoops(loops) &&
                         stream->writeComment(comment);
    if (auto begun = stream->outcomeOf(isBegun); !begun)
        return unexpected(begun.error());
    return stream;
}

GifStream::~GifStream()
{
    if (!m_gif)
        return;
    auto* const sink = static_cast<Sink*>(m_gif->UserData);
    EGifCloseFile(m_gif, nullptr);
    delete sink;
}

bool GifStream::writeHead(const QSize& size, const FilmPalette& palette)
{
    auto sink = std::make_unique<Sink>(Sink{&m_file, &m_error});
    m_gif = EGifOpen(sink.get(), &writeTo, nullptr);
    if (!m_gif)
        return false;
    (void)sink.release(); // the destructor deletes it
    EGifSetGifVersion(m_gif, true);
    ColorMapObject* const map = newColorMap(palette);
    if (!map)
        return false;
    const int screen =
        EGifPutScreenDesc(m_gif, size.width(), size.height(), map->BitsPerPixel, 0, map);
    GifFreeMapObject(map);
    return screen != GIF_ERROR;
}

bool GifStream::writeLoops(int loops)
{
    if (loops == 1) // what a GIF without the extension does
        return true;
    const int repeats = loops == 0 ? 0 : std::min(loops - 1, longestDelay);
    const std::array<GifByteType, 3> block = {1, static_cast<GifByteType>(repeats & 0xff),
                                              static_cast<GifByteType>(repeats >> 8)};
    return EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) != GIF_ERROR &&
           EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") != GIF_ERROR &&
           EGifPutExtensionBlock(m_gif, 3, block.data()) != GIF_ERROR &&
           EGifPutExtensionTrailer(m_gif) != GIF_ERROR;
}

bool GifStream::writeComment(const QByteArray& comment)
{
    if (comment.isEmpty())
        return true;
    if (EGifPutExtensionLeader(m_gif, COMMENT_EXT_FUNC_CODE) == GIF_ERROR)
        return false;
    constexpr qsizetype longestBlock = 255;
    for (qsizetype at = 0; at < comment.size(); at += longestBlock) {
        const auto length = static_cast<int>(std::min(longestBlock, comment.size() - at));
        if (EGifPutExtensionBlock(m_gif, length, comment.constData() + at) == GIF_ERROR)
            return false;
    }
    return EGifPutExtensionTrailer(m_gif) != GIF_ERROR;
}

Expected<void, Error> GifStream::add(FilmChange change, int delay)
{
    fillShortGaps(change, longestGap);
    m_pixels.resize(change.colors.size());
    for (std::size_t i = 0; i < m_pixels.size(); ++i)
        m_pixels[i] = change.isDrawn[i] ? change.colors[i] : m_transparent;
    bool isWritten = writeImage(change.rect, std::min(delay, longestDelay));
    // A delay that does not fit into the field is spread over further images that change nothing.
    for (delay -= longestDelay; isWritten && delay > 0; delay -= longestDelay) {
        m_pixels.assign(1, m_transparent);
        isWritten = writeImage(QRect(0, 0, 1, 1), std::min(delay, longestDelay));
    }
    return outcomeOf(isWritten);
}

bool GifStream::writeImage(const QRect& rect, int delay)
{
    GraphicsControlBlock control;
    control.DisposalMode = DISPOSE_DO_NOT;
    control.UserInputFlag = false;
    control.DelayTime = delay;
    control.TransparentColor = m_transparent;
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    if (EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, 4, bytes.data()) == GIF_ERROR ||
        EGifPutImageDesc(m_gif, rect.left(), rect.top(), rect.width(), rect.height(), false,
                         nullptr) == GIF_ERROR)
        return false;
    for (int y = 0; y < rect.height(); ++y) {
        GifPixelType* const line =
            m_pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(rect.width());
        if (EGifPutLine(m_gif, line, rect.width()) == GIF_ERROR)
            return false;
    }
    return true;
}

Expected<void, Error> GifStream::end()
{
    auto* const sink = static_cast<Sink*>(m_gif->UserData);
    const bool isClosed = EGifCloseFile(m_gif, nullptr) != GIF_ERROR;
    delete sink;
    m_gif = nullptr;
    return outcomeOf(isClosed);
}

Expected<void, Error> GifStream::outcomeOf(bool isWritten) const
{
    if (m_error)
        return unexpected(*m_error);
    if (!isWritten)
        return unexpected(encoderError(m_file, "GIF"));
    return {};
}

} // namespace plyline::formats
