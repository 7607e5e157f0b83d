#include <QtGui/QImage>
#include <QtTest/QTest>

#include "app/render/formats/film_canvas.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>
#include <map>

using namespace plyline;
using namespace plyline::formats;
using namespace plyline::tests;

namespace {

/// Makes an image of letters: "." is light, "#" dark, others are colours of their own.
QImage imageOf(const QByteArrayList& rows)
{
    QImage image(static_cast<int>(rows.front().size()), static_cast<int>(rows.size()),
                 QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(static_cast<uchar>(rows[y][x]), 0, 0));
    return image;
}

FilmPalette paletteOf(const std::vector<QImage>& images)
{
    ColorCount count;
    for (const QImage& image : images)
        count.add(image);
    return {count, 63};
}

/// Returns the letters that are drawn, and "_" where nothing is.
QByteArrayList drawnBy(const FilmChange& change, const FilmPalette& palette)
{
    QByteArrayList rows;
    std::size_t i = 0;
    for (int y = 0; y < change.rect.height(); ++y) {
        QByteArray row;
        for (int x = 0; x < change.rect.width(); ++x, ++i)
            row += change.isDrawn[i] ? static_cast<char>(qRed(palette.colors()[change.colors[i]]))
                                     : '_';
        rows << row;
    }
    return rows;
}

} // namespace

class TestFilmCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsAreCountedInEveryFrame();
    void areasOfOneColorKeepIt();
    void onlyWhatChangesIsDrawn();
    void changesBeginOnTheGrid();
    void aFrameLikeTheOneBeforeChangesNothing();
    void aSquareThatAPieceLeavesIsOfOneColor();
    void rowsOfOneColorAreDrawnWhole();
    void onlyShortGapsOfARowAreFilled();
    void softShadesShareTheirMean();
};

void TestFilmCanvas::colorsAreCountedInEveryFrame()
{
    Random random(7);
    ColorCount count;
    std::map<QRgb, std::int64_t> expected;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(qRgb(1, 2, 3));
    for (int frame = 0; frame < 50; ++frame) {
        for (int i = random.below(60); i > 0; --i)
            image.setPixel(random.below(40), random.below(30), qRgb(random.below(5), 2, 3));
        count.add(image);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ++expected[image.pixel(x, y)];
    }
    std::map<QRgb, std::int64_t> counted;
    for (const ColorCount::Counted& one : count.colors())
        counted[one.color] = one.count;
    QVERIFY(counted == expected);
}

void TestFilmCanvas::areasOfOneColorKeepIt()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(qRgb(240, 240, 235));
    const QRgb bar = qRgb(230, 235, 240); // nearly the same as what is around it
    for (int y = 0; y < 100; ++y)
        image.setPixel(3, y, bar);
    Random random(3);
    for (int i = 0; i < 2000; ++i) // soft edges
        image.setPixel(10 + random.below(90), random.below(100), qRgb(random.below(256), 100, 0));
    const FilmPalette palette = paletteOf({image});
    QVERIFY(palette.colors().size() <= 63);
    for (const QRgb color : {bar, image.pixel(0, 0)})
        QCOMPARE(palette.colors()[palette.indexOf(color)], color);
}

void TestFilmCanvas::onlyWhatChangesIsDrawn()
{
    const QImage first = imageOf({"....", ".ab.", "....", "...."});
    const QImage second = imageOf({"....", "..b.", "...a", "...."});
    const FilmPalette palette = paletteOf({first, second});
    FilmCanvas canvas(palette, first.size(), 1);
    QCOMPARE(canvas.show(first)->rect, QRect(0, 0, 4, 4));
    const auto change = canvas.show(second);
    QCOMPARE(change->rect, QRect(1, 1, 3, 2));
    QCOMPARE(drawnBy(*change, palette), (QByteArrayList{".__", "__a"}));
}

void TestFilmCanvas::changesBeginOnTheGrid()
{
    const QImage first = imageOf({"......", "......", "......", "......"});
    const QImage second = imageOf({"......", "......", "......", "...a.."});
    const FilmPalette palette = paletteOf({first, second});
    FilmCanvas canvas(palette, first.size(), 2);
    QVERIFY(canvas.show(first));
    const auto change = canvas.show(second);
    QCOMPARE(change->rect, QRect(2, 2, 2, 2));
    QCOMPARE(drawnBy(*change, palette), (QByteArrayList{"__", "_a"}));
}

void TestFilmCanvas::aFrameLikeTheOneBeforeChangesNothing()
{
    const QImage image = imageOf({"ab", "cd"});
    const FilmPalette palette = paletteOf({image});
    FilmCanvas canvas(palette, image.size(), 1);
    QVERIFY(canvas.show(image));
    QVERIFY(!canvas.show(image.copy()));
}

void TestFilmCanvas::aSquareThatAPieceLeavesIsOfOneColor()
{
    const QImage first = imageOf({".....#", "..p..#", ".ppp.#", "qqqqq#"});
    const QImage second = imageOf({".....#", ".....#", ".....#", "qqqqq#"});
    const FilmPalette palette = paletteOf({first, second});
    FilmCanvas canvas(palette, first.size(), 1);
    QVERIFY(canvas.show(first));
    FilmChange change = *canvas.show(second);
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{"_._", "..."}));
    const std::vector<std::uint8_t> colors = change.colors;
    continueColumns(change);
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{"...", "..."}));
    QVERIFY(change.colors == colors); // and what is drawn is what is shown
}

void TestFilmCanvas::rowsOfOneColorAreDrawnWhole()
{
    const QImage first = imageOf({"a..a..b", "b.c.a.b", "......."});
    const QImage second = imageOf({".......", "..c....", "a.....a"});
    const FilmPalette palette = paletteOf({first, second});
    FilmCanvas canvas(palette, first.size(), 1);
    QVERIFY(canvas.show(first));
    FilmChange change = *canvas.show(second);
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{".__.__.", ".___._.", "a_____a"}));
    const std::vector<std::uint8_t> colors = change.colors;
    continueRows(change);
    // Neither the pixel of another colour nor what leads to one is drawn.
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{".......", ".___...", "a_____a"}));
    QVERIFY(change.colors == colors);
}

void TestFilmCanvas::onlyShortGapsOfARowAreFilled()
{
    const QImage first = imageOf({"..xy.z.", "......."});
    const QImage second = imageOf({"a.xya.a", ".a....."});
    const FilmPalette palette = paletteOf({first, second});
    FilmCanvas canvas(palette, first.size(), 1);
    QVERIFY(canvas.show(first));
    FilmChange change = *canvas.show(second);
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{"a___a.a", "_a_____"}));
    const std::vector<std::uint8_t> colors = change.colors;
    fillShortGaps(change, 2);
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{"a___a.a", "_a_____"}));
    fillShortGaps(change, 3);
    QCOMPARE(drawnBy(change, palette), (QByteArrayList{"a.xya.a", "_a_____"}));
    QVERIFY(change.colors == colors);
}

/// A colour of the palette that fills no area is the mean of the colours that are shown as it.
void TestFilmCanvas::softShadesShareTheirMean()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(qRgb(255, 255, 255));
    Random random(5);
    for (int i = 0; i < 3'000; ++i)
        image.setPixel(random.below(100), random.below(100), qRgb(random.below(200), 60, 40));
    const FilmPalette palette = paletteOf({image});
    std::map<int, std::pair<double, int>> shown; // sum and number of the reds of each
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            auto& [sum, pixels] = shown[palette.indexOf(image.pixel(x, y))];
            sum += qRed(image.pixel(x, y));
            ++pixels;
        }
    }
    QVERIFY(shown.size() > 3);
    for (const auto& [index, reds] : shown) {
        const QRgb color = palette.colors()[static_cast<std::size_t>(index)];
        const double mean = reds.first / reds.second;
        QVERIFY2(std::abs(mean - qRed(color)) < 2.0,
                 qPrintable(QStringLiteral("%1 stands for %2").arg(qRed(color)).arg(mean)));
    }
}

PLYLINE_TEST(TestFilmCanvas)
#include "tst_film_canvas.moc"
