#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include "app/panels/board/board_painter.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::board;
using rules::Square;

namespace {

constexpr int side = 480;

QImage painted(const BoardFrame& frame, bool isFlipped, const look::Theme& theme, qreal ratio = 1)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    drawBoard(painter, BoardGeometry(QRectF(0, 0, side, side), isFlipped), frame, theme);
    return image;
}

/// Near the upper right corner of a square: no piece, arrow or coordinate comes there.
QColor cornerColor(const QImage& image, bool isFlipped, Square square)
{
    const QRectF rect = BoardGeometry(QRectF(0, 0, side, side), isFlipped).rectOf(square);
    return image.pixelColor(qRound(rect.right()) - 4, qRound(rect.top()) + 8);
}

QColor centreColor(const QImage& image, bool isFlipped, Square square)
{
    const QPointF centre = BoardGeometry(QRectF(0, 0, side, side), isFlipped).centreOf(square);
    return image.pixelColor(centre.toPoint());
}

Square at(const char* name)
{
    return *Square::parse(name);
}

BoardFrame frameWithRook()
{
    BoardFrame frame;
    frame.pieces.push_back(
        {game::PieceId(0), {rules::Color::White, rules::Role::Rook}, QPointF(3, 3), 1.0});
    frame.trail.push_back({at("d1"), at("d4"), 0});
    return frame;
}

} // namespace

class TestBoardPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveThatIsPointedAtHasAnArrow();
    void theLastMoveIsAmberOnBothSquares_data();
    void theLastMoveIsAmberOnBothSquares();
    void aPieceIsWhereGeometrySaysAndNowhereElse();
    void anOlderEventLeavesItsSquaresAlone();
    void theCheckedKingGlowsRed();
    void aPieceOnItsWayIsBetweenItsSquares();
    void coordinatesCanBeLeftOut();
    void anArrowHasItsOwnColorBetweenItsSquares_data();
    void anArrowHasItsOwnColorBetweenItsSquares();
    void aCircleLeavesTheMiddleOfItsSquareFree();
    void aPieceLiesOverAnArrow();
};

void TestBoardPainter::theLastMoveIsAmberOnBothSquares_data()
{
    QTest::addColumn<bool>("isFlipped");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("dark") << false << true;
    QTest::newRow("dark flipped") << true << true;
    QTest::newRow("light") << false << false;
    QTest::newRow("light flipped") << true << false;
}

void TestBoardPainter::theLastMoveIsAmberOnBothSquares()
{
    QFETCH(bool, isFlipped);
    QFETCH(bool, isDark);
    const look::Theme& theme = isDark ? look::Theme::dark() : look::Theme::light();
    const QImage image = painted(frameWithRook(), isFlipped, theme);
    // d1 is a light square, d4 a dark one; e1 and d5 have nothing to do with the move.
    QCOMPARE(cornerColor(image, isFlipped, at("d1")), theme.lastMoveLight);
    QCOMPARE(cornerColor(image, isFlipped, at("d4")), theme.lastMoveDark);
    QCOMPARE(cornerColor(image, isFlipped, at("e1")), theme.darkSquare);
    QCOMPARE(cornerColor(image, isFlipped, at("d5")), theme.lightSquare);
}

void TestBoardPainter::aPieceIsWhereGeometrySaysAndNowhereElse()
{
    const look::Theme& theme = look::Theme::dark();
    for (const bool isFlipped : {false, true}) {
        BoardFrame frame = frameWithRook();
        frame.trail.clear();
        const QImage image = painted(frame, isFlipped, theme);
        QVERIFY(centreColor(image, isFlipped, at("d4")).lightness() > 220);
        for (const char* name : {"e5", "d5", "c4", "e4"}) {
            const QColor color = centreColor(image, isFlipped, at(name));
            QVERIFY(color == theme.lightSquare || color == theme.darkSquare);
        }
    }
}

void TestBoardPainter::anOlderEventLeavesItsSquaresAlone()
{
    const look::Theme& theme = look::Theme::dark();
    BoardFrame frame;
    frame.trail.push_back({at("a2"), at("a4"), 1}); // the last event was a null move
    const QImage image = painted(frame, false, theme);
    QCOMPARE(cornerColor(image, false, at("a2")), theme.lightSquare);
    QCOMPARE(cornerColor(image, false, at("a4")), theme.lightSquare);
    QVERIFY(centreColor(image, false, at("a3")) != theme.darkSquare); // its arrow is there
}

void TestBoardPainter::theCheckedKingGlowsRed()
{
    const look::Theme& theme = look::Theme::light();
    BoardFrame frame;
    frame.checkedKing = at("e1");
    const QColor color = centreColor(painted(frame, false, theme), false, at("e1"));
    QVERIFY2(color.red() > 150 && color.green() < 90 && color.blue() < 90,
             qPrintable(color.name()));
}

void TestBoardPainter::aPieceOnItsWayIsBetweenItsSquares()
{
    const look::Theme& theme = look::Theme::dark();
    BoardFrame frame = frameWithRook();
    frame.trail.clear();
    frame.pieces[0].at = QPointF(3.5, 3); // half way from d4 to e4
    const QImage image = painted(frame, false, theme);
    const BoardGeometry geometry(QRectF(0, 0, side, side), false);
    const QPointF between = (geometry.centreOf(at("d4")) + geometry.centreOf(at("e4"))) / 2;
    QVERIFY(image.pixelColor(between.toPoint()).lightness() > 220);
}

void TestBoardPainter::coordinatesCanBeLeftOut()
{
    BoardFrame frame;
    const look::Theme& theme = look::Theme::dark();
    const auto colorsIn = [&](const QImage& image) {
        QSet<QRgb> colors;
        const QRect rect = BoardGeometry(QRectF(0, 0, side, side), false).rectOf(at("a4")).toRect();
        for (int y = rect.top() + 1; y < rect.bottom(); ++y)
            for (int x = rect.left() + 1; x < rect.right(); ++x)
                colors << image.pixel(x, y);
        return colors.size();
    };
    QVERIFY(colorsIn(painted(frame, false, theme)) > 1);
    frame.hasCoordinates = false;
    QCOMPARE(colorsIn(painted(frame, false, theme)), 1);
}

void TestBoardPainter::anArrowHasItsOwnColorBetweenItsSquares_data()
{
    QTest::addColumn<game::DrawingColor>("color");
    QTest::addColumn<int>("hue");
    QTest::newRow("green") << game::DrawingColor::Green << 120;
    QTest::newRow("red") << game::DrawingColor::Red << 0;
    QTest::newRow("yellow") << game::DrawingColor::Yellow << 55;
    QTest::newRow("blue") << game::DrawingColor::Blue << 215;
}

void TestBoardPainter::anArrowHasItsOwnColorBetweenItsSquares()
{
    QFETCH(game::DrawingColor, color);
    QFETCH(int, hue);
    BoardFrame frame;
    frame.drawings.push_back({game::Ply(), color, at("a1"), at("e5")});
    for (const bool isFlipped : {false, true}) {
        const QImage image = painted(frame, isFlipped, look::Theme::light());
        const QColor drawn = centreColor(image, isFlipped, at("c3"));
        const int apart = std::abs(drawn.hue() - hue);
        QVERIFY2(std::min(apart, 360 - apart) <= 25, qPrintable(drawn.name()));
        QVERIFY(drawn.saturation() > 90);
        // It begins beside its piece and crosses no other square.
        QCOMPARE(centreColor(image, isFlipped, at("a1")), look::Theme::light().darkSquare);
        QCOMPARE(centreColor(image, isFlipped, at("c4")), look::Theme::light().lightSquare);
    }
}

void TestBoardPainter::aCircleLeavesTheMiddleOfItsSquareFree()
{
    BoardFrame frame;
    frame.drawings.push_back({game::Ply(), game::DrawingColor::Red, at("c4"), std::nullopt});
    const QImage image = painted(frame, false, look::Theme::light());
    const QRectF rect = BoardGeometry(QRectF(0, 0, side, side), false).rectOf(at("c4"));
    QCOMPARE(centreColor(image, false, at("c4")), look::Theme::light().lightSquare);
    const QColor ring = image.pixelColor(qRound(rect.center().x()), qRound(rect.top() + 4));
    QVERIFY2(ring.red() > 170 && ring.green() < 110, qPrintable(ring.name()));
}

void TestBoardPainter::aPieceLiesOverAnArrow()
{
    BoardFrame frame = frameWithRook();
    frame.trail.clear();
    const QImage plain = painted(frame, false, look::Theme::dark());
    frame.drawings.push_back({game::Ply(), game::DrawingColor::Blue, at("d1"), at("d8")});
    const QImage image = painted(frame, false, look::Theme::dark());
    QCOMPARE(centreColor(image, false, at("d4")), centreColor(plain, false, at("d4")));
    QVERIFY(centreColor(image, false, at("d3")).blue() > 150);
}

void TestBoardPainter::aMoveThatIsPointedAtHasAnArrow()
{
    for (const look::Theme& theme : {look::Theme::dark(), look::Theme::light()}) {
        for (const bool isFlipped : {false, true}) {
            const BoardFrame before = frameWithRook();
            BoardFrame after = before;
            after.pointed = session::PointedMove{at("g1"), at("f3")};
            const QImage plain = painted(before, isFlipped, theme);
            const QImage arrow = painted(after, isFlipped, theme);
            const BoardGeometry geometry(QRectF(0, 0, side, side), isFlipped);
            const QRegion changed = changedRegion(geometry, before, after);
            QVERIFY(!changed.isEmpty());
            QCOMPARE(changedRegion(geometry, after, before), changed);
            int others = 0;
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x) {
                    const bool isOther = plain.pixel(x, y) != arrow.pixel(x, y);
                    others += isOther ? 1 : 0;
                    if (isOther)
                        QVERIFY(changed.contains(QPoint(x, y)));
                }
            }
            QVERIFY(others > 500);
            const QPoint middle =
                ((geometry.centreOf(at("g1")) + geometry.centreOf(at("f3"))) / 2).toPoint();
            QVERIFY(arrow.pixel(middle) != plain.pixel(middle));
        }
    }
}

PLYLINE_WIDGET_TEST(TestBoardPainter)
#include "tst_board_painter.moc"
