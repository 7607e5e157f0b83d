#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/clocks_lane.h"
#include "app/panels/timeline/evaluation_lane.h"
#include "app/panels/timeline/lane_list.h"
#include "app/panels/timeline/material_lane.h"
#include "app/panels/timeline/stays_lane.h"
#include "app/panels/timeline/value_bars.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace plyline;
using namespace plyline::timeline;
using game::Ply;
using rules::Color;
using tests::findLane;
using tests::laneOf;
using tests::layoutOf;

namespace {

/// Ten plies with clocks and evaluations. Ply 5 has neither; at ply 6 Black blunders, and at ply 9
/// White loses a little.
const std::string annotated =
    "[TimeControl \"300\"]\n[Result \"*\"]\n\n"
    "1. e4 { [%eval 0.2] [%clk 0:05:00] } e5 { [%eval 0.2] [%clk 0:04:50] } "
    "2. Nf3 { [%eval 0.3] [%clk 0:04:40] } Nc6 { [%eval 0.3] [%clk 0:04:45] } "
    "3. Bc4 Nd4 { [%eval 2.9] [%clk 0:03:45] } "
    "4. Nxe5 { [%eval 2.8] [%clk 0:04:00] } Qg5 { [%eval 2.8] [%clk 0:03:40] } "
    "5. Nxf7 { [%eval 1.6] [%clk 0:03:59] } Qxg2 { [%eval 1.6] [%clk 0:03:39] } *\n\n";

TimelineGame gameOf(const std::string& pgn)
{
    const auto line = tests::preparedLineOf(pgn);
    TimelineGame game = timelineGame(line->plies, line->replay->interval());
    game.line = line;
    game.values =
        std::make_shared<const analysis::LaneValues>(analysis::laneValuesOf(*line->replay));
    return game;
}

const Lane& laneNamed(const char* id)
{
    for (const Lane* lane : lanes())
        if (lane->id() == QLatin1String(id))
            return *lane;
    qFatal("no such lane");
}

LaneChoice withAll()
{
    LaneChoice choice;
    for (const Lane* lane : lanes())
        choice.setShown(*lane, true);
    return choice;
}

bool isCoveredBy(const std::vector<QPolygonF>& curves, double x)
{
    return std::any_of(curves.begin(), curves.end(), [&](const QPolygonF& curve) {
        return curve.front().x() < x && x < curve.back().x();
    });
}

} // namespace

class TestTimelineLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evaluationsHaveAGapWhereOneIsUnknown();
    void mistakesAreDegreesOfLostChances();
    void mistakesFollowTheRulesOfMatesAndOfTheStart();
    void clocksAreStepsWithAGapWhereOneIsUnknown();
    void thinkingTimesAreBars();
    void valuesAreThoseOfAPlainFold();
    void barsStandAtTheirPlies();
    void thePieceUnderThePointerHasItsSquares();
    void lanesLayOutNoMoreThanTheWindow();
    void onlyALineWithTimesHasClocks();
    void lanesSayTheirValuesInWords();
    void roundTimesAreAtLeastTheTime();
};

void TestTimelineLanes::evaluationsHaveAGapWhereOneIsUnknown()
{
    const TimelineLayout layout = layoutOf(gameOf(annotated), {1000.0, 420.0});
    const auto& curves = laneOf<EvaluationLayout>(layout).curves();
    QCOMPARE(curves.size(), std::size_t{2});
    QVERIFY(!isCoveredBy(curves, layout.axis.xOf(Ply(5))));
    QVERIFY(isCoveredBy(curves, layout.axis.xOf(Ply(3))));
    QVERIFY(!isCoveredBy(curves, layout.axis.xOf(Ply())));
    QCOMPARE(curves[1].front().x(), layout.axis.xOf(Ply(6)));
    // The points stand at the formula of winning chances.
    const QRectF rect = laneOf<EvaluationLayout>(layout).rect();
    const double chances = 2.0 / (1.0 + std::exp(-0.00368208 * 290)) - 1.0;
    QVERIFY(std::abs(curves[1].front().y() - (rect.center().y() - chances * rect.height() / 2)) <
            0.01);
}

void TestTimelineLanes::mistakesAreDegreesOfLostChances()
{
    const TimelineGame game = gameOf(annotated);
    QVERIFY(!mistakeAt(game, Ply(6))); // nothing is known of ply 5
    QVERIFY(!mistakeAt(game, Ply(7)));
    QCOMPARE(mistakeAt(game, Ply(9)), std::optional(analysis::Judgement::Inaccuracy));
    const TimelineLayout layout = layoutOf(game, {1000.0, 420.0});
    const auto& spots = laneOf<EvaluationLayout>(layout).mistakes();
    QCOMPARE(spots.size(), std::size_t{1});
    QCOMPARE(spots[0].ply, Ply(9));
    QCOMPARE(spots[0].mover, Color::White);
}

void TestTimelineLanes::mistakesFollowTheRulesOfMatesAndOfTheStart()
{
    // Black's chances fall by 0.03 only, but a mate is allowed.
    const TimelineGame game = gameOf("1. e4 {[%eval -1.0]} e5 {[%eval 9.5]} 2. d4 {[%eval 9.5]} "
                                     "d5 {[%eval #3]} 3. c4 {[%eval #9]} *");
    QCOMPARE(mistakeAt(game, Ply(1)),
             std::optional(analysis::Judgement::Mistake)); // from 15 to -100
    QCOMPARE(mistakeAt(game, Ply(2)), std::optional(analysis::Judgement::Blunder));
    QVERIFY(!mistakeAt(game, Ply(3)));
    QCOMPARE(mistakeAt(game, Ply(4)), std::optional(analysis::Judgement::Mistake));
    QVERIFY(!mistakeAt(game, Ply(5)));
    TimelineGame unmarked = game;
    unmarked.areJudgementsShown = false;
    QVERIFY(!mistakeAt(unmarked, Ply(2)));
    const TimelineLayout layout = layoutOf(unmarked, {1000.0, 420.0});
    QVERIFY(laneOf<EvaluationLayout>(layout).mistakes().empty());
}

void TestTimelineLanes::clocksAreStepsWithAGapWhereOneIsUnknown()
{
    const TimelineGame game = gameOf(annotated);
    QCOMPARE(clockMillisAt(game, Ply(3), Color::White), std::optional<std::int64_t>(280'000));
    QCOMPARE(clockMillisAt(game, Ply(4), Color::White), std::optional<std::int64_t>(280'000));
    QVERIFY(!clockMillisAt(game, Ply(5), Color::White));
    QVERIFY(!clockMillisAt(game, Ply(6), Color::White));
    QCOMPARE(clockMillisAt(game, Ply(7), Color::White), std::optional<std::int64_t>(240'000));
    const TimelineLayout layout = layoutOf(game, {1000.0, 420.0});
    const auto& clocks = laneOf<ClocksLayout>(layout);
    QCOMPARE(clocks.curves(Color::White).size(), std::size_t{2});
    QCOMPARE(clocks.curves(Color::Black).size(), std::size_t{1});
    QVERIFY(!isCoveredBy(clocks.curves(Color::White), layout.axis.xOf(Ply(6))));
    for (const Color color : {Color::White, Color::Black}) {
        for (const QPolygonF& curve : clocks.curves(color)) {
            for (qsizetype i = 1; i < curve.size(); ++i) {
                const QPointF step = curve[i] - curve[i - 1];
                QVERIFY(step.x() == 0.0 || step.y() == 0.0);
            }
        }
    }
}

void TestTimelineLanes::thinkingTimesAreBars()
{
    const TimelineGame game = gameOf(annotated);
    const TimelineLayout layout = layoutOf(game, {1000.0, 420.0});
    const auto& clocks = laneOf<ClocksLayout>(layout);
    const auto barAt = [&](int ply) -> const LaneBar* {
        for (const LaneBar& bar : clocks.thinks())
            if (std::abs(bar.rect.center().x() - layout.axis.xOf(Ply(ply))) < 1.0)
                return &bar;
        return nullptr;
    };
    // Ply 3 took 20 s; the scale ends at a minute, which ply 6 took.
    QVERIFY(barAt(3) && barAt(6));
    QVERIFY(std::abs(barAt(6)->rect.height() - clocks.rect().height()) < 1e-6);
    QVERIFY(std::abs(barAt(3)->rect.height() - clocks.rect().height() / 3) < 1e-6);
    QCOMPARE(barAt(6)->color, Color::Black);
    QVERIFY(!barAt(5));
}

void TestTimelineLanes::valuesAreThoseOfAPlainFold()
{
    const TimelineGame game = gameOf(annotated);
    const auto& replay = *game.line->replay;
    for (int i = 0; i <= game.lastPly().number(); ++i) {
        const Ply ply(i);
        int balance = 0;
        const replay::PieceTable pieces = replay.piecesAt(ply);
        for (const replay::PieceRow& row : pieces.rows()) {
            constexpr std::array worth = {1, 3, 3, 5, 9, 0};
            constexpr std::array roles = {rules::Role::Pawn,   rules::Role::Knight,
                                          rules::Role::Bishop, rules::Role::Rook,
                                          rules::Role::Queen,  rules::Role::King};
            const auto role = static_cast<std::size_t>(
                std::find(roles.begin(), roles.end(), row.role) - roles.begin());
            balance += row.color == Color::White ? worth[role] : -worth[role];
        }
        const QString sign = balance > 0 ? u"+"_qs : balance < 0 ? u"−"_qs : QString();
        QCOMPARE(laneNamed("material").values(game, ply),
                 QStringList(sign + QString::number(std::abs(balance))));
    }
    QCOMPARE(laneNamed("rows_changed").values(game, Ply(1)), QStringList(u"1"_qs));
    QCOMPARE(laneNamed("rows_changed").values(game, Ply(7)), QStringList(u"2"_qs));
    QCOMPARE(laneNamed("mobility").values(game, Ply()), QStringList(u"20"_qs));
    QCOMPARE(laneNamed("mobility").values(game, Ply(1)), QStringList(u"20"_qs));
    QCOMPARE(laneNamed("mobility").values(game, Ply(2)), QStringList(u"29"_qs));
}

void TestTimelineLanes::barsStandAtTheirPlies()
{
    const TimelineGame game = gameOf(annotated);
    const TimelineLayout layout = layoutOf(game, {1000.0, 900.0}, withAll());
    int lanesOfBars = 0;
    for (const PlacedLane& placed : layout.lanes) {
        const auto* bars = dynamic_cast<const ValueBarsLayout*>(placed.layout.get());
        if (!bars)
            continue;
        ++lanesOfBars;
        const bool isMobility = placed.lane->id() == u"mobility";
        QCOMPARE(bars->bars().size(), std::size_t(isMobility ? 11 : 10));
        for (const LaneBar& bar : bars->bars()) {
            const Ply ply = layout.axis.nearestPly(bar.rect.center().x());
            QVERIFY(std::abs(layout.axis.xOf(ply) - bar.rect.center().x()) < 1e-6);
            const auto& counts = isMobility ? game.values->mobility : game.values->rowsChanged;
            const double share = counts[static_cast<std::size_t>(ply.number())] /
                                 static_cast<double>(bars->greatest());
            QVERIFY(std::abs(bar.rect.height() - share * bars->rect().height()) < 1e-6);
        }
    }
    QCOMPARE(lanesOfBars, 2);
}

void TestTimelineLanes::thePieceUnderThePointerHasItsSquares()
{
    const TimelineGame game = gameOf(annotated);
    const TimelineLayout layout = layoutOf(game, {1000.0, 900.0}, withAll());
    const auto& stays = laneOf<StaysLayout>(layout);
    // The knight of g1: f3 at ply 3, e5 at ply 7, f7 at ply 9.
    std::optional<game::PieceId> knight;
    for (const replay::PieceHistory& history : game.line->histories)
        if (history.stays.front().square == rules::Square::fromXY(7, 1))
            knight = history.pieceId;
    QVERIFY(knight);
    const auto spots = stays.spots(*knight);
    QCOMPARE(spots.size(), std::size_t{4});
    const std::array plies = {0, 3, 7, 9, 10};
    for (std::size_t i = 0; i < spots.size(); ++i) {
        QCOMPARE(spots[i].rect.left(), layout.axis.xOf(Ply(plies[i])));
        QCOMPARE(spots[i].rect.right(), layout.axis.xOf(Ply(plies[i + 1])));
    }
}

void TestTimelineLanes::lanesLayOutNoMoreThanTheWindow()
{
    std::string pgn = "[Result \"*\"]\n\n";
    for (int i = 0; i < 150; ++i)
        pgn += "Nf3 { [%eval 0.5] } Nf6 { [%eval -0.5] } Ng1 { [%eval 0.4] } Ng8 { [%eval 0.1] } ";
    const TimelineGame game = gameOf(pgn + "*\n\n");
    QCOMPARE(game.lastPly(), Ply(600));
    const TimeAxis whole(1000.0, Ply(600));
    const TimeAxis axis(whole.scale().zoomedAt(20.0, 500.0), AxisKind::Plies);
    const TimelineLayout layout = layoutOf(game, {1000.0, 900.0}, withAll(), axis);
    QVERIFY(!layout.minimap.isEmpty());
    const auto isNear = [&](double x) {
        return x >= axis.left() - 2 * axis.step() && x <= axis.right() + 2 * axis.step();
    };
    std::size_t points = 0;
    for (const QPolygonF& curve : laneOf<EvaluationLayout>(layout).curves()) {
        points += static_cast<std::size_t>(curve.size());
        for (const QPointF& point : curve)
            QVERIFY(isNear(point.x()));
    }
    QVERIFY(points >= 30 && points <= 34);
    for (const PlacedLane& placed : layout.lanes) {
        QCOMPARE(placed.room.left(), axis.left());
        if (const auto* bars = dynamic_cast<const ValueBarsLayout*>(placed.layout.get()))
            QVERIFY(bars->bars().size() <= 32);
    }
}

void TestTimelineLanes::onlyALineWithTimesHasClocks()
{
    const TimelineGame plain = gameOf("[Result \"*\"]\n\n1. e4 e5 2. Nf3 *\n\n");
    const TimelineLayout layout = layoutOf(plain, {1000.0, 420.0});
    QVERIFY(!findLane<ClocksLayout>(layout));
    QVERIFY(!findLane<EvaluationLayout>(layout));
    QVERIFY(findLane<MaterialLayout>(layout));
    QVERIFY(!plain.hasTimes());
    QVERIFY(laneNamed("clocks").values(plain, Ply(1)).isEmpty());
    QVERIFY(laneNamed("evaluation").values(plain, Ply(1)).isEmpty());
}

void TestTimelineLanes::lanesSayTheirValuesInWords()
{
    const TimelineGame game = gameOf(annotated);
    QCOMPARE(laneNamed("clocks").values(game, Ply(6)), (QStringList{u"0:04:40"_qs, u"0:03:45"_qs}));
    QCOMPARE(laneNamed("evaluation").values(game, Ply(9)), QStringList(u"+1.6"_qs));
    const QStringList said = describe(game, Ply(9)).split(u'\n');
    QVERIFY(said.contains(u"Evaluation: +1.6, marked ?!"_qs));
    QVERIFY(said.contains(u"Clocks: White 0:03:59, Black 0:03:40, thought 0:01"_qs));
    QVERIFY(said.contains(u"Material: +2"_qs));
    QVERIFY(!describe(game, Ply(5)).contains(u"Evaluation"_qs));
}

void TestTimelineLanes::roundTimesAreAtLeastTheTime()
{
    for (const auto& [millis, round] : {std::pair<std::int64_t, std::int64_t>{1, 1'000},
                                        {1'000, 1'000},
                                        {1'001, 2'000},
                                        {59'000, 60'000},
                                        {61'000, 120'000},
                                        {1'000'000, 1'800'000},
                                        {7'200'001, 10'800'000}})
        QCOMPARE(qint64{roundTimeFrom(millis)}, qint64{round});
}

PLYLINE_WIDGET_TEST(TestTimelineLanes)
#include "tst_timeline_lanes.moc"
