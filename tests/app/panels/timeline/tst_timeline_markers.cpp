#include <QTest>

#include "app/panels/timeline/marks_lane.h"
#include "app/panels/timeline/timeline_markers.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::timeline;
using analysis::MarkerKind;
using analysis::MarkerKinds;
using game::Ply;
using tests::laneOf;
using tests::layoutOf;
using tests::plainGame;

namespace {

const MarkerKinds allKinds = {MarkerKind::Capture,   MarkerKind::Check,      MarkerKind::Castling,
                              MarkerKind::Promotion, MarkerKind::Middlegame, MarkerKind::Endgame,
                              MarkerKind::LongThink, MarkerKind::Swing,      MarkerKind::Comment};

/// A capture and check at ply 7; at ply 5 a long think.
TimelineGame gameOf()
{
    const auto line = tests::preparedLineOf(
        "[Result \"*\"]\n\n1. e4 {[%emt 2]} e5 {[%emt 2]} 2. Qh5 {[%emt 2]} Nc6 {[%emt 2]} "
        "3. Bc4 {[%emt 754]} Nf6 {[%emt 2]} 4. Qxf7# {[%emt 2] Done.} *\n");
    TimelineGame game = timelineGame(line->plies, 16);
    game.line = line;
    return game;
}

} // namespace

class TestTimelineMarkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foundMarkersHaveMarksAndLabels();
    void hiddenKindsHaveNone();
    void markersBehindTheLastPlyAreLeftOut();
    void labelsOfMarksNeverOverlap_data();
    void labelsOfMarksNeverOverlap();
    void aMarkIsFoundByItsPlace();
};

void TestTimelineMarkers::foundMarkersHaveMarksAndLabels()
{
    TimelineGame game = gameOf();
    showMarkers(game, game.line->markers, allKinds);
    QVERIFY(game.at(Ply(5))->marks.has(Mark::LongThink));
    QCOMPARE(game.labels,
             (std::vector<MarkLabel>{{Mark::LongThink, Ply(5), QStringLiteral("12:34")}}));
    QVERIFY(game.at(Ply(7))->marks.has(Mark::Capture));
    QVERIFY(game.at(Ply(7))->marks.has(Mark::Mate));
    QVERIFY(game.at(Ply(7))->marks.has(Mark::Comment));
    const TimelineLayout layout = layoutOf(game, {1000.0, 200.0});
    const auto& labels = laneOf<MarksLayout>(layout).labels();
    QCOMPARE(labels.size(), std::size_t{1});
    QCOMPARE(labels[0].text, QStringLiteral("12:34"));
}

void TestTimelineMarkers::hiddenKindsHaveNone()
{
    for (const MarkerKind kind :
         {MarkerKind::Capture, MarkerKind::Check, MarkerKind::Comment, MarkerKind::LongThink}) {
        TimelineGame game = gameOf();
        MarkerKinds kinds = allKinds;
        kinds.set(kind, false);
        showMarkers(game, game.line->markers, kinds);
        QVERIFY(!game.marks().has(markOf(kind)));
        QCOMPARE(game.marks().has(Mark::Mate), kind != MarkerKind::Check);
        QCOMPARE(game.labels.empty(), kind == MarkerKind::LongThink);
    }
    TimelineGame game = gameOf();
    showMarkers(game, game.line->markers, {});
    QVERIFY(game.marks().isEmpty());
}

void TestTimelineMarkers::markersBehindTheLastPlyAreLeftOut()
{
    TimelineGame game = gameOf();
    game.plies.resize(4); // the rest is hidden
    showMarkers(game, game.line->markers, allKinds);
    QVERIFY(game.labels.empty());
    QVERIFY(game.marks().isEmpty());
}

void TestTimelineMarkers::labelsOfMarksNeverOverlap_data()
{
    QTest::addColumn<int>("width");
    for (int width = 300; width <= 4000; width += 100)
        QTest::addRow("%d", width) << width;
}

void TestTimelineMarkers::labelsOfMarksNeverOverlap()
{
    QFETCH(int, width);
    tests::Random random(static_cast<std::uint64_t>(width));
    int labelled = 0;
    for (int round = 0; round < 10; ++round) {
        TimelineGame game = plainGame(120);
        for (int i = 1; i <= 120; ++i) {
            TimelinePly& ply = game.plies[static_cast<std::size_t>(i - 1)];
            if (random.below(6) == 0)
                ply.marks.add(Mark::Capture);
            if (random.below(9) != 0)
                continue;
            ply.marks.add(Mark::LongThink);
            game.labels.push_back({Mark::LongThink, Ply(i), QStringLiteral("12:34")});
        }
        const double height = random.below(2) == 0 ? 150.0 : 404.0;
        const TimelineLayout layout = layoutOf(game, {static_cast<double>(width), height});
        const auto& lane = laneOf<MarksLayout>(layout);
        std::vector<QRectF> taken;
        for (const MarkSpot& spot : lane.marks())
            taken.emplace_back(spot.center.x() - 4.0, spot.center.y() - 4.0, 8.0, 8.0);
        for (const PlacedLabel& label : lane.labels()) {
            taken.push_back(label.rect);
            QVERIFY(label.rect.width() >= 35.0); // never cut
        }
        labelled += static_cast<int>(lane.labels().size());
        for (std::size_t i = 0; i < taken.size(); ++i)
            for (std::size_t j = i + 1; j < taken.size(); ++j)
                QVERIFY(!taken[i].intersects(taken[j]));
    }
    QVERIFY(labelled > 0);
}

void TestTimelineMarkers::aMarkIsFoundByItsPlace()
{
    TimelineGame game = gameOf();
    showMarkers(game, game.line->markers, allKinds);
    const TimelineLayout layout = layoutOf(game, {1000.0, 200.0});
    const auto& lane = laneOf<MarksLayout>(layout);
    for (const MarkSpot& spot : lane.marks()) {
        const MarkSpot* found = lane.spotAt(spot.center);
        QVERIFY(found);
        QCOMPARE(found->ply, spot.ply);
        QVERIFY(found->mark == spot.mark);
    }
    QVERIFY(!lane.spotAt({layout.axis.xOf(Ply(2)), lane.rect().center().y()}));
}

PLYLINE_TEST(TestTimelineMarkers)
#include "tst_timeline_markers.moc"
