#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/render/formats/indexed_film.h"
#include "tests/support/film_game.h"
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

Film filmOf(bool hasRealPace = false)
{
    frames::PictureOptions options;
    options.size = {240, 1.0, 100};
    options.contents.arrows = 1;
    frames::FrameSource source = sourceOf(filmGame, options.contents);
    frames::FilmTiming timing;
    timing.pace = milliseconds(333);
    if (hasRealPace)
        timing.pace = analysis::PaceOptions{milliseconds(3'000), 1.0};
    timing.lastShown = milliseconds(1'234);
    auto steps = *stepsOf(source, {game::Ply(0), source.lastPly()}, timing);
    return {source, options, steps, 3, {}};
}

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
    const auto take = [&](std::size_t, const QImage& image) {
        QImage applied = (*indexed)->palette().applied(image);
        applied.setDevicePixelRatio(1);
        images.push_back(applied);
        return Expected<void, Error>();
    };
    [[maybe_unused]] const auto visited = (*indexed)->visit(
        {}, [](double) {}, take);
    return images;
}

} // namespace

class TestFilms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodedFramesEqualThePaintedOnes_data();
    void decodedFramesEqualThePaintedOnes();
    void flatColorsAreExact();
    void framesAtTheRealPaceSumUp_data() { decodedFramesEqualThePaintedOnes_data(); }
    void framesAtTheRealPaceSumUp();
    void aLongPauseIsKept();
    void otherProgramsReadThem();
    void aStoppedFilmLeavesTheOldFile_data() { decodedFramesEqualThePaintedOnes_data(); }
    void aStoppedFilmLeavesTheOldFile();

private:
    [[nodiscard]] QString written(const Film& film, const char* format)
    {
        QString path = m_folder.filePath(QStringLiteral("film.") + QLatin1String(format));
        const auto done =
            writePicture(film, *pictureFormatOfId(format), QFile::encodeName(path).toStdString());
        return done ? path : QString();
    }
    [[nodiscard]] static Decoded decoded(const QString& path)
    {
        return path.endsWith(QStringLiteral("gif")) ? decodedGif(path) : decodedWebp(path);
    }

    QTemporaryDir m_folder;
};

void TestFilms::decodedFramesEqualThePaintedOnes_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("gif") << QByteArray("gif");
    QTest::newRow("webp") << QByteArray("webp");
}

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
    QVERIFY2(std::abs(sum - (4 * 333 + 1'234)) <= 10, qPrintable(QString::number(sum)));
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
    QVERIFY(std::abs(sum - expected.count()) <= 10);
    QVERIFY(shown.images.size() >
            static_cast<std::size_t>(film.source.lastPly().number() + 5)); // clocks run
}

void TestFilms::aLongPauseIsKept()
{
    Film film = filmOf();
    film.steps.back().shown = std::chrono::minutes(20); // more than the field of a GIF holds
    const Decoded shown = decodedGif(written(film, "gif"));
    const int sum = std::accumulate(shown.millis.begin(), shown.millis.end(), 0);
    QVERIFY(std::abs(sum - (4 * 333 + 1'200'000)) <= 10);
    QCOMPARE(shown.images.back(), expectedImages(film).back());
}

void TestFilms::otherProgramsReadThem()
{
    const QString gif = written(filmOf(), "gif");
    const QString webp = written(filmOf(), "webp");
    const auto run = [](const QString& name, const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(name, arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? QString::fromUtf8(process.readAll()) : QString();
    };
    if (QStandardPaths::findExecutable(QStringLiteral("gifsicle")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("webpinfo")).isEmpty())
        QSKIP("gifsicle and webpinfo are not installed");
    const QString info = run(QStringLiteral("gifsicle"), {QStringLiteral("--info"), gif});
    QVERIFY2(info.contains(QStringLiteral("5 images")), qPrintable(info));
    QVERIFY(info.contains(QStringLiteral("loop count 2")));
    QVERIFY(!info.contains(QStringLiteral("warning")) && !info.contains(QStringLiteral("error")));
    const QString chunks = run(QStringLiteral("webpinfo"), {webp});
    QVERIFY2(chunks.contains(QStringLiteral("No error detected")), qPrintable(chunks));
}

void TestFilms::aStoppedFilmLeavesTheOldFile()
{
    QFETCH(QByteArray, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.") + QLatin1String(format));
    const std::string name = QFile::encodeName(path).toStdString();
    QVERIFY(files::replaceFile(name, "old"));
    for (const double limit : {0.0, 0.2, 0.7, 0.99}) {
        std::stop_source stop;
        const auto done = writePicture(filmOf(), *pictureFormatOfId(format.constData()), name,
                                       stop.get_token(), [&](double part) {
                                           if (part >= limit)
                                               stop.request_stop();
                                       });
        QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).count(), 1);
}

PLYLINE_WIDGET_TEST(TestFilms)
#include "tst_films.moc"
