#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include "app/render/formats/indexed_film.h"
#include "tests/support/film_game.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <cerrno>
#include <csignal>
#include <gif_lib.h>
#include <numeric>
#include <set>
#include <sys/resource.h>
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

class TestFilms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodedFramesEqualThePaintedOnes_data();
    void decodedFramesEqualThePaintedOnes();
    void flatColorsAreExact();
    void framesAtTheRealPaceSumUp_data() { decodedFramesEqualThePaintedOnes_data(); }
    void framesAtTheRealPaceSumUp();
    void aLongPauseIsKept_data();
    void aLongPauseIsKept();
    void theLinkIsInTheNotes();
    void aFilmTooLargeForItsFormatIsRefused();
    void aFullDiskLeavesTheOldFile_data() { decodedFramesEqualThePaintedOnes_data(); }
    void aFullDiskLeavesTheOldFile();
    void otherProgramsReadThem();
    void aWholeGameIsSmall_data();
    void aWholeGameIsSmall();
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

void TestFilms::theLinkIsInTheNotes()
{
    Film film = filmOf();
    film.link = QStringLiteral("plyline:///home/ann/a%20b.pgn#game=1&ply=3&id=") +
                QString(600, QLatin1Char('0')); // longer than a block of a GIF
    GifFileType* const gif =
        DGifOpenFileName(QFile::encodeName(written(film, "gif")).constData(), nullptr);
    QVERIFY(gif && DGifSlurp(gif) == GIF_OK);
    QByteArray comment;
    for (int i = 0; i < gif->SavedImages[0].ExtensionBlockCount; ++i) {
        const ExtensionBlock& block = gif->SavedImages[0].ExtensionBlocks[i];
        if (block.Function == COMMENT_EXT_FUNC_CODE ||
            (block.Function == CONTINUE_EXT_FUNC_CODE && !comment.isEmpty()))
            comment.append(reinterpret_cast<const char*>(block.Bytes), block.ByteCount);
    }
    DGifCloseFile(gif, nullptr);
    QCOMPARE(QString::fromLatin1(comment), film.link);

    QFile webp(written(film, "webp"));
    QVERIFY(webp.open(QIODevice::ReadOnly));
    const QByteArray bytes = webp.readAll();
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())};
    WebPDemuxer* const demuxer = WebPDemux(&data);
    WebPChunkIterator chunk{};
    QVERIFY(demuxer && WebPDemuxGetChunk(demuxer, "XMP ", 1, &chunk));
    QXmlStreamReader xmp(QByteArray(reinterpret_cast<const char*>(chunk.chunk.bytes),
                                    static_cast<qsizetype>(chunk.chunk.size)));
    WebPDemuxReleaseChunkIterator(&chunk);
    WebPDemuxDelete(demuxer);
    QStringList texts;
    while (!xmp.atEnd())
        if (xmp.readNext() == QXmlStreamReader::Characters)
            texts << xmp.text().toString();
    QVERIFY2(!xmp.hasError(), qPrintable(xmp.errorString()));
    QCOMPARE(texts, (QStringList{QStringLiteral("Ann – Bob <B>, Club, 2024"), film.link}));
}

void TestFilms::aFilmTooLargeForItsFormatIsRefused()
{
    Film film = filmOf();
    film.steps.resize(1);
    film.options.size = {2'000, 8.0, 100}; // and what WebP holds is 16,383
    film.options.contents.hasSnapshot = true;
    film.source = sourceOf(filmGame, film.options.contents);
    const QString path = m_folder.filePath(QStringLiteral("large.webp"));
    const auto done =
        writePicture(film, *pictureFormatOfId("webp"), QFile::encodeName(path).toStdString());
    QVERIFY(!done && done.error().code == ErrorCode::FileNotWritable);
    QVERIFY2(done.error().detail.find("16383") != std::string::npos, done.error().detail.c_str());
    QVERIFY(!QFile::exists(path));
}

void TestFilms::aFullDiskLeavesTheOldFile()
{
    QFETCH(QByteArray, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.") + QLatin1String(format));
    const std::string name = QFile::encodeName(path).toStdString();
    QVERIFY(files::replaceFile(name, "old"));
    const auto whole = QFileInfo(written(filmOf(), format.constData())).size();
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    for (const qint64 room : {qint64{0}, qint64{10}, whole / 2, whole - 1}) {
        const rlimit full{static_cast<rlim_t>(room), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        const auto done = writePicture(filmOf(), *pictureFormatOfId(format.constData()), name);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY2(!done, qPrintable(QString::number(room)));
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(done.error().systemErrno, EFBIG);
    }
    std::signal(SIGXFSZ, ignored);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).count(), 1);
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
    PLYLINE_NEEDS_PROGRAM("gifsicle", "gifsicle");
    PLYLINE_NEEDS_PROGRAM("webpinfo", "webp");
    const QString info = run(QStringLiteral("gifsicle"), {QStringLiteral("--info"), gif});
    QVERIFY2(info.contains(QStringLiteral("5 images")), qPrintable(info));
    QVERIFY(info.contains(QStringLiteral("loop count 2")));
    QVERIFY(!info.contains(QStringLiteral("warning")) && !info.contains(QStringLiteral("error")));
    const QString chunks = run(QStringLiteral("webpinfo"), {webp});
    QVERIFY2(chunks.contains(QStringLiteral("No error detected")), qPrintable(chunks));
}

void TestFilms::aWholeGameIsSmall_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("bytesOfFrame");
    QTest::newRow("gif") << QByteArray("gif") << 3'900;
    QTest::newRow("webp") << QByteArray("webp") << 1'600;
}

/// Kasparov against Topalov, 720 pixels wide, with names.
void TestFilms::aWholeGameIsSmall()
{
    QFETCH(QByteArray, format);
    QFETCH(int, bytesOfFrame);
    QFile samples(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"));
    QVERIFY(samples.open(QIODevice::ReadOnly));
    const QByteArray all = samples.readAll();
    frames::PictureOptions options;
    options.size = {480, 1.5, 100};
    options.contents.arrows = 0;
    options.contents.hasTurn = false;
    const frames::FrameSource source =
        sourceOf(all.left(all.indexOf("\n[Event ", 10) + 1).toStdString(), options.contents);
    const auto steps = stepsOf(source, {game::Ply(), source.lastPly()}, {});
    QCOMPARE(steps->size(), std::size_t(88));
    const QString path =
        written({source, options, *steps, 0, QStringLiteral("plyline:///a.pgn#game=1")},
                format.constData());
    const auto bytes = QFileInfo(path).size() / 88;
    QVERIFY2(bytes <= bytesOfFrame, qPrintable(QString::number(bytes)));
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
