#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include "app/kit/look/icons.h"
#include "app/kit/look/pieces.h"
#include "tests/support/test.h"

using namespace plyline;

namespace {

constexpr rules::Piece whiteRook{rules::Color::White, rules::Role::Rook};
constexpr rules::Piece blackRook{rules::Color::Black, rules::Role::Rook};

QImage blank(int side, qreal ratio)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

int opaquePixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 200;
    return count;
}

} // namespace

class TestPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPieceHasAPicture();
    void aPieceIsRasterisedForThePaintersPixels();
    void opacityFades();
    void aRimMakesAPieceStandOut();
    void everyIconTakesItsColour_data();
    void everyIconTakesItsColour();
};

void TestPieces::everyPieceHasAPicture()
{
    for (const rules::Color color : rules::allColors) {
        for (const rules::Role role : rules::allRoles) {
            QImage image = blank(64, 1);
            QPainter painter(&image);
            look::drawPiece(painter, {color, role}, QRectF(0, 0, 64, 64));
            painter.end();
            QVERIFY(opaquePixels(image) > 400);
        }
    }
}

void TestPieces::aPieceIsRasterisedForThePaintersPixels()
{
    // The same size in device pixels, once as 60 at 1 and once as 30 at 2.
    QImage atOne = blank(60, 1);
    QImage atTwo = blank(30, 2);
    {
        QPainter painter(&atOne);
        look::drawPiece(painter, whiteRook, QRectF(0, 0, 60, 60));
    }
    {
        QPainter painter(&atTwo);
        look::drawPiece(painter, whiteRook, QRectF(0, 0, 30, 30));
    }
    atTwo.setDevicePixelRatio(1);
    QCOMPARE(atTwo, atOne);
}

void TestPieces::opacityFades()
{
    QImage image = blank(60, 1);
    QPainter painter(&image);
    look::drawPiece(painter, whiteRook, QRectF(0, 0, 60, 60), 0.5);
    painter.end();
    const int alpha = qAlpha(image.pixel(30, 35));
    QVERIFY2(alpha > 118 && alpha < 138, qPrintable(QString::number(alpha)));
}

void TestPieces::aRimMakesAPieceStandOut()
{
    QImage plain = blank(60, 1);
    QImage rimmed = blank(60, 1);
    {
        QPainter painter(&plain);
        look::drawPiece(painter, blackRook, QRectF(0, 0, 60, 60));
    }
    {
        QPainter painter(&rimmed);
        look::drawRimmedPiece(painter, blackRook, QRectF(0, 0, 60, 60), Qt::white);
    }
    QVERIFY(opaquePixels(rimmed) > opaquePixels(plain) + 60);
    QCOMPARE(rimmed.pixel(30, 35), plain.pixel(30, 35)); // the piece itself is as it was
}

void TestPieces::everyIconTakesItsColour_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"start", "back", "play", "pause", "forward", "end", "flip", "open",
                             "search", "check", "warning", "moon", "sun"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPieces::everyIconTakesItsColour()
{
    QFETCH(QString, name);
    const QColor color(0x12, 0x80, 0xc0);
    const QImage image = look::icon(name, color).pixmap(QSize(48, 48)).toImage();
    int colored = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            QCOMPARE(pixel, color);
            ++colored;
        }
    }
    QVERIFY(colored > 30);
}

PLYLINE_WIDGET_TEST(TestPieces)
#include "tst_pieces.moc"
