#include <QJsonArray>
#include <QTest>

#include "app/panels/timeline/lane.h"
#include "app/panels/timeline/lane_choice.h"
#include "app/panels/timeline/lane_list.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::timeline;

namespace {

const Lane& laneNamed(const char* id)
{
    for (const Lane* lane : lanes())
        if (lane->id() == QLatin1String(id))
            return *lane;
    qFatal("no such lane");
}

QStringList idsOf(const std::vector<const Lane*>& all)
{
    QStringList ids;
    for (const Lane* lane : all)
        ids << lane->id();
    return ids;
}

} // namespace

class TestLaneChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirstLanesAreAsListed();
    void aLaneIsMovedPastOthers();
    void fixedLanesKeepTheirPlaces();
    void heightsAreClamped();
    void aChoiceIsReadBack();
    void whatIsUnknownIsIgnored();
    void aHiddenLaneIsNotLaidOut();
    void aWantedLaneLeavesLast();
};

void TestLaneChoice::atFirstLanesAreAsListed()
{
    const LaneChoice choice;
    QCOMPARE(choice.ordered(), lanes());
    for (const Lane* lane : lanes())
        QCOMPARE(choice.isShown(*lane), !lane->isChoosable() || lane->isShownAtFirst());
    QVERIFY(choice.isShown(laneNamed("evaluation")));
    QVERIFY(!choice.isShown(laneNamed("mobility")));
}

void TestLaneChoice::aLaneIsMovedPastOthers()
{
    LaneChoice choice;
    choice.moveBy(laneNamed("material"), -1);
    const QStringList ids = idsOf(choice.ordered());
    QVERIFY(ids.indexOf(u"material") < ids.indexOf(u"clocks"));
    QVERIFY(ids.indexOf(u"material") > ids.indexOf(u"evaluation"));
    choice.moveBy(laneNamed("material"), -99);
    QCOMPARE(idsOf(choice.ordered()).indexOf(u"material"), 1); // below the cells
    choice.moveBy(laneNamed("material"), 99);
    const QStringList moved = idsOf(choice.ordered());
    QVERIFY(moved.indexOf(u"material") > moved.indexOf(u"stays"));
    QVERIFY(moved.indexOf(u"material") < moved.indexOf(u"marks"));
}

void TestLaneChoice::fixedLanesKeepTheirPlaces()
{
    LaneChoice choice;
    choice.setShown(laneNamed("cells"), false);
    choice.moveBy(laneNamed("checkpoints"), -3);
    QVERIFY(choice.isShown(laneNamed("cells")));
    QCOMPARE(choice.ordered(), lanes());
}

void TestLaneChoice::heightsAreClamped()
{
    LaneChoice choice;
    const Lane& lane = laneNamed("clocks");
    QVERIFY(!choice.height(lane));
    choice.setHeight(lane, 4.0);
    QCOMPARE(choice.height(lane), std::optional(24.0));
    choice.setHeight(lane, 999.0);
    QCOMPARE(choice.height(lane), std::optional(160.0));
    choice.setHeight(lane, std::nullopt);
    QVERIFY(!choice.height(lane));
}

void TestLaneChoice::aChoiceIsReadBack()
{
    LaneChoice choice;
    QCOMPARE(LaneChoice::fromJson(choice.toJson()), choice);
    choice.moveBy(laneNamed("stays"), -4);
    choice.setShown(laneNamed("stays"), true);
    choice.setShown(laneNamed("clocks"), false);
    choice.setHeight(laneNamed("evaluation"), 77.0);
    const LaneChoice read = LaneChoice::fromJson(choice.toJson());
    QCOMPARE(read, choice);
    QCOMPARE(read.ordered(), choice.ordered());
}

void TestLaneChoice::whatIsUnknownIsIgnored()
{
    const QJsonObject json{
        {QStringLiteral("order"), QJsonArray{u"nothing"_qs, u"material"_qs, u"material"_qs, 7}},
        {QStringLiteral("shown"), QJsonObject{{u"nothing"_qs, true}, {u"cells"_qs, false}}},
        {QStringLiteral("heights"), QJsonObject{{u"material"_qs, u"high"_qs}}},
    };
    const LaneChoice choice = LaneChoice::fromJson(json);
    QStringList ids = idsOf(choice.ordered());
    QStringList all = idsOf(lanes());
    ids.sort();
    all.sort();
    QCOMPARE(ids, all); // each lane once
    QVERIFY(choice.isShown(laneNamed("cells")));
    QVERIFY(!choice.height(laneNamed("material")));
}

void TestLaneChoice::aHiddenLaneIsNotLaidOut()
{
    TimelineGame game = tests::plainGame(40);
    for (TimelinePly& ply : game.plies)
        ply.whiteShare = 0.6;
    LaneChoice choice;
    const auto has = [&](const char* id) {
        const TimelineLayout layout = tests::layoutOf(game, {900.0, 200.0}, choice);
        return std::any_of(layout.lanes.begin(), layout.lanes.end(), [&](const PlacedLane& one) {
            return one.lane->id() == QLatin1String(id);
        });
    };
    QVERIFY(has("evaluation"));
    choice.setShown(laneNamed("evaluation"), false);
    QVERIFY(!has("evaluation"));
    QVERIFY(has("cells"));
}

void TestLaneChoice::aWantedLaneLeavesLast()
{
    TimelineGame game = tests::plainGame(40);
    for (TimelinePly& ply : game.plies) {
        ply.whiteShare = 0.6;
        ply.marks.add(Mark::Capture);
    }
    game.branches = {{game::LineId(1), game::Ply(7), game::Ply(12)}};
    LaneChoice choice;
    const auto idsAt = [&](double height) {
        QStringList ids;
        const TimelineLayout layout = tests::layoutOf(game, {900.0, height}, choice);
        for (const PlacedLane& placed : layout.lanes)
            ids << placed.lane->id();
        return ids;
    };
    QVERIFY(idsAt(126.0).contains(u"branches"));
    QVERIFY(idsAt(126.0).contains(u"evaluation"));
    // Lanes leave from the bottom up, evaluation last.
    QVERIFY(!idsAt(102.0).contains(u"branches"));
    QVERIFY(idsAt(102.0).contains(u"evaluation"));
    choice.setShown(laneNamed("branches"), true);
    QVERIFY(idsAt(102.0).contains(u"branches"));
    QVERIFY(!idsAt(102.0).contains(u"evaluation"));
    QVERIFY(!idsAt(70.0).contains(u"evaluation"));
}

PLYLINE_EVENT_TEST(TestLaneChoice)
#include "tst_lane_choice.moc"
