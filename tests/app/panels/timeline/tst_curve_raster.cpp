#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/curve_raster.h"
#include "app/panels/timeline/lane_curve.h"
#include "tests/support/counting_device.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace plyline;
using namespace plyline::timeline;

namespace {

constexpr int width = 300;
constexpr int height = 80;
constexpr double level = 40.0;
const QRectF room(0.0, 0.0, width, height);

QImage blank(double ratio = 1.0)
{
    QImage image(QSizeF(width * ratio, height * ratio).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::black);
    return image;
}

/// What Qt fills and strokes with sixteen times the pixels, made small.
QImage reference(double ratio, const std::function<void(QPainter&)>& paint)
{
    constexpr int finer = 4;
    QImage image = blank(ratio * finer);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.end();
    image.setDevicePixelRatio(1.0);
    return image.scaled(image.size() / finer, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage painted(double ratio, const std::function<void(QPainter&)>& paint)
{
    QImage image = blank(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.end();
    image.setDevicePixelRatio(1.0);
    return image;
}

/// The greatest and the mean difference of two pictures, from 0 to 255, without the ends of curves,
/// because strokes have other caps.
std::pair<int, double> difference(const QImage& a, const QImage& b)
{
    int greatest = 0;
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = a.width() / 20; x < a.width() * 19 / 20; ++x) {
            const int one = std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
            greatest = std::max(greatest, one);
            sum += one;
        }
    }
    return {greatest, sum / (a.width() * a.height())};
}

QPolygonF wave(double step, double rise)
{
    QPolygonF curve;
    for (double x = 3.3; x < width - 3.0; x += step)
        curve << QPointF(x, level + rise * std::sin(x * 0.11) + 0.3);
    return curve;
}

QPolygonF stairs(double step)
{
    QPolygonF curve;
    for (double x = 3.3; x < width - 3.0; x += step) {
        if (!curve.isEmpty())
            curve << QPointF(x, curve.back().y());
        curve << QPointF(x, 8.2 + std::fmod(x * 37.0, 60.0));
    }
    return curve;
}

} // namespace

class TestCurveRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areasLookAsPolygonsDo_data();
    void areasLookAsPolygonsDo();
    void linesLookAsStrokesDo_data();
    void linesLookAsStrokesDo();
    void stepsLookAsStrokesDo_data();
    void stepsLookAsStrokesDo();
    void levelPartsMeetWithoutAKnot();
    void aGapStaysEmpty();
    void aSinglePointIsADot();
    void whatIsOutsideTheRoomIsCut();
    void overlappingLinesStayOfTheirColour();
    void onlyPaintersOfPixelsGetPictures();
};

void TestCurveRaster::areasLookAsPolygonsDo_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("rise");
    for (const double ratio : {1.0, 1.5, 2.0})
        for (const double rise : {2.0, 12.0, 38.0})
            QTest::addRow("%g %g", ratio, rise) << ratio << rise;
}

void TestCurveRaster::areasLookAsPolygonsDo()
{
    QFETCH(double, ratio);
    QFETCH(double, rise);
    const QPolygonF curve = wave(2.4, rise);
    const QImage expected = reference(ratio, [&](QPainter& painter) {
        QPolygonF area = curve;
        area << QPointF(curve.back().x(), level) << QPointF(curve.front().x(), level);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawPolygon(area);
    });
    const QImage image = painted(ratio, [&](QPainter& painter) {
        paintAreaPixels(painter, {curve}, room, level, Qt::white, Qt::white);
    });
    const auto [greatest, mean] = difference(image, expected);
    QVERIFY2(greatest < 40 && mean < 0.15,
             qPrintable(QStringLiteral("%1 %2").arg(greatest).arg(mean)));
}

void TestCurveRaster::linesLookAsStrokesDo_data()
{
    areasLookAsPolygonsDo_data();
}

void TestCurveRaster::linesLookAsStrokesDo()
{
    QFETCH(double, ratio);
    QFETCH(double, rise);
    const QPolygonF curve = wave(2.4, rise);
    const QImage expected = reference(ratio, [&](QPainter& painter) {
        painter.setPen(QPen(Qt::white, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(curve);
    });
    const QImage image = painted(
        ratio, [&](QPainter& painter) { paintLinePixels(painter, {curve}, 1.5, Qt::white); });
    const auto [greatest, mean] = difference(image, expected);
    // Single pixels at sharp turns differ, where strokes are round.
    QVERIFY2(greatest < 160 && mean < 0.5,
             qPrintable(QStringLiteral("%1 %2").arg(greatest).arg(mean)));
}

void TestCurveRaster::stepsLookAsStrokesDo_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("step");
    for (const double ratio : {1.0, 1.5, 2.0})
        for (const double step : {2.7, 9.1, 150.0})
            QTest::addRow("%g %g", ratio, step) << ratio << step;
}

void TestCurveRaster::stepsLookAsStrokesDo()
{
    QFETCH(double, ratio);
    QFETCH(double, step);
    const QPolygonF curve = stairs(step);
    const QImage expected = reference(ratio, [&](QPainter& painter) {
        painter.setPen(QPen(Qt::white, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawPolyline(curve);
    });
    const QImage image = painted(
        ratio, [&](QPainter& painter) { paintLinePixels(painter, {curve}, 1.5, Qt::white); });
    const auto [greatest, mean] = difference(image, expected);
    QVERIFY2(greatest < 8 && mean < 0.1,
             qPrintable(QStringLiteral("%1 %2").arg(greatest).arg(mean)));
}

void TestCurveRaster::levelPartsMeetWithoutAKnot()
{
    QPolygonF curve;
    for (double x = 10.2; x < width - 10.0; x += 7.3)
        curve << QPointF(x, 20.3);
    const QImage image =
        painted(1.0, [&](QPainter& painter) { paintLinePixels(painter, {curve}, 1.2, Qt::white); });
    for (int x = 20; x < width - 20; ++x)
        for (int y = 15; y < 25; ++y)
            QCOMPARE(image.pixelColor(x, y), image.pixelColor(20, y));
}

void TestCurveRaster::aGapStaysEmpty()
{
    const QPolygonF first{{10.0, 10.0}, {60.0, 20.0}};
    const QPolygonF second{{200.0, 70.0}, {290.0, 60.0}};
    const QImage image = painted(1.0, [&](QPainter& painter) {
        paintAreaPixels(painter, {first, second}, room, level, Qt::white, Qt::gray);
        paintLinePixels(painter, {first, second}, 2.0, Qt::white);
    });
    for (int x = 63; x < 197; ++x)
        for (int y = 0; y < height; ++y)
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::black));
    QCOMPARE(image.pixelColor(30, 30), QColor(Qt::white));
    QCOMPARE(image.pixelColor(250, 50), QColor(Qt::gray));
}

void TestCurveRaster::aSinglePointIsADot()
{
    const QImage image = painted(1.0, [&](QPainter& painter) {
        paintLinePixels(painter, {QPolygonF({QPointF(100.0, 30.0)})}, 2.0, Qt::white);
    });
    int white = 0;
    for (int x = 0; x < width; ++x)
        for (int y = 0; y < height; ++y)
            white += image.pixelColor(x, y) == QColor(Qt::white) ? 1 : 0;
    QCOMPARE(white, 4);
    QCOMPARE(image.pixelColor(99, 29), QColor(Qt::white));
}

void TestCurveRaster::whatIsOutsideTheRoomIsCut()
{
    const QPolygonF curve({{-500.0, -200.0}, {150.0, 500.0}, {900.0, -300.0}});
    const QRectF part(50.0, 20.0, 100.0, 30.0);
    const QImage image = painted(1.0, [&](QPainter& painter) {
        painter.setClipRect(part);
        paintAreaPixels(painter, {curve}, part, level, Qt::white, Qt::white);
        paintLinePixels(painter, {curve}, 3.0, Qt::white);
    });
    bool isPainted = false;
    for (int x = 0; x < width; ++x) {
        for (int y = 0; y < height; ++y) {
            const bool isBlack = image.pixelColor(x, y) == QColor(Qt::black);
            isPainted = isPainted || !isBlack;
            QVERIFY(isBlack || part.contains(QPointF(x + 0.5, y + 0.5)));
        }
    }
    QVERIFY(isPainted);
}

void TestCurveRaster::overlappingLinesStayOfTheirColour()
{
    const QPolygonF line{{10.0, 30.0}, {290.0, 30.0}};
    const QColor color(200, 100, 50);
    const QImage image = painted(1.0, [&](QPainter& painter) {
        paintLinePixels(painter, std::vector<QPolygonF>(500, line), 4.0, color);
    });
    QCOMPARE(image.pixelColor(150, 30), color);
}

void TestCurveRaster::onlyPaintersOfPixelsGetPictures()
{
    QImage image = blank(2.0);
    QPainter painter(&image);
    QVERIFY(drawsPixels(painter));
    painter.translate(3.0, 4.0);
    QVERIFY(drawsPixels(painter));
    painter.scale(1.5, 1.5);
    QVERIFY(!drawsPixels(painter));
    tests::CountingDevice device({width, height});
    QPainter counting(&device);
    QVERIFY(!drawsPixels(counting));
    // It is given the curve's points.
    paintCurves(counting, {wave(2.4, 12.0)}, QPen(Qt::white, 1.0));
    QVERIFY(device.points() >= wave(2.4, 12.0).size());
}

PLYLINE_WIDGET_TEST(TestCurveRaster)
#include "tst_curve_raster.moc"
