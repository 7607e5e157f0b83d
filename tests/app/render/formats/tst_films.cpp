#include <QtTest/QTest>

#include "app/render/formats/indexed_film.h"
#include "tests/app/render/formats/picture_test.h"
#include "tests/support/test.h"

#include <gif_lib.h>
#include <numeric>
#include <set>
#include <webp/demux.h>

using namespace plyline;
using namespace plyline::formats;
using namespace plyline::tests;
using std::chrono::milliseconds;

namespace {

struct Decoded
{
    std::vector<QImage> images;
    std::vector<int> millis;
};

/// Composes the frames with giflib, as a viewer does.
Decoded decodedGif(const QString& path)
{
    Decoded decoded;
    GifFileType* const gif = DGifOpenFileName(QFile::encodeName(path).constData(), nullptr);
    if (!gif || DGifSlurp(gif) != GIF_OK)
        return decoded;
    QImage canvas(gif->SWidth, gif->SHeight, QImage::Format_RGB32);
    canvas.fill(Qt::magenta);
    for (int i = 0; i < gif->ImageCount; ++i) {
        const SavedImage& saved = gif->SavedImages[i];
        GraphicsControlBlock control{};
        DGifSavedExtensionToGCB(gif, i, &control);
        const GifImageDesc& at = saved.ImageDesc;
        for (int y = 0; y < at.Height; ++y) {
            for (int x = 0; x < at.Width; ++x) {
                const int index = saved.RasterBits[y * at.Width + x];
                if (index == control.TransparentColor)
                    continue;
                const GifColorType& color = gif->SColorMap->Colors[index];
                canvas.setPixel(at.Left + x, at.Top + y, qRgb(color.Red, color.Green, color.Blue));
            }
        }
        decoded.images.push_back(canvas.copy());
        decoded.millis.push_back(control.DelayTime * 10);
    }
    DGifCloseFile(gif, nullptr);
    return decoded;
}

Decoded decodedWebp(const QString& path)
{
    Decoded decoded;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return decoded;
    const QByteArray bytes = file.readAll();
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())};
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_BGRA;
    WebPAnimDecoder* const decoder = WebPAnimDecoderNew(&data, &options);
    WebPAnimInfo info;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder, &info))
        return decoded;
    int before = 0;
    while (WebPAnimDecoderHasMoreFrames(decoder)) {
        std::uint8_t* pixels = nullptr;
        int end = 0;
        WebPAnimDecoderGetNext(decoder, &pixels, &end);
        const QImage image(pixels, static_cast<int>(info.canvas_width),
                           static_cast<int>(info.canvas_height), QImage::Format_ARGB32);
        decoded.images.push_back(image.convertToFormat(QImage::Format_RGB32).copy());
        decoded.millis.push_back(end - before);
        before = end;
    }
    WebPAnimDecoderDelete(decoder);
    return decoded;
}

/// What a viewer should see: the painted frames in the colours of the palette.
std::vector<QImage> expectedImages(const Film& film)
{
    std::vector<QImage> images;
    const auto indexed = IndexedFilm::make(film, {}, [](double) {});
    const FilmPalette& palette = (*indexed)->palette();
    const frames::PicturePainter painter(film.options);
    for (const frames::FilmStep& step : film.steps) {
        QImage image = painter.paint(*film.source.frameAt(step.ply, step.elapsed));
        image.setDevicePixelRatio(1);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, palette.colors()[palette.indexOf(image.pixel(x, y))]);
        images.push_back(image);
    }
    return images;
}

} // namespace

/// The images of films as viewers show them, and for how long.
class TestFilms : public PictureTest
{
    Q_OBJECT

private Q_SLOTS:
    void decodedFramesEqualThePaintedOnes_data() { addFilmFormats(); }
    void decodedFramesEqualThePaintedOnes();
    void flatColorsAreExact();
    void framesAtTheRealPaceSumUp_data() { addFilmFormats(); }
    void framesAtTheRealPaceSumUp();
    void aLongPauseIsKept_data();
    void aLongPauseIsKept();

private:
    [[nodiscard]] static Decoded decoded(const QString& path)
    {
        return path.endsWith(QStringLiteral("gif")) ? decodedGif(path) : decodedWebp(path);
    }
};

void TestFilms::decodedFramesEqualThePaintedOnes()
{
    QFETCH(QByteArray, format);
    const Film film = filmOf();
    const Decoded shown = decoded(written(film, format.constData()));
    const std::vector<QImage> expected = expectedImages(film);
    QCOMPARE(shown.images.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(shown.images[i], expected[i]);
    const int sum = std::accumulate(shown.millis.begin(), shown.millis.end(), 0);
    QVERIFY2(std::abs(sum - (4 * 333 + 1'234)) <= 5, qPrintable(QString::number(sum)));
}

void TestFilms::flatColorsAreExact()
{
    const Film film = filmOf();
    const QImage first = expectedImages(film).front();
    QVERIFY(first.pixel(2, 2) == film.options.look.theme.window.rgb());
    std::set<QRgb> colors;
    for (int y = 0; y < first.height(); ++y)
        for (int x = 0; x < first.width(); ++x)
            colors.insert(first.pixel(x, y));
    const look::Theme& theme = film.options.look.theme;
    QVERIFY(colors.contains(theme.lightSquare.rgb()) && colors.contains(theme.darkSquare.rgb()));
    QVERIFY(colors.size() <= 63);
}

void TestFilms::framesAtTheRealPaceSumUp()
{
    QFETCH(QByteArray, format);
    const Film film = filmOf(true);
    const Decoded shown = decoded(written(film, format.constData()));
    milliseconds expected{0};
    for (const frames::FilmStep& step : film.steps)
        expected += step.shown;
    const int sum = std::accumulate(shown.millis.begin(), shown.millis.end(), 0);
    QVERIFY(std::abs(sum - expected.count()) <= 5);
    QVERIFY(shown.images.size() >
            static_cast<std::size_t>(film.source.lastPly().number() + 5)); // clocks run
}

void TestFilms::aLongPauseIsKept_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("last");
    QTest::newRow("gif") << QByteArray("gif") << 1'200'000; // more than the field holds
    QTest::newRow("webp") << QByteArray("webp") << 40'000'000;
}

void TestFilms::aLongPauseIsKept()
{
    QFETCH(QByteArray, format);
    QFETCH(int, last);
    Film film = filmOf();
    film.steps.back().shown = milliseconds(last);
    const Decoded shown = decoded(written(film, format.constData()));
    const int sum = std::accumulate(shown.millis.begin(), shown.millis.end(), 0);
    QVERIFY(std::abs(sum - (4 * 333 + last)) <= 5);
    QCOMPARE(shown.images.back(), expectedImages(film).back());
}

PLYLINE_WIDGET_TEST(TestFilms)
#include "tst_films.moc"
