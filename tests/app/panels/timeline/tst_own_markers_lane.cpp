#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/lane_list.h"
#include "app/panels/timeline/marker_colors.h"
#include "app/panels/timeline/marks_lane.h"
#include "app/panels/timeline/own_markers_lane.h"
#include "app/panels/timeline/timeline_painter.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/contrast.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::timeline;
using game::LineId;
using game::Ply;
using study::OwnMarker;
using tests::findLane;
using tests::laneOf;
using tests::layoutOf;
using tests::plainGame;
using tests::Random;

namespace {

LineMarker marker(int first, int last, const char* name)
{
    return {{LineId(), Ply(first), Ply(last), QString::fromLatin1(name), {}, {}}, LineId()};
}

/// A game with markers at different plies, some of them ranges.
TimelineGame crowded(Random& random, int plies, int markers)
{
    TimelineGame game = plainGame(plies);
    std::vector<int> firsts;
    for (int ply = 0; ply <= plies; ++ply)
        firsts.push_back(ply);
    std::shuffle(firsts.begin(), firsts.end(), random);
    firsts.resize(static_cast<std::size_t>(std::min(markers, plies + 1)));
    std::sort(firsts.begin(), firsts.end());
    for (const int first : firsts) {
        const int last = random.below(4) == 0 ? std::min(plies, first + random.below(30)) : first;
        LineMarker made = marker(first, last, "");
        made.marker.name = QString(random.below(30), u'n');
        game.own.push_back(made);
    }
    return game;
}

QString said(const TimelineGame& game, int ply)
{
    for (const Lane* lane : lanes())
        if (lane->id() == QStringLiteral("own"))
            return lane->describe(game, Ply(ply));
    return {};
}

QImage painted(const TimelineLayout& layout, int ply)
{
    QImage image(layout.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(look::Theme::dark().surface);
    QPainter painter(&image);
    TimelineFrame frame;
    frame.ply = Ply(ply);
    paintTimeline(painter, layout, frame, look::Theme::dark(), look::Fonts::standard());
    return image;
}

} // namespace

class TestOwnMarkersLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGameWithoutMarkersHasNoLane();
    void flagsAndNamesNeverOverlap_data();
    void flagsAndNamesNeverOverlap();
    void everyMarkerCanBeHit();
    void aRangeCanBeHeldAtItsEnd();
    void whereThereIsNoRoomFlagsAreAmongTheMarks();
    void markersAreSaidAtTheirPlies();
    void theFutureIsDim();
    void aStepPaintsAllThatChanges();
    void coloursStandOut_data();
    void coloursStandOut();
};

void TestOwnMarkersLane::aGameWithoutMarkersHasNoLane()
{
    TimelineGame game = plainGame(40);
    QVERIFY(!findLane<OwnMarkersLayout>(layoutOf(game)));
    game.own.push_back(marker(7, 7, "here"));
    for (const double height : {148.0, 200.0, 404.0}) {
        const TimelineLayout layout = layoutOf(game, {1000.0, height});
        const auto& lane = laneOf<OwnMarkersLayout>(layout);
        QCOMPARE(lane.flags().size(), std::size_t{1});
        QCOMPARE(lane.flags()[0].label, QStringLiteral("here"));
    }
}

void TestOwnMarkersLane::flagsAndNamesNeverOverlap_data()
{
    QTest::addColumn<int>("width");
    for (int width = 300; width <= 4000; width += 100)
        QTest::addRow("%d", width) << width;
}

void TestOwnMarkersLane::flagsAndNamesNeverOverlap()
{
    QFETCH(int, width);
    Random random(static_cast<std::uint64_t>(width));
    for (const int plies : {1, 30, 87, 600}) {
        const TimelineGame game = crowded(random, plies, 60);
        TimeAxis axis(width, game.endOfTrack());
        for (const double zoom : {1.0, 3.0}) {
            axis = TimeAxis(axis.scale().zoomedAt(zoom, width * 0.7), AxisKind::Plies);
            const TimelineLayout layout =
                layoutOf(game, {static_cast<double>(width), 200.0}, {}, axis);
            const auto* lane = findLane<OwnMarkersLayout>(layout);
            QVERIFY(lane || game.own.empty());
            std::vector<QRectF> taken;
            for (const OwnFlag& flag : lane->flags()) {
                if (flag.label.isEmpty() && flag.isTick)
                    continue; // a tick is below the flag beside it
                if (!flag.isTick)
                    taken.push_back(flag.sign);
                if (flag.label.isEmpty())
                    continue;
                taken.push_back(flag.labelRect);
                QVERIFY(7.0 * static_cast<double>(flag.label.size()) <=
                        flag.labelRect.width() + 0.01);
                QVERIFY(flag.labelRect.left() >= lane->rect().left() &&
                        flag.labelRect.right() <= lane->rect().right());
            }
            for (std::size_t i = 0; i < taken.size(); ++i)
                for (std::size_t j = i + 1; j < taken.size(); ++j)
                    QVERIFY(!taken[i].intersects(taken[j]));
        }
    }
}

void TestOwnMarkersLane::everyMarkerCanBeHit()
{
    TimelineGame game = plainGame(40);
    game.own = {marker(0, 0, "start"), marker(12, 20, "attack"), marker(40, 40, "end")};
    const TimelineLayout layout = layoutOf(game);
    const auto& lane = laneOf<OwnMarkersLayout>(layout);
    const double y = lane.rect().center().y();
    for (const OwnFlag& flag : lane.flags()) {
        QVERIFY(lane.rect().adjusted(-10.0, 0.0, 10.0, 0.0).contains(flag.sign));
        for (const double x : {flag.sign.center().x(), flag.labelRect.center().x()})
            QCOMPARE(lane.hit({x, y}), std::optional(LinePly{LineId(), flag.marker.first}));
    }
    QCOMPARE(lane.hit({layout.axis.xOf(Ply(30)), y}), std::nullopt);
    QCOMPARE(lane.hit({lane.flags()[0].sign.center().x(), lane.rect().bottom() + 2.0}),
             std::nullopt);
}

void TestOwnMarkersLane::aRangeCanBeHeldAtItsEnd()
{
    TimelineGame game = plainGame(40);
    game.own = {marker(3, 3, "one"), marker(12, 20, "attack")};
    const TimelineLayout layout = layoutOf(game);
    const auto& lane = laneOf<OwnMarkersLayout>(layout);
    const double y = lane.rect().center().y();
    const OwnFlag* held = lane.endAt({layout.axis.xOf(Ply(20)), y});
    QVERIFY(held);
    QCOMPARE(held->marker.name, QStringLiteral("attack"));
    QVERIFY(!lane.endAt({layout.axis.xOf(Ply(3)), y}));
}

void TestOwnMarkersLane::whereThereIsNoRoomFlagsAreAmongTheMarks()
{
    TimelineGame game = plainGame(40);
    game.own = {marker(0, 0, "start"), marker(9, 9, "one")};
    const TimelineLayout tight = layoutOf(game, {1000.0, 70.0});
    QVERIFY(!findLane<OwnMarkersLayout>(tight));
    const auto& marks = laneOf<MarksLayout>(tight).marks();
    QCOMPARE(marks.size(), std::size_t{2});
    QVERIFY(marks[1].mark == Mark::Own && marks[1].ply == Ply(9));
    QVERIFY(!findLane<MarksLayout>(layoutOf(game, {1000.0, 200.0})));
}

void TestOwnMarkersLane::markersAreSaidAtTheirPlies()
{
    TimelineGame game = plainGame(40);
    game.own = {marker(3, 3, "one"), marker(5, 9, "attack"), marker(7, 7, "")};
    game.own[1].marker.note = QStringLiteral("on the\nking");
    QCOMPARE(said(game, 2), QString());
    QCOMPARE(said(game, 3), QStringLiteral("one"));
    QCOMPARE(said(game, 5), QStringLiteral("attack (plies 5 to 9): on the king"));
    QVERIFY(said(game, 7).contains(QStringLiteral("without a name")));
    QVERIFY(said(game, 9).startsWith(QStringLiteral("attack")));
    QCOMPARE(said(game, 10), QString());
}

void TestOwnMarkersLane::theFutureIsDim()
{
    TimelineGame game = plainGame(40);
    game.own = {marker(20, 20, "")};
    const TimelineLayout layout = layoutOf(game, {1000.0, 200.0});
    const OwnFlag& flag = laneOf<OwnMarkersLayout>(layout).flags()[0];
    const QPoint cloth = QPointF(flag.sign.left() + 4.0, flag.sign.top() + 3.0).toPoint();
    const auto lightness = [&](int ply) { return qGray(painted(layout, ply).pixel(cloth)); };
    QVERIFY(lightness(30) > lightness(10) + 50);
    QCOMPARE(lightness(20), lightness(30)); // what is present stands on a ground of its own
    const QPoint ground = QPointF(flag.sign.right() + 2.0, flag.sign.top() + 6.0).toPoint();
    QVERIFY(painted(layout, 20).pixel(ground) != painted(layout, 30).pixel(ground));
}

void TestOwnMarkersLane::aStepPaintsAllThatChanges()
{
    Random random(7);
    const TimelineGame game = crowded(random, 87, 20);
    const TimelineLayout layout = layoutOf(game, {900.0, 200.0});
    for (int round = 0; round < 60; ++round) {
        TimelineFrame before;
        before.ply = Ply(random.below(88));
        TimelineFrame after = before;
        after.ply = Ply(random.below(88));
        const QRegion changed = changedRegion(layout, before, after);
        const QImage a = painted(layout, before.ply.number());
        const QImage b = painted(layout, after.ply.number());
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                if (a.pixel(x, y) != b.pixel(x, y))
                    QVERIFY(changed.contains(QPoint(x, y)));
    }
}

void TestOwnMarkersLane::coloursStandOut_data()
{
    QTest::addColumn<int>("color");
    for (const study::MarkerColor color : allMarkerColors)
        QTest::newRow(qPrintable(markerColorName(color))) << static_cast<int>(color);
}

void TestOwnMarkersLane::coloursStandOut()
{
    QFETCH(int, color);
    using look::Theme;
    for (const Theme* theme : {&Theme::dark(), &Theme::light(), &Theme::highContrastDark(),
                               &Theme::highContrastLight()}) {
        const QColor front = markerColor(static_cast<study::MarkerColor>(color), *theme);
        for (const QColor& ground : {theme->surface, theme->raised, theme->chosen, theme->hover})
            QVERIFY2(tests::contrast(front, ground) >= 3.0,
                     qPrintable(front.name() + u' ' + ground.name()));
        for (const QColor& taken : {theme->event, theme->state, theme->agree, theme->differ})
            QVERIFY(front != taken);
    }
}

PLYLINE_WIDGET_TEST(TestOwnMarkersLane)
#include "tst_own_markers_lane.moc"
