#include <QAction>
#include <QClipboard>
#include <QRegularExpression>

#include "app/kit/widgets/panel.h"
#include "app/model/study/study.h"
#include "app/panels/board/board_panel.h"
#include "app/panels/moves/moves_view.h"
#include "app/panels/position_search/search_panel.h"
#include "app/panels/sql/sql_panel.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/stage/future_chip.h"
#include "app/shell/stage/stage.h"
#include "app/shell/window/panels.h"
#include "tests/app/shell/window/all_texts.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using actions::ActionId;
using game::Ply;

namespace {

/// Each later move, comment, clock, evaluation and square pair occurs nowhere else.
const QString quiz = QStringLiteral(R"([Event "Quiz"]
[White "Ann"]
[Black "Bob"]
[Result "1-0"]
[ECO "E97"]
[Opening "Zukertort"]
[PlyCount "23"]
[Termination "normal"]

1. e4 {[%clk 0:59:11] [%eval 0.31]} e5 {[%clk 0:58:12] [%eval 0.32]} 2. Nf3 {[%clk 0:57:13]
[%eval 0.33] Alpha} Nc6 {[%clk 0:56:14] [%eval 0.34]} 3. d4 {[%clk 0:55:15] [%eval 0.35]} (3. Bb5
{Bravo} a6 4. Ba4 b5 5. Bb3 Na5) exd4 {[%clk 0:54:16] [%eval 0.36]} 4. Nxd4 $6 {[%clk 0:53:17]
[%eval 0.37] Charlie} Qh4 {[%clk 0:52:18] [%eval 0.38]} (4... Bc5 5. Be3 Qf6 {Delta} 6. c3 Nge7)
5. Nb5 {[%clk 0:51:19] [%eval 0.39] Echo} Qxe4+ {[%clk 0:50:20] [%eval -0.41]} 6. Be2 {[%clk
0:49:21] [%eval -0.42]} Kd8 {[%clk 0:48:22] [%eval -0.43]} 7. O-O {[%clk 0:47:23] [%eval 1.44]
Foxtrot} Qe5 {[%clk 0:46:24] [%eval 1.45]} 8. Bf3 {[%clk 0:45:25] [%eval 1.46]} Nge7 {[%clk
0:44:26] [%eval 1.47]} 9. N1c3 {[%clk 0:43:27] [%eval 1.48]} (9. Re1 Qf5 {Golf}) a6 {[%clk 0:42:28]
[%eval 1.49]} 10. Re1 {[%clk 0:41:29] [%eval 1.51] Hotel} Qf5 {[%clk 0:40:30] [%eval 1.52]} 11. Nd4
$3 {[%clk 0:39:31] [%eval 1.53]} Nxd4 {[%clk 0:38:32] [%eval 1.54] India} 12. Qxd4 {[%clk 0:37:33]
[%eval 1.55] Juliett} 1-0

[Event "Quiz"]
[White "Cid"]
[Black "Dora"]
[Result "0-1"]

1. g4 e5 2. f3 Qh4# 0-1
)");

/// The moves of a line that lead from and to, as SAN and as pairs of squares.
struct Future
{
    QStringList words;
    QRegularExpression squares;
};

/// What must not be known at a ply of the quiz's main line: of each event that is still to come
/// what belongs to it alone.
Future futureOf(const session::Session& session, int ply)
{
    Future future;
    const auto& plies = session.whole().plies();
    const game::Game& game = *session.wholeGame();
    std::set<QString> known;
    for (const game::Line& line : game.lines())
        for (int i = 0; i < line.log.size(); ++i)
            if (line.forkPly.number() + i + 1 <= ply)
                known.insert(QString::fromStdString(session.whole().sans()[static_cast<std::size_t>(
                    line.id.number())][static_cast<std::size_t>(i)]));
    QStringList pairs;
    for (const game::Line& line : game.lines()) {
        const auto& sans = session.whole().sans()[static_cast<std::size_t>(line.id.number())];
        for (int i = 0; i < line.log.size(); ++i) {
            const QString san = QString::fromStdString(sans[static_cast<std::size_t>(i)]);
            // "a6" is a square too.
            if (line.forkPly.number() + i + 1 > ply && san.size() > 2 && !known.count(san))
                future.words << san;
            const game::MoveEvent& event = line.log[i];
            if (line.forkPly.number() + i + 1 > ply && line.id.isMain())
                pairs << QStringLiteral("%1[^A-Za-z0-9]{0,4}%2")
                             .arg(QString::fromStdString(event.step->from.name()),
                                  QString::fromStdString(event.step->to.name()));
        }
    }
    for (std::size_t i = static_cast<std::size_t>(ply); i < plies.size(); ++i) {
        const analysis::PlyFacts& facts = plies[i];
        if (facts.clock.millis) {
            const auto seconds = *facts.clock.millis / 1000;
            future.words << QStringLiteral("%1:%2")
                                .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                                .arg(seconds % 60, 2, 10, QLatin1Char('0'));
        }
        if (facts.score)
            future.words << QString::number(facts.score->evaluation.value / 100.0, 'f', 2);
    }
    const QStringList remarks{QStringLiteral("3 Alpha"),   QStringLiteral("6 Bravo"),
                              QStringLiteral("7 Charlie"), QStringLiteral("10 Delta"),
                              QStringLiteral("9 Echo"),    QStringLiteral("13 Foxtrot"),
                              QStringLiteral("18 Golf"),   QStringLiteral("19 Hotel"),
                              QStringLiteral("22 India"),  QStringLiteral("23 Juliett")};
    for (const QString& remark : remarks)
        if (remark.section(u' ', 0, 0).toInt() > ply)
            future.words << remark.section(u' ', 1);
    future.words << QStringLiteral("1-0") << QStringLiteral("0-1") << QStringLiteral("White wins")
                 << QStringLiteral("of 23") << QStringLiteral("/ 23") << QStringLiteral("23 events")
                 << QStringLiteral("E97") << QStringLiteral("Zukertort")
                 << QStringLiteral("normal");
    if (ply < 22) // then there are 23 plies with the start
        future.words << QStringLiteral("23 plies");
    pairs.removeDuplicates();
    future.squares.setPattern(QStringLiteral("(?<![A-Za-z0-9])(%1)").arg(pairs.join(u'|')));
    return future;
}

/// Returns what the texts tell of the future, with the place where they tell it.
QStringList leaksIn(const FoundTexts& texts, const Future& future)
{
    QStringList leaks;
    // The filter explains itself with examples that belong to no game.
    const auto isExample = [](const FoundText& one) {
        return one.text.contains(QStringLiteral("Type words, and fields such as"));
    };
    for (const FoundText& one : texts) {
        if (isExample(one))
            continue;
        for (const QString& word : future.words) {
            const qsizetype at = one.text.indexOf(word);
            if (at < 0)
                continue;
            const QChar before = at > 0 ? one.text[at - 1] : QChar(u' ');
            const qsizetype end = at + word.size();
            const QChar after = end < one.text.size() ? one.text[end] : QChar(u' ');
            if (!before.isLetterOrNumber() && !after.isLetterOrNumber() && after != u'/')
                leaks << word + QStringLiteral(" in \"") + one.text.left(200) +
                             QStringLiteral("\", ") + one.where;
        }
        if (const auto match = future.squares.match(one.text); match.hasMatch())
            leaks << match.captured() + QStringLiteral(" in \"") + one.text.left(200) +
                         QStringLiteral("\", ") + one.where;
    }
    leaks.removeDuplicates();
    return leaks;
}

} // namespace

class TestHiddenFutureInTheWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void nothingTellsTheFuture_data();
    void nothingTellsTheFuture();
    void theSweepFindsAFutureThatIsShown();
    void theKeyHidesAndTheChipShows();
    void copiesAreWhole();
    void goingOnRevealsIt();
    void theScaleStaysWhileTheHandleIsDragged();

private:
    /// Opens the quiz with everything that can be open, and asks and marks what can be.
    static void prepare(Opened& program);
    static QStringList panelNames(Opened& program);
};

QStringList TestHiddenFutureInTheWindow::panelNames(Opened& program)
{
    QStringList names{QStringLiteral("games"), QStringLiteral("moves"), QStringLiteral("state"),
                      QStringLiteral("changes")};
    for (const auto* panel : program.window.actionsOfTable().panels())
        names << QString::fromLatin1(panel->name);
    return names;
}

void TestHiddenFutureInTheWindow::prepare(Opened& program)
{
    study::Study& study = program.workspace.study;
    study.pins.pinAAt(Ply(2));
    study.pins.pinBAt(Ply(20));
    study.trace.tracePiece(game::PieceId(6)); // the knight of g1
    questions::Question question;
    question.terms.push_back({});
    study.answers.ask(question);
    program.playback.setLooping(true);
    auto& panels = *program.window.findChild<window::Panels*>();
    for (const QString& name : panelNames(program))
        panels.reveal(name);
    program.window.findChild<position_search::SearchPanel*>()->searchShownPosition();
    program.window.findChild<sql::SqlPanel*>()->runOrCancel();
    QTRY_COMPARE(program.session.storeProgress(), 1.0);
}

void TestHiddenFutureInTheWindow::nothingTellsTheFuture_data()
{
    QTest::addColumn<int>("ply");
    for (const int ply : {0, 1, 6, 9, 16, 22})
        QTest::addRow("ply %d", ply) << ply;
}

void TestHiddenFutureInTheWindow::nothingTellsTheFuture()
{
    QFETCH(int, ply);
    Opened program(quiz, QSize(1600, 1000));
    program.session.cursor().goToPly(Ply(ply));
    prepare(program);
    program.session.pointing().setPly(Ply(ply + 1));
    // What was looked at before must not stay.
    program.session.cursor().goToEnd();
    program.window.actionsOfTable()[ActionId::HideFuture].trigger();
    program.session.cursor().goToPly(Ply(ply));
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    const Future future = futureOf(program.session, ply);

    auto& panels = *program.window.findChild<window::Panels*>();
    auto& stage = *program.window.findChild<stage::Stage*>();
    QStringList leaks;
    for (const QString& name : panelNames(program)) {
        panels.reveal(name);
        QCoreApplication::processEvents();
        leaks << leaksIn(allTexts(program.window), future);
    }
    for (const stage::View view :
         {stage::View::Both, stage::View::Replay, stage::View::Snapshot, stage::View::Comparison}) {
        stage.setView(view);
        QCoreApplication::processEvents();
        leaks << leaksIn(allTexts(program.window), future);
    }
    stage.setView(stage::View::Both);
    FoundTexts tips;
    addTips(tips, program.window, 24);
    QVERIFY(tips.size() > 10); // they can be got at
    leaks << leaksIn(tips, future);
    // Pointing at places of the timeline and of the list moves a ghost.
    auto& timeline = *program.window.findChild<timeline::TimelineView*>();
    auto& moves = *program.window.findChild<moves::MovesView*>();
    for (int i = 1; i < 20; ++i) {
        QTest::mouseMove(&timeline, QPoint(timeline.width() * i / 20, timeline.height() / 2));
        QTest::mouseMove(moves.viewport(), QPoint(moves.viewport()->width() / 2,
                                                  moves.viewport()->height() * i / 20));
        QVERIFY(program.session.pointing().ply().value_or(Ply()) <= Ply(ply));
        leaks << leaksIn(allTexts(program.window), future);
    }
    leaks.removeDuplicates();
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

/// Else the sweep would prove nothing.
void TestHiddenFutureInTheWindow::theSweepFindsAFutureThatIsShown()
{
    Opened program(quiz, QSize(1600, 1000));
    program.session.cursor().goToPly(Ply(9));
    prepare(program);
    auto& panels = *program.window.findChild<window::Panels*>();
    panels.reveal(QStringLiteral("moves"));
    panels.reveal(QStringLiteral("game_text"));
    const Future future = futureOf(program.session, 9);
    const QString leaks = leaksIn(allTexts(program.window), future).join(u'\n');
    QVERIFY2(leaks.contains(QStringLiteral("painted")), qPrintable(leaks));
    QVERIFY(leaks.contains(QStringLiteral("role")));
    QVERIFY(leaks.contains(QStringLiteral("accessible")));
    QVERIFY(leaks.contains(QStringLiteral("toolTip")));
    for (const char* word : {"Qxe4+", "Foxtrot", "48:22", "1.55", "1-0", "of 23", "Zukertort"})
        QVERIFY2(leaks.contains(QLatin1String(word)), word);
}

void TestHiddenFutureInTheWindow::theKeyHidesAndTheChipShows()
{
    Opened program;
    const auto* chip = program.window.findChild<stage::FutureChip*>();
    QVERIFY(!chip->isVisible());
    program.press(Qt::Key_H);
    QVERIFY(program.session.isFutureHidden());
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->accessibleName(), QStringLiteral("The future is hidden"));
    QVERIFY(program.window.actionsOfTable()[ActionId::HideFuture].isChecked());
    QTest::mouseClick(program.window.findChild<stage::FutureChip*>(), Qt::LeftButton);
    QVERIFY(!program.session.isFutureHidden());
    QVERIFY(!chip->isVisible());
    QVERIFY(!program.window.actionsOfTable()[ActionId::HideFuture].isChecked());
}

void TestHiddenFutureInTheWindow::copiesAreWhole()
{
    Opened program(quiz);
    program.press(Qt::Key_H);
    program.press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("12. Qxd4")));
    QVERIFY(copied.contains(QStringLiteral("[Result \"1-0\"]")));
}

void TestHiddenFutureInTheWindow::goingOnRevealsIt()
{
    Opened program(quiz);
    program.press(Qt::Key_H);
    QCOMPARE(program.lastPly(), 23);
    auto& moves = *program.window.findChild<moves::MovesView*>();
    program.press(Qt::Key_Right);
    QCOMPARE(program.ply(), 1);
    QVERIFY(moves.spokenMove().contains(QStringLiteral("e4")));
    program.press(Qt::Key_BracketRight);
    QCOMPARE(program.ply(), 3); // the next comment
    program.press(Qt::Key_BracketRight);
    QCOMPARE(program.ply(), 6); // exd4, the next marker
    program.press(Qt::Key_End);
    QCOMPARE(program.ply(), 23);
    FoundTexts texts;
    addPainted(texts, program.window);
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const FoundText& one) {
        return one.text.contains(QStringLiteral("White wins"));
    }));
}

void TestHiddenFutureInTheWindow::theScaleStaysWhileTheHandleIsDragged()
{
    Opened program(quiz);
    program.session.cursor().goToPly(Ply(10));
    program.press(Qt::Key_H);
    auto& view = *program.window.findChild<timeline::TimelineView*>();
    const auto at = [&](int ply) {
        return QPoint(qRound(view.axis().xOf(Ply(ply))),
                      qRound(view.layoutOfGame().ruler.center().y()));
    };
    const double step = view.axis().step();
    QTest::mousePress(&view, Qt::LeftButton, {}, at(10));
    QTest::mouseMove(&view, at(4));
    QCOMPARE(program.ply(), 4);
    QTest::mouseMove(&view, at(17));
    QCOMPARE(program.ply(), 17);
    QCOMPARE(view.axis().step(), step);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(17));
    QCOMPARE(program.ply(), 17);
}

PLYLINE_WIDGET_TEST(TestHiddenFutureInTheWindow)
#include "tst_hidden_future_in_the_window.moc"
