#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/lane_curve.h"
#include "app/panels/timeline/timeline_painter.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::timeline;
using tests::laneOf;
using tests::layoutOf;
using tests::plainGame;

class TestPlayhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineBeginsBelowTheCellOfItsPly();
    void outsideTheWindowThereIsNone();
    void areasOfManyPointsHaveNoSeams();
};

namespace {

QImage playheadOf(const TimelineLayout& layout, int ply)
{
    QImage image(layout.size.toSize(), QImage::Format_RGB32);
    image.fill(look::Theme::dark().surface);
    TimelineFrame frame;
    frame.ply = game::Ply(ply);
    QPainter painter(&image);
    paintMoment(painter, layout, frame, look::Theme::dark(), look::Fonts::standard());
    return image;
}

} // namespace

void TestPlayhead::theLineBeginsBelowTheCellOfItsPly()
{
    const auto line = tests::preparedLineOf("[Result \"*\"]\n\n1. Nf3 Nf6 2. g3 g6 3. Bg2 Bg7 "
                                            "4. O-O O-O *\n\n");
    TimelineGame game = timelineGame(line->plies, 16);
    game.line = line;
    const TimelineLayout layout = layoutOf(game); // cells as wide as their moves
    const QRectF cells = laneOf<CellsLayout>(layout).rect();
    const QColor& event = look::Theme::dark().event;
    const auto isAmber = [&](int ply, double y) {
        const int x = static_cast<int>(layout.axis.xOf(game::Ply(ply)));
        return playheadOf(layout, ply).pixelColor(x, static_cast<int>(y)) == event;
    };
    QVERIFY(isAmber(7, cells.bottom() + 1.0));
    // The hyphen in the middle of the move is not crossed.
    bool hasText = false;
    for (double y = cells.top() + 4.0; y < cells.bottom() - 4.0; y += 1.0)
        hasText = hasText || !isAmber(7, y);
    QVERIFY(hasText);
    // At the start there is no cell, and the line goes up to the handle.
    QVERIFY(isAmber(0, cells.center().y()));
}

void TestPlayhead::outsideTheWindowThereIsNone()
{
    const TimeAxis whole(1000.0, game::Ply(200));
    const TimeAxis axis(whole.scale().zoomedAt(8.0, 500.0), AxisKind::Plies);
    const TimelineLayout layout = layoutOf(plainGame(200), {1000.0, 148.0}, {}, axis);
    QVERIFY(!axis.shows(game::Ply(20)));
    const QImage image = playheadOf(layout, 20);
    for (int x = 0; x < image.width(); ++x)
        QVERIFY(image.pixelColor(x, static_cast<int>(layout.body.bottom()) - 20) !=
                look::Theme::dark().event);
}

void TestPlayhead::areasOfManyPointsHaveNoSeams()
{
    QImage image(1000, 40, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPolygonF level;
    for (int x = 0; x < 1000; x += 2)
        level << QPointF(x, 10.0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor gray = over(Qt::black, Qt::white, 0.4);
    paintAreas(painter, {level}, {0.0, 0.0, 1000.0, 40.0}, 30.0, gray, gray);
    painter.end();
    for (int x = 4; x < 990; ++x)
        QCOMPARE(image.pixelColor(x, 20), gray);
}

PLYLINE_WIDGET_TEST(TestPlayhead)
#include "tst_playhead.moc"
