#include "app/render/formats/gif_stream.h"

#include "app/render/formats/picture_format.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <gif_lib.h>

namespace plyline::formats {

namespace {

constexpr int longestDelay = 65'535; ///< Of the field in the file.

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

GifStream::GifStream(files::NewFile& file, const FilmPalette& palette, const QSize& size)
    : m_file(file),
      m_palette(palette),
      m_size(size),
      m_canvas(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height())),
      m_transparent(static_cast<std::uint8_t>(palette.colors().size()))
{}

Expected<std::unique_ptr<GifStream>, Error>
GifStream::begin(files::NewFile& file, const QSize& size, const FilmPalette& palette, int loops)
{
    std::unique_ptr<GifStream> stream(new GifStream(file, palette, size));
    if (auto begun = stream->outcomeOf(stream->writeHead(loops)); !begun)
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

bool GifStream::writeHead(int loops)
{
    auto sink = std::make_unique<Sink>(Sink{&m_file, &m_error});
    m_gif = EGifOpen(sink.get(), &writeTo, nullptr);
    if (!m_gif)
        return false;
    (void)sink.release(); // the destructor deletes it
    EGifSetGifVersion(m_gif, true);
    ColorMapObject* const map = newColorMap(m_palette);
    if (!map)
        return false;
    const int screen =
        EGifPutScreenDesc(m_gif, m_size.width(), m_size.height(), map->BitsPerPixel, 0, map);
    GifFreeMapObject(map);
    if (screen == GIF_ERROR)
        return false;
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

QRect GifStream::take(const QImage& image)
{
    const auto width = static_cast<std::size_t>(m_size.width());
    const bool isFirst = m_last.isNull();
    QRect changed;
    for (int y = 0; y < m_size.height(); ++y) {
        const auto* const now = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto* const before =
            isFirst ? nullptr : reinterpret_cast<const QRgb*>(m_last.constScanLine(y));
        if (before && std::memcmp(now, before, width * sizeof(QRgb)) == 0)
            continue;
        std::uint8_t* const canvas = m_canvas.data() + static_cast<std::size_t>(y) * width;
        int first = -1;
        int last = -1;
        for (int x = 0; x < m_size.width(); ++x) {
            if (before && now[x] == before[x])
                continue;
            const std::uint8_t index = m_palette.indexOf(now[x]);
            if (!isFirst && canvas[x] == index)
                continue;
            canvas[x] = static_cast<std::uint8_t>(index | 0x80); // marked as changed
            first = first < 0 ? x : first;
            last = x;
        }
        if (first >= 0)
            changed |= QRect(first, y, last - first + 1, 1);
    }
    m_last = image;
    return changed;
}

Expected<void, Error> GifStream::add(const QImage& image, int delay)
{
    const QRect changed = take(image);
    if (changed.isNull()) {
        m_delay += delay;
        return {};
    }
    if (!m_rect.isNull() && !writePending())
        return outcomeOf(false);
    m_rect = changed;
    m_delay = delay;
    m_pixels.clear();
    const auto width = static_cast<std::size_t>(m_size.width());
    for (int y = changed.top(); y <= changed.bottom(); ++y) {
        std::uint8_t* const canvas = m_canvas.data() + static_cast<std::size_t>(y) * width;
        for (int x = changed.left(); x <= changed.right(); ++x) {
            const bool isChanged = (canvas[x] & 0x80) != 0;
            canvas[x] &= 0x7f;
            m_pixels.push_back(isChanged ? canvas[x] : m_transparent);
        }
    }
    return {};
}

bool GifStream::writePending()
{
    // A delay that does not fit into the field is spread over further frames that change nothing.
    bool isFirst = true;
    while (isFirst || m_delay > 0) {
        const int delay = std::min(m_delay, longestDelay);
        GraphicsControlBlock control;
        control.DisposalMode = DISPOSE_DO_NOT;
        control.UserInputFlag = false;
        control.DelayTime = delay;
        control.TransparentColor = m_transparent;
        std::array<GifByteType, 4> bytes{};
        EGifGCBToExtension(&control, bytes.data());
        const QRect rect = isFirst ? m_rect : QRect(0, 0, 1, 1);
        if (EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, 4, bytes.data()) == GIF_ERROR ||
            EGifPutImageDesc(m_gif, rect.left(), rect.top(), rect.width(), rect.height(), false,
                             nullptr) == GIF_ERROR)
            return false;
        if (!isFirst)
            m_pixels.assign(1, m_transparent);
        for (int y = 0; y < rect.height(); ++y) {
            GifPixelType* const line = m_pixels.data() + static_cast<std::size_t>(y) *
                                                             static_cast<std::size_t>(rect.width());
            if (EGifPutLine(m_gif, line, rect.width()) == GIF_ERROR)
                return false;
        }
        m_delay -= delay;
        isFirst = false;
    }
    return true;
}

Expected<void, Error> GifStream::end()
{
    const bool isWritten = m_rect.isNull() || writePending();
    auto* const sink = static_cast<Sink*>(m_gif->UserData);
    const bool isClosed = EGifCloseFile(m_gif, nullptr) != GIF_ERROR;
    delete sink;
    m_gif = nullptr;
    return outcomeOf(isWritten && isClosed);
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
