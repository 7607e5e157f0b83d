#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

#include "app/panels/timeline/lane_list.h"
#include "app/panels/timeline/timeline_painter.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::timeline;
using game::Ply;
using tests::layoutOf;
using tests::plainGame;

namespace {

/// With all that a file can say of a game.
TimelineGame fullGame()
{
    TimelineGame game = plainGame(40);
    game.plies[6].marks.add(Mark::Capture);
    game.plies[6].marks.add(Mark::Check);
    game.plies[6].whiteShare = 0.6;
    game.plies[6].score = analysis::Score{{game::Evaluation::Kind::Centipawns, -120}};
    game.branches = {{game::LineId(1), Ply(7), Ply(12)}, {game::LineId(2), Ply(7), Ply(9)}};
    return game;
}

QImage painted(const LaneLayout& lane, const TimelineLayout& layout, const QRegion& exposed)
{
    QImage image(layout.size.toSize(), QImage::Format_RGB32);
    image.fill(look::Theme::dark().surface);
    QPainter painter(&image);
    painter.setClipRegion(exposed);
    const Canvas canvas{painter, layout.axis, look::Theme::dark(), look::Fonts::standard(),
                        exposed};
    TimelineFrame frame;
    frame.ply = Ply(7);
    frame.seek = {Ply(), 7};
    lane.paintBackdrop(canvas);
    lane.paintMoment(canvas, frame);
    lane.paintOnTop(canvas, frame);
    return image;
}

} // namespace

class TestLaneList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLaneHasAnIdOfItsOwnAndAName();
    void lanesStandInTheOrderOfTheList();
    void lanesShareNoRoom();
    void eachLanePaintsInItsOwnRoom();
    void lanesSayWhatTheyShow();
    void withoutAGameEachLaneIsTotal();
};

void TestLaneList::eachLaneHasAnIdOfItsOwnAndAName()
{
    QSet<QString> ids;
    for (const Lane* lane : lanes()) {
        QVERIFY(!lane->id().isEmpty() && !lane->name().isEmpty());
        ids.insert(lane->id());
    }
    QCOMPARE(static_cast<std::size_t>(ids.size()), lanes().size());
    // Settings know these.
    for (const char* id : {"evaluation", "cells", "branches", "clocks", "material", "mobility",
                           "rows_changed", "stays", "marks", "checkpoints"})
        QVERIFY(ids.contains(QLatin1String(id)));
}

void TestLaneList::lanesStandInTheOrderOfTheList()
{
    const TimelineLayout layout = layoutOf(fullGame(), {1000.0, 400.0});
    auto next = lanes().begin();
    QStringList ids;
    for (const PlacedLane& placed : layout.lanes) {
        next = std::find(next, lanes().end(), placed.lane);
        QVERIFY(next != lanes().end());
        ids << placed.lane->id();
    }
    for (const char* id : {"evaluation", "cells", "branches", "marks", "checkpoints"})
        QVERIFY(ids.contains(QLatin1String(id)));
}

void TestLaneList::lanesShareNoRoom()
{
    const TimelineLayout layout = layoutOf(fullGame(), {1000.0, 400.0});
    double bottom = layout.ruler.bottom();
    for (const PlacedLane& placed : layout.lanes) {
        QCOMPARE(placed.room.top(), bottom);
        bottom = placed.room.bottom();
    }
    QCOMPARE(layout.body.bottom(), bottom);
}

/// What leads down to a lane may begin in the room of the one above.
void TestLaneList::eachLanePaintsInItsOwnRoom()
{
    const TimelineLayout layout = layoutOf(fullGame(), {1000.0, 400.0});
    const QRect all(QPoint(), layout.size.toSize());
    double above = layout.ruler.bottom();
    for (const PlacedLane& placed : layout.lanes) {
        const QImage image = painted(*placed.layout, layout, all);
        for (int y = 0; y < image.height(); ++y) {
            const bool isInside = y >= above - 1 && y <= placed.room.bottom() + 1;
            for (int x = 0; x < image.width() && !isInside; ++x)
                QCOMPARE(image.pixelColor(x, y), look::Theme::dark().surface);
        }
        QImage empty(image.size(), image.format());
        empty.fill(look::Theme::dark().surface);
        QVERIFY2(image != empty, qPrintable(placed.lane->id()));
        above = placed.layout->rect().bottom();
    }
}

void TestLaneList::lanesSayWhatTheyShow()
{
    const TimelineGame game = fullGame();
    QCOMPARE(describe(game, Ply(7)), QStringLiteral("Moves: White\n"
                                                    "Variations: 2 other lines from here\n"
                                                    "Evaluation: −1.2\n"
                                                    "Marks: capture and check\n"
                                                    "Checkpoints: 7 events replayed from ply 0"));
    QCOMPARE(describe(game, Ply(32)), QStringLiteral("Moves: Black\nCheckpoints: a stored state"));
    QCOMPARE(describe(game, Ply()), QStringLiteral("Checkpoints: a stored state"));
}

void TestLaneList::withoutAGameEachLaneIsTotal()
{
    const TimelineGame none;
    QCOMPARE(describe(none, Ply()), QString());
    const TimelineLayout layout = layoutOf(none);
    QVERIFY(!layout.lanes.empty());
    QVERIFY(!layout.hit({500.0, 100.0}));
    const QRect all(QPoint(), layout.size.toSize());
    for (const PlacedLane& placed : layout.lanes)
        static_cast<void>(painted(*placed.layout, layout, all));
}

PLYLINE_WIDGET_TEST(TestLaneList)
#include "tst_lane_list.moc"
