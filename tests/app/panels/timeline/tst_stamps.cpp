#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/stamps.h"
#include "tests/support/counting_device.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using timeline::Stamps;

namespace {

void drawRing(QPainter& painter, QPointF at)
{
    painter.setPen(QPen(Qt::white, 1.3));
    painter.drawEllipse(at, 3.4, 3.4);
}

} // namespace

class TestStamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalSignsLookEqual();
    void aSignIsDrawnOnceForEachKindAndColour();
    void aPainterWithoutPixelsIsGivenTheStrokes();
};

void TestStamps::equalSignsLookEqual()
{
    for (const double ratio : {1.0, 2.0}) {
        QImage image(QSizeF(200 * ratio, 60 * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::black);
        QPainter painter(&image);
        Stamps signs(painter, "rings that look equal", 6.0, {Qt::white});
        for (const double x : {20.13, 60.78})
            signs.paint(0, {x, 30.4}, drawRing);
        painter.end();
        const auto around = [&](double x) {
            const int middle = static_cast<int>(std::floor(x * ratio));
            return image.copy(middle - 12, 0, 24, image.height());
        };
        QCOMPARE(around(20.13), around(60.78));
        QVERIFY(around(20.13) != around(100.0));
        // It stands where it would be drawn.
        QVERIFY(qGreen(image.pixel(QPointF(60.78 * ratio, (30.4 - 3.4) * ratio).toPoint())) > 60);
    }
}

void TestStamps::aSignIsDrawnOnceForEachKindAndColour()
{
    QImage image(200, 60, QImage::Format_ARGB32_Premultiplied);
    int drawn = 0;
    const auto draw = [&](QPainter& painter, QPointF at) {
        ++drawn;
        drawRing(painter, at);
    };
    const auto paint = [&](const QColor& color) {
        QPainter painter(&image);
        Stamps signs(painter, "rings that are counted", 6.0, {color});
        for (int i = 0; i < 50; ++i)
            signs.paint(i % 2, {i * 3.1, 20.0}, draw);
    };
    paint(Qt::white);
    QCOMPARE(drawn, 2);
    paint(Qt::white);
    QCOMPARE(drawn, 2);
    paint(Qt::red);
    QCOMPARE(drawn, 4);
}

void TestStamps::aPainterWithoutPixelsIsGivenTheStrokes()
{
    tests::CountingDevice device({200, 60});
    QPainter painter(&device);
    Stamps signs(painter, "rings without pixels", 6.0, {Qt::white});
    int drawn = 0;
    for (int i = 0; i < 3; ++i)
        signs.paint(0, {i * 10.0, 20.0}, [&](QPainter& on, QPointF at) {
            ++drawn;
            QVERIFY(&on == &painter);
            QCOMPARE(at.x(), i * 10.0);
        });
    QCOMPARE(drawn, 3);
}

PLYLINE_WIDGET_TEST(TestStamps)
#include "tst_stamps.moc"
