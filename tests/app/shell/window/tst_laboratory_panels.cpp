#include "tests/app/shell/window/study_panels.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestLaboratoryPanels : public StudyPanelsTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatRowsDoNotSayIsShownAndFoundInTheFile();
    void oneEventHasFourShapes();
    void theCostLabTriesCheckpointsOut();
    void theTamperLabDamagesACopyAlone();
    void aQueryIsTypedAndItsRowsLeadToTheirPly();
    void lettersOfAQueryAreEquallyWideAtOnce();
};

void TestLaboratoryPanels::whatRowsDoNotSayIsShownAndFoundInTheFile()
{
    Program program;
    open(program, shuffled, 4);
    auto& panel = opened<hidden_state::HiddenStatePanel>(program, QStringLiteral("hidden_state"));
    QTRY_COMPARE(cell(panel.facts(), 0, 1), QStringLiteral("White")); // the job has read the line
    QCOMPARE(cell(panel.facts(), 1, 1), QStringLiteral("KQkq"));
    QCOMPARE(cell(panel.facts(), 3, 1), QStringLiteral("2 times"));
    QCOMPARE(cell(panel.facts(), 4, 1), QStringLiteral("4 of 100"));
    QCOMPARE(panel.equalRows().model()->rowCount(), 1);
    QCOMPARE(cell(panel.equalRows(), 0, 2), QStringLiteral("ply 4"));
    panel.searchButton().click();
    // Only the other game has equal rows with other legal moves.
    QTRY_COMPARE(panel.equalRows().model()->rowCount(), 1);
    QTRY_COMPARE(cell(panel.equalRows(), 0, 0), QStringLiteral("2"));
    Q_EMIT panel.equalRows().rowChosen(0);
    QCOMPARE(program.session.cursor().place().game, 2);
    QCOMPARE(program.ply(), 4);
    QCOMPARE(program.workspace.study.pins.a()->place.ply, Ply(0));
    QCOMPARE(program.workspace.study.pins.comparison()->piecesDiffer(), 0);
}

void TestLaboratoryPanels::oneEventHasFourShapes()
{
    Program program;
    open(program, tests::scholarsMate, 7);
    auto& panel = opened<event_shapes::EventShapesPanel>(program, QStringLiteral("event_shapes"));
    QCOMPARE(panel.shownText(0), QStringLiteral(R"({"ply":7,"from":"h5","to":"f7"})"));
    QCOMPARE(panel.shownText(1).count(u'\n'), 2); // captured, moved, mate
    QVERIFY(panel.shownText(1).contains(QStringLiteral("CheckmateGiven")));
    QVERIFY(panel.shownText(2).contains(QStringLiteral("DELETE FROM snapshots")));
    QCOMPARE(panel.shownText(3).count(u'\n'), 31); // a heading and 31 pieces
    program.session.cursor().goToStart();
    QCOMPARE(panel.shownText(0), QString());
}

void TestLaboratoryPanels::theCostLabTriesCheckpointsOut()
{
    Program program;
    open(program, tests::scholarsMate, 7);
    QCOMPARE(program.session.moment().seek.eventsFolded, 7);
    auto& panel = opened<storage_cost::StorageCostPanel>(program, QStringLiteral("storage_cost"));
    program.session.checkpoints().tryOut(4);
    QCOMPARE(program.session.moment().seek.eventsFolded, 3);
    QTRY_VERIFY(!panel.measuring().running());
    QVERIFY(panel.measuring().costs(storage_cost::Scope::Game).size() > 4);
    program.window.actionsOfTable().ofPanel(QStringLiteral("storage_cost")).trigger();
    QCOMPARE(program.session.moment().seek.eventsFolded, 7);
}

void TestLaboratoryPanels::aQueryIsTypedAndItsRowsLeadToTheirPly()
{
    Program program;
    open(program, tests::scholarsMate, 7);
    auto& panel = opened<sql::SqlPanel>(program, QStringLiteral("sql"));
    QTRY_COMPARE(QApplication::focusWidget(), &panel.edit());
    // Letters are text there, not keys that flip or play.
    program.press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&panel.edit(), QStringLiteral("select ply from events order by ply"));
    program.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(panel.results().model()->rowCount(), 7);
    QCOMPARE(program.ply(), 7);
    panel.results().setCurrentIndex(panel.results().model()->index(2, 0));
    panel.results().setFocus(Qt::TabFocusReason);
    program.press(Qt::Key_Return);
    QCOMPARE(program.ply(), 3);
    // A box that Tab has reached keeps its arrows.
    panel.ready().setFocus(Qt::TabFocusReason);
    program.press(Qt::Key_Down);
    QCOMPARE(panel.ready().currentIndex(), 1);
    QCOMPARE(program.ply(), 3);
}

void TestLaboratoryPanels::theTamperLabDamagesACopyAlone()
{
    Program program;
    open(program, tests::scholarsMate, 7);
    auto& panel = opened<tamper::TamperPanel>(program, QStringLiteral("tamper"));
    QTRY_VERIFY(panel.laboratory().findings());
    panel.button(tamper::TamperPanel::Lose).click();
    QTRY_VERIFY(panel.laboratory().findings());
    QVERIFY(panel.laboratory().findings()->brokenLink == Ply(7));
    PLYLINE_SHOWS(program, tests::scholarsFens[7]);
    QCOMPARE(program.lastPly(), 7);
}

void TestLaboratoryPanels::lettersOfAQueryAreEquallyWideAtOnce()
{
    Program program;
    open(program, shuffled, 1);
    auto& panel = opened<sql::SqlPanel>(program, QStringLiteral("sql"));
    QTRY_VERIFY(panel.isVisible());
    const QFontMetricsF metrics(panel.edit().document()->defaultFont());
    QCOMPARE(metrics.horizontalAdvance(QLatin1Char('i')),
             metrics.horizontalAdvance(QLatin1Char('W')));
}

PLYLINE_WIDGET_TEST(TestLaboratoryPanels)
#include "tst_laboratory_panels.moc"
