#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "app/model/workspace/workspace.h"
#include "app/panels/board/board_panel.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/snapshot_panel.h"
#include "app/render/frames/picture_painter.h"
#include "tests/support/film_game.h"
#include "tests/support/test.h"

#include <thread>

using namespace plyline;
using namespace plyline::frames;
using namespace plyline::tests;

namespace {

PictureOptions darkOptions()
{
    PictureOptions options;
    options.look.theme = look::Theme::dark();
    look::setBoardColors(options.look.theme, look::BoardTheme::Green);
    options.size.width = 440;
    options.contents.hasGlyph = false; // the window shows it in the list of moves
    return options;
}

/// Paints a widget over the colour that is behind it in the window.
QImage screenOf(QWidget& widget, const look::Theme& theme, qreal ratio)
{
    QImage image(widget.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.window);
    widget.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

QImage part(const QImage& image, const QRectF& logical, qreal ratio)
{
    const QRectF device(logical.topLeft() * ratio, logical.size() * ratio);
    QImage copy = image.copy(device.toAlignedRect());
    copy.setDevicePixelRatio(1);
    return copy;
}

} // namespace

class TestPicturePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureEqualsTheScreen_data();
    void aPictureEqualsTheScreen();
    void theSnapshotEqualsTheScreen();
    void withoutTheTurnNothingTellsWhoIsToMove();
    void theMarkOfTheTurnCoversNoName();
    void everyThreadPaintsTheSame();
    void aSmallScaleShowsTheWholeBoard();
    void theWidthIsAsAsked_data();
    void theWidthIsAsAsked();
};

void TestPicturePainter::aPictureEqualsTheScreen_data()
{
    QTest::addColumn<int>("ply");
    QTest::addColumn<bool>("isFlipped");
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("start") << 0 << false << 1.0;
    QTest::newRow("arrows and circles") << 3 << false << 1.0;
    QTest::newRow("flipped, mate") << 4 << true << 1.0;
    QTest::newRow("at 200 %") << 3 << false << 2.0;
}

void TestPicturePainter::aPictureEqualsTheScreen()
{
    QFETCH(int, ply);
    QFETCH(bool, isFlipped);
    QFETCH(qreal, ratio);
    PictureOptions options = darkOptions();
    options.look.isFlipped = isFlipped;
    options.size.scale = ratio;
    const auto frame = sourceOf(filmGame, options.contents).frameAt(game::Ply(ply));
    const PicturePainter pictures(options);
    const QImage picture = pictures.paint(*frame);
    const look::Pane pane = pictures.geometryOf(*frame).boardPane();

    workspace::Workspace workspace;
    look::Look look;
    look.setChoice(look::ThemeChoice::Dark);
    look.setBoard(look::BoardTheme::Green);
    look.setFlipped(isFlipped);
    look.setAnimated(false);
    board::BoardPanel panel(workspace, look);
    workspace.file.openText(QString::fromUtf8(filmGame), QStringLiteral("test"));
    QTRY_VERIFY(workspace.session.replay());
    workspace.session.cursor().goToPly(game::Ply(ply));
    const qreal beside = look::Pane::barWidth;
    panel.resize(qRound(pane.square.width() + beside),
                 qRound(pane.square.height() + look::Pane::around({})));
    panel.show();
    QCOMPARE(panel.pane().square.size(), pane.square.size());
    const QImage screen = screenOf(panel, look.theme(), ratio);
    const look::Pane& shown = panel.pane();
    QCOMPARE(part(picture, pane.square, ratio), part(screen, shown.square, ratio));
    QCOMPARE(part(picture, pane.above, ratio), part(screen, shown.above, ratio));
    QCOMPARE(part(picture, pane.below, ratio), part(screen, shown.below, ratio));
    QCOMPARE(part(picture, pane.bar, ratio), part(screen, shown.bar, ratio));
}

void TestPicturePainter::theSnapshotEqualsTheScreen()
{
    PictureOptions options = darkOptions();
    options.contents.hasSnapshot = true;
    const auto frame = sourceOf(filmGame, options.contents).frameAt(game::Ply(3));
    const PicturePainter pictures(options);
    const look::Pane pane = pictures.geometryOf(*frame).snapshotPane();

    workspace::Workspace workspace;
    look::Look look;
    look.setChoice(look::ThemeChoice::Dark);
    look.setBoard(look::BoardTheme::Green);
    snapshot::SnapshotPanel panel(workspace, look);
    workspace.file.openText(QString::fromUtf8(filmGame), QStringLiteral("test"));
    QTRY_VERIFY(workspace.session.replay());
    workspace.session.cursor().goToPly(game::Ply(3));
    QTRY_VERIFY(workspace.session.moment().stored);
    panel.resize(qRound(pane.square.width()),
                 qRound(pane.square.height() + look::Pane::around({})));
    panel.show();
    auto* const plane = panel.findChild<snapshot::PlaneView*>();
    QCOMPARE(QSizeF(plane->size()), pane.square.size());
    const QImage screen = screenOf(*plane, look.theme(), 1);
    QCOMPARE(part(pictures.paint(*frame), pane.square, 1), screen);
}

/// Neither a mark nor the tone of a clock, so that a film needs to change none of them.
void TestPicturePainter::withoutTheTurnNothingTellsWhoIsToMove()
{
    PictureOptions options = darkOptions();
    for (const bool hasTurn : {true, false}) {
        options.contents.hasTurn = hasTurn;
        PictureFrame frame = *sourceOf(filmGame, options.contents).frameAt(game::Ply(2));
        QVERIFY(frame.panel.white.isToMove && !frame.panel.black.clock.isEmpty());
        const PicturePainter pictures(options);
        const QImage whiteToMove = pictures.paint(frame);
        std::swap(frame.panel.white.isToMove, frame.panel.black.isToMove);
        QCOMPARE(pictures.paint(frame) == whiteToMove, !hasTurn);
    }
}

void TestPicturePainter::theMarkOfTheTurnCoversNoName()
{
    PictureOptions options = darkOptions();
    options.contents.hasClocks = false;
    PictureFrame frame = *sourceOf(filmGame, options.contents).frameAt(game::Ply(2));
    frame.panel.white.name = QStringLiteral("A name of many words ").repeated(9);
    const PicturePainter pictures(options);
    const QRect below = pictures.geometryOf(frame).boardPane().below.toAlignedRect();
    const QImage withMark = pictures.paint(frame).copy(below);
    frame.panel.white.isToMove = false;
    const QImage without = pictures.paint(frame).copy(below);
    int covered = 0;
    for (int y = 0; y < below.height(); ++y) {
        for (int x = 0; x < below.width(); ++x) {
            if (withMark.pixel(x, y) == without.pixel(x, y))
                continue;
            ++covered;
            QCOMPARE(without.pixelColor(x, y), options.look.theme.window);
        }
    }
    QVERIFY(covered > 20);
}

void TestPicturePainter::everyThreadPaintsTheSame()
{
    const PictureOptions options = darkOptions();
    const auto frame = sourceOf(filmGame, options.contents).frameAt(game::Ply(3));
    const QImage here = PicturePainter(options).paint(*frame);
    // The window has another text size and other pieces meanwhile.
    look::TextSize::setPercent(150);
    look::choosePieceSet(look::builtInPieceSets().back());
    QImage there;
    std::thread other([&] { there = PicturePainter(options).paint(*frame); });
    other.join();
    look::TextSize::setPercent(look::TextSize::standard);
    look::choosePieceSet(look::builtInPieceSets().front());
    QCOMPARE(there, here);
}

void TestPicturePainter::aSmallScaleShowsTheWholeBoard()
{
    PictureOptions options = darkOptions();
    options.contents.hasLastEvent = false;
    options.contents.arrows = 0;
    options.size.scale = 0.5;
    const PictureFrame frame = *sourceOf(filmGame, options.contents).frameAt(game::Ply(0));
    const PicturePainter painter(options);
    const QImage image = painter.paint(frame);
    const board::BoardGeometry board(painter.geometryOf(frame).boardPane().square, false);
    for (const int x : {1, 8}) {
        const rules::Square square = rules::Square::fromXY(x, 3);
        const QColor expected = rules::lightSquares.contains(square)
                                    ? options.look.theme.lightSquare
                                    : options.look.theme.darkSquare;
        QCOMPARE(image.pixelColor((board.centreOf(square) * 0.5).toPoint()), expected);
    }
    const QPointF below = board.rectOf(rules::Square::fromXY(8, 1)).bottomRight() * 0.5;
    QVERIFY(QRectF(QPointF(), QSizeF(image.size())).contains(below));
}

void TestPicturePainter::theWidthIsAsAsked_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::newRow("for a film") << 480 << 1.5;
    QTest::newRow("large") << 480 << 8.0;
    QTest::newRow("small") << 120 << 1.0;
    QTest::newRow("odd") << 333 << 1.25;
}

void TestPicturePainter::theWidthIsAsAsked()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    PictureOptions options;
    options.size.width = width;
    options.size.scale = scale;
    const auto frame = sourceOf(filmGame, options.contents).frameAt(game::Ply(2));
    const PicturePainter pictures(options);
    QCOMPARE(pictures.paint(*frame).width(), qRound(width * scale));
    const qreal square = pictures.geometryOf(*frame).boardPane().square.width() * scale / 8;
    QVERIFY(std::abs(square - std::round(square)) < 1e-6); // whole device pixels
}

PLYLINE_WIDGET_TEST(TestPicturePainter)
#include "tst_picture_painter.moc"
