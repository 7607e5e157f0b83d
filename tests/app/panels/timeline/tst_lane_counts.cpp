#include "tests/app/panels/timeline/lane_gutter_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

/// Black loses chances at ply 6 and 8, White at ply 7.
const QString mistakes =
    u"[Result \"*\"]\n\n1. e4 { [%eval 0.2] } e5 { [%eval 0.2] } 2. Nf3 { [%eval 0.3] } "
    "Nc6 { [%eval 0.3] } 3. Bc4 { [%eval 0.2] } Nd4 { [%eval 5.0] } 4. Nxe5 { [%eval 0.0] } "
    "Qg5 { [%eval 1.5] } *\n\n"_qs;

analysis::Score centipawns(int value)
{
    return {{game::Evaluation::Kind::Centipawns, value}};
}

} // namespace

class TestLaneCounts : public LaneGutterTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { LaneGutterTest::init(); }
    void cleanup() { LaneGutterTest::cleanup(); }
    void aCountOfMistakesLightsThemInAllLanes();
    void theMenuKeepsACountLit();
    void countsAreThoseOfTheScoresShown();
    void scoresOfAnEngineLeaveTheWindowWhereItIs();
};

void TestLaneCounts::aCountOfMistakesLightsThemInAllLanes()
{
    m_workspace->session.file().openText(mistakes, u"mistakes"_qs);
    QTRY_VERIFY(row("evaluation") && row("evaluation")->counts.size() == 2);
    LaneGutter& gutter = *m_panel->findChild<LaneGutter*>();
    const GutterRow& evaluation = *row("evaluation");
    QCOMPARE(evaluation.counts[0].name, u"1 mistake"_qs);
    QCOMPARE(evaluation.counts[1].name, u"2 blunders"_qs);
    const auto rects =
        countRects(evaluation, gutter.frame(), gutter.width(), look::Fonts::standard());
    QCOMPARE(rects.size(), std::size_t{2});
    const auto moveTo = [&](QPointF point) {
        QMouseEvent event(QEvent::MouseMove, point, gutter.mapToGlobal(point), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&gutter, &event);
    };
    const TimelineView& view = m_panel->view();
    QVERIFY(view.frame().lit.empty());
    const QImage before = m_panel->view().grab().toImage();
    moveTo(rects[1].center());
    QCOMPARE(view.frame().lit, (std::vector<Ply>{Ply(6), Ply(7)}));
    const QImage after = m_panel->view().grab().toImage();
    for (const PlacedLane& placed : view.layoutOfGame().lanes) {
        const QRect room = placed.room.toAlignedRect();
        QVERIFY2(before.copy(room) != after.copy(room), qPrintable(placed.lane->id()));
    }
    moveTo(rects[0].center());
    QCOMPARE(view.frame().lit, std::vector<Ply>{Ply(8)});
    moveTo({4.0, rects[0].center().y()});
    QVERIFY(view.frame().lit.empty());
    QCOMPARE(m_panel->view().grab().toImage(), before);
}

void TestLaneCounts::theMenuKeepsACountLit()
{
    LaneGutter& gutter = *m_panel->findChild<LaneGutter*>();
    const auto light = [&] {
        QMenu menu;
        gutter.fillMenu(menu);
        entry(menu, {u"Light 1 blunder"_qs})->trigger();
    };
    m_workspace->session.file().openText(
        u"[Result \"*\"]\n\n1. e4 { [%eval 0.2] } e5 { [%eval 9.2] } 2. Nf3 { [%eval 9.3] } *\n\n"_qs,
        u"a blunder"_qs);
    QTRY_COMPARE(m_panel->view().axis().lastPly().number(), 3);
    light();
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&gutter, &leave);
    m_workspace->session.cursor().goToPly(Ply(3));
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    // What others point at takes its place until they no longer do.
    session::Pointing& pointing = m_workspace->session.pointing();
    pointing.setPlies({Ply(1), Ply(3)});
    QCOMPARE(m_panel->view().frame().lit, (std::vector<Ply>{Ply(1), Ply(3)}));
    pointing.setPlies({});
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    // While the future is hidden, only what was seen counts.
    m_workspace->session.setFutureHidden(true);
    m_workspace->session.cursor().goToPly(Ply(1));
    QVERIFY(m_panel->view().frame().lit.empty());
    QVERIFY(row("evaluation")->counts.empty());
    m_workspace->session.cursor().goToPly(Ply(2));
    QCOMPARE(m_panel->view().frame().lit, std::vector<Ply>{Ply(2)});
    m_workspace->session.setFutureHidden(false);
    light();
    QVERIFY(m_panel->view().frame().lit.empty());
}

void TestLaneCounts::countsAreThoseOfTheScoresShown()
{
    const auto signs = [&] {
        QStringList texts;
        for (const LaneCount& count : row("evaluation")->counts)
            texts << u"%1 %2"_qs.arg(count.sign).arg(count.plies.size());
        return texts.join(u", "_qs);
    };
    m_workspace->session.file().openText(mistakes, u"mistakes"_qs);
    QTRY_COMPARE(signs(), u"? 1, ?? 2"_qs);
    judgement::Judgements& judgements = m_workspace->judgements;
    judgements.choose({"Engine"});
    std::vector<std::optional<analysis::Score>> scores(9);
    scores[0] = centipawns(20);
    scores[1] = centipawns(-900);
    judgements.setEngineScores("Engine", scores, false);
    QCOMPARE(signs(), u"?? 1"_qs);
    // What others point at stays when more scores come.
    session::Pointing& pointing = m_workspace->session.pointing();
    pointing.setPlies({Ply(3)});
    scores[2] = centipawns(900);
    judgements.setEngineScores("Engine", scores, false);
    QCOMPARE(signs(), u"?? 2"_qs);
    QCOMPARE(pointing.plies(), std::vector<Ply>{Ply(3)});
    judgements.setMarksShown(false);
    QVERIFY(row("evaluation")->counts.empty());
    judgements.setMarksShown(true);
    judgements.clearEngineScores();
    QCOMPARE(signs(), u"? 1, ?? 2"_qs);
}

void TestLaneCounts::scoresOfAnEngineLeaveTheWindowWhereItIs()
{
    m_workspace->session.file().openText(tests::longGame(100), u"long"_qs);
    TimelineView& view = m_panel->view();
    QTRY_COMPARE(view.axis().lastPly(), Ply(200));
    m_workspace->session.cursor().goToPly(Ply(200));
    view.zoom().showRange(0.0, 40.0);
    QVERIFY(view.axis().xOf(Ply(200)) > view.width());
    const double x = view.axis().xOf(Ply(1));
    judgement::Judgements& judgements = m_workspace->judgements;
    judgements.setEngineScores("Engine", {std::nullopt, centipawns(250)}, false);
    QCOMPARE(view.game().at(Ply(1))->score, std::optional(centipawns(250)));
    QCOMPARE(view.axis().xOf(Ply(1)), x);
    judgements.clearEngineScores();
    QVERIFY(!view.game().at(Ply(1))->score);
    QCOMPARE(view.axis().xOf(Ply(1)), x);
}

PLYLINE_WIDGET_TEST(TestLaneCounts)
#include "tst_lane_counts.moc"
