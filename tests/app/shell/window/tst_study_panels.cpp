#include "app/panels/timeline/timeline_panel.h"
#include "tests/app/shell/window/study_panels.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestStudyPanels : public StudyPanelsTest
{
    Q_OBJECT

private Q_SLOTS:
    void keysPinAndTheRowsThatDifferAreListed();
    void pinningBothOffersToShowThem();
    void aClickOnTheBoardAsksWhoLastChangedIt();
    void theLogAnswersAReadyQuestion();
    void aClosedQuestionLeavesNoFlags();
    void escClearsOneThingAtATime();
    void escGoesOutOfAZoomOnceNothingIsLeftToClear();
    void copyingFromAPanelSaysSo();
    void singleTermsAreTakenOutOfAQuestion();
    void menusOfMovesAndBoardPin();
};

void TestStudyPanels::keysPinAndTheRowsThatDifferAreListed()
{
    Program program;
    open(program, tests::scholarsMate, 2);
    auto& lower = program.window.findChild<inspector::Inspector*>()->group(inspector::Part::Lower);
    const QString tab = QStringLiteral("changes");
    QVERIFY(!lower.has(tab));
    program.press(Qt::Key_A);
    program.session.cursor().goToEnd();
    QVERIFY(lower.has(tab));
    QVERIFY(lower.front() != tab);
    lower.setFront(tab);
    auto& changes = *program.window.findChild<shared::ChangesTable*>();
    QVERIFY(changes.isVisible());
    // Bc4, Nc6, Qxf7, the pawn of f7, Nf6.
    QCOMPARE(changes.changes().rowCount(), 5);
    auto& panel = opened<comparison::ComparisonPanel>(program, QStringLiteral("comparison"));
    QCOMPARE(program.window.findChild<stage::Stage*>()->view(), stage::View::Comparison);
    QStringList moves;
    for (const comparison::EventStep& step : panel.events().steps())
        moves << step.san;
    QCOMPARE(moves.join(u' '), QStringLiteral("Bc4 Nc6 Qh5 Nf6 Qxf7#"));
    QCOMPARE(panel.events().count(), QStringLiteral("5 events"));
    QCOMPARE(panel.events().differences(), QStringLiteral("4 moved, 1 captured"));
    // Four pieces went elsewhere, one is gone.
    QCOMPARE(static_cast<int>(panel.view().frames().b.arrows.size()), 4);
    program.window.actionsOfTable()[ActionId::ClearPins].trigger();
    QVERIFY(!lower.has(tab));
    QVERIFY(program.workspace.study.pins.isEmpty());
}

void TestStudyPanels::pinningBothOffersToShowThem()
{
    Program program;
    open(program, tests::scholarsMate, 2);
    const auto offer = [&]() -> QToolButton* {
        for (QToolButton* button : program.window.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Show A and B") && button->isVisible())
                return button;
        return nullptr;
    };
    const QSize square = program.board().view().size();
    program.press(Qt::Key_A);
    program.press(Qt::Key_Right);
    QVERIFY(!offer());
    program.press(Qt::Key_B);
    QVERIFY(offer());
    QCOMPARE(program.board().view().size(), square);
    QTest::mouseClick(offer(), Qt::LeftButton);
    const auto& stage = *program.window.findChild<stage::Stage*>();
    QCOMPARE(stage.view(), stage::View::Comparison);
    QVERIFY(!offer());
    program.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(offer());
    program.press(Qt::Key_Escape);
    QVERIFY(!offer());
}

void TestStudyPanels::aClickOnTheBoardAsksWhoLastChangedIt()
{
    Program program;
    open(program, tests::scholarsMate, 7);
    auto& panel =
        opened<piece_history::PieceHistoryPanel>(program, QStringLiteral("piece_history"));
    board::BoardView& view = program.board().view();
    const auto at = [&](const char* name) {
        return view.geometryInWidget().centreOf(*rules::Square::parse(name)).toPoint();
    };
    QTest::mouseClick(&view, Qt::LeftButton, {}, at("f7"));
    QCOMPARE(panel.history().model()->rowCount(), 3); // d1, h5, f7
    QCOMPARE(cell(panel.history(), 1, 0), QStringLiteral("5"));
    QCOMPARE(cell(panel.history(), 2, 1), QStringLiteral("4. Qxf7#"));
    QCOMPARE(static_cast<int>(panel.board().frame().arrows.size()), 2);
    program.window.actionsOfTable()[ActionId::PreviousChange].trigger();
    QCOMPARE(program.ply(), 5);
    QTest::mouseClick(&view, Qt::LeftButton, {}, at("e6")); // an empty square that nothing touches
    QCOMPARE(panel.history().model()->rowCount(), 0);
}

void TestStudyPanels::theLogAnswersAReadyQuestion()
{
    Program program;
    open(program, tests::scholarsMate, 0);
    auto& panel =
        opened<log_questions::LogQuestionsPanel>(program, QStringLiteral("log_questions"));
    panel.ready().setCurrentIndex(1); // the first capture
    Q_EMIT panel.ready().activated(1);
    QCOMPARE(panel.answers().model()->rowCount(), 1);
    QCOMPARE(cell(panel.answers(), 0, 1), QStringLiteral("4. Qxf7#"));
    Q_EMIT panel.answers().rowChosen(0);
    QCOMPARE(program.ply(), 7);
}

void TestStudyPanels::aClosedQuestionLeavesNoFlags()
{
    Program program;
    open(program, tests::scholarsMate, 0);
    const QString name = QStringLiteral("log_questions");
    auto& panel = opened<log_questions::LogQuestionsPanel>(program, name);
    Q_EMIT panel.ready().activated(1);
    const study::Answers& answers = program.workspace.study.answers;
    QCOMPARE(answers.edges().size(), 1U);
    // Another tab in front of it leaves the answers on the timeline.
    auto& lower = program.window.findChild<inspector::Inspector*>()->group(inspector::Part::Lower);
    lower.setFront(QStringLiteral("state"));
    QVERIFY(!panel.isVisible());
    QCOMPARE(answers.edges().size(), 1U);
    lower.setFront(name);
    program.window.actionsOfTable().ofPanel(name).trigger();
    QVERIFY(!panel.isVisible());
    QVERIFY(answers.edges().empty());
    QVERIFY(answers.question().terms.empty());
}

void TestStudyPanels::escClearsOneThingAtATime()
{
    Program program;
    open(program, tests::scholarsMate, 2);
    const auto& study = program.workspace.study;
    const QAction& clear = program.window.actionsOfTable()[ActionId::ClearPins];
    QVERIFY(!clear.isEnabled());
    program.press(Qt::Key_A);
    program.press(Qt::Key_Right);
    program.press(Qt::Key_B);
    questions::Question question;
    question.terms.push_back({});
    program.workspace.study.answers.ask(question);
    program.workspace.study.trace.traceSquare(*rules::Square::parse("f7"));
    const auto said = [&] { return program.window.statusBar()->currentMessage(); };
    program.press(Qt::Key_Escape);
    QVERIFY(!study.trace.traced());
    QCOMPARE(said(), QStringLiteral("Cleared the trace."));
    QVERIFY(!study.answers.question().terms.empty());
    program.press(Qt::Key_Escape);
    QVERIFY(study.answers.question().terms.empty());
    QCOMPARE(said(), QStringLiteral("Cleared the question and its answers."));
    QVERIFY(study.pins.pinnedB() && study.pins.a());
    program.press(Qt::Key_Escape);
    QVERIFY(!study.pins.pinnedB() && study.pins.a());
    QCOMPARE(said(), QStringLiteral("Cleared B, which follows the shown move again."));
    program.press(Qt::Key_Escape);
    QVERIFY(study.pins.isEmpty());
    QCOMPARE(said(), QStringLiteral("Cleared A."));
    QVERIFY(!clear.isEnabled());
}

void TestStudyPanels::escGoesOutOfAZoomOnceNothingIsLeftToClear()
{
    Program program;
    open(program, tests::longGame(60), 2);
    auto& zoom = program.window.findChild<timeline::TimelinePanel*>()->view().zoom();
    zoom.showRange(10.0, 50.0);
    zoom.showRange(20.0, 32.0);
    program.press(Qt::Key_A);
    program.press(Qt::Key_Escape);
    QVERIFY(program.workspace.study.pins.isEmpty());
    QCOMPARE(zoom.trail().size(), std::size_t{3});
    program.press(Qt::Key_Escape);
    QCOMPARE(zoom.trail().size(), std::size_t{2});
    program.press(Qt::Key_Escape);
    QVERIFY(!zoom.isZoomed());
    QVERIFY(!program.window.actionsOfTable()[ActionId::ClearPins].isEnabled());
}

void TestStudyPanels::copyingFromAPanelSaysSo()
{
    Program program;
    open(program, tests::scholarsMate, 7);
    const auto said = [&] { return program.window.statusBar()->currentMessage(); };
    const auto button = [&](QWidget& panel, const QString& name) {
        for (QPushButton* one : panel.findChildren<QPushButton*>())
            if (one->text().startsWith(name))
                return one;
        return static_cast<QPushButton*>(nullptr);
    };
    auto& shapes = opened<event_shapes::EventShapesPanel>(program, QStringLiteral("event_shapes"));
    QPushButton* copy = button(shapes, QStringLiteral("Copy"));
    QVERIFY(copy);
    copy->click();
    QVERIFY2(said().startsWith(u"Copied: "), qPrintable(said()));
    auto& sql = opened<sql::SqlPanel>(program, QStringLiteral("sql"));
    sql.edit().setPlainText(QStringLiteral("select ply from events"));
    program.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sql.results().model()->rowCount(), 7);
    copy = button(sql, QStringLiteral("Copy"));
    QVERIFY(copy);
    copy->click();
    QCOMPARE(said(), QStringLiteral("Copied the rows as CSV."));
}

void TestStudyPanels::singleTermsAreTakenOutOfAQuestion()
{
    Program program;
    open(program, tests::scholarsMate, 0);
    auto& panel =
        opened<log_questions::LogQuestionsPanel>(program, QStringLiteral("log_questions"));
    const auto crosses = [&] {
        QList<QToolButton*> seen;
        for (QToolButton* button : panel.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Remove: "))
                seen << button;
        }
        return seen;
    };
    study::Answers& answers = program.workspace.study.answers;
    questions::Question question;
    for (const questions::Fact fact : {questions::Fact::HasQueen, questions::Fact::WasCaptured,
                                       questions::Fact::MayCastleShort}) {
        question.terms.push_back({});
        question.terms.back().fact = fact;
    }
    answers.ask(question);
    QTRY_COMPARE(crosses().size(), 3);
    QTest::mouseClick(crosses().at(1), Qt::LeftButton);
    QCOMPARE(answers.question().terms.size(), 2U);
    QCOMPARE(answers.question().terms[0].fact, questions::Fact::HasQueen);
    QCOMPARE(answers.question().terms[1].fact, questions::Fact::MayCastleShort);
    QTRY_COMPARE(crosses().size(), 2);
    QTest::mouseClick(crosses().at(0), Qt::LeftButton);
    QCOMPARE(answers.question().terms.size(), 1U);
    QVERIFY(crosses().isEmpty()); // it is the whole question
}

void TestStudyPanels::menusOfMovesAndBoardPin()
{
    Program program;
    open(program, QStringLiteral("[White \"A\"]\n\n1. e4 e5 (1... c5 2. Nf3) 2. Bc4 *\n"), 3);
    const auto choose = [](QWidget& view, QPoint at, const QString& text) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.mapToGlobal(at));
        QCoreApplication::sendEvent(&view, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    };
    auto& moves = *program.window.findChild<moves::MovesView*>();
    choose(*moves.viewport(), moves.rectOf(Ply(1)).center().toPoint(),
           QStringLiteral("Pin A at 1. e4"));
    const study::Pins& pins = program.workspace.study.pins;
    QCOMPARE(pins.a()->place, (game::Place{1, game::LineId::main(), Ply(1)}));
    QCOMPARE(program.ply(), 3);
    choose(*moves.viewport(), moves.rectOf(game::LineId(1), Ply(3)).center().toPoint(),
           QStringLiteral("Go there and pin B"));
    QCOMPARE(pins.pinnedB()->place, (game::Place{1, game::LineId(1), Ply(3)}));

    board::BoardView& board = program.board().view();
    const QPoint e4 = board.geometryInWidget().centreOf(*rules::Square::parse("e4")).toPoint();
    choose(board, e4, QStringLiteral("Pin A at 2. Nf3"));
    QCOMPARE(pins.a()->place.ply, Ply(3));
    choose(board, e4, QStringLiteral("Who last changed e4?"));
    QCOMPARE(program.workspace.study.trace.square(), rules::Square::parse("e4"));
    choose(board, e4, QStringLiteral("Clear A and B"));
    QVERIFY(pins.isEmpty());
}

PLYLINE_WIDGET_TEST(TestStudyPanels)
#include "tst_study_panels.moc"
