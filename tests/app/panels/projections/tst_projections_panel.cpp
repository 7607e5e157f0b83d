#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>

#include "app/panels/projections/projections_panel.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using game::Ply;
using projections::CardView;
using projections::ProjectionsPanel;
using projections::ReaderCommand;
using projections::StepView;
using Status = streams::ModelReader::Status;

namespace {

constexpr const char* forked = "[White \"A\"]\n[Result \"*\"]\n\n1. e4 {[%clk 0:10:00]} d5 "
                               "{[%clk 0:09:00]} 2. exd5 Qxd5 3. Nc3 (3. Nf3 Bg4 4. Be2 Nc6) Qa5 "
                               "4. d4 Nf6 *\n";

} // namespace

class TestProjectionsPanel : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyReadModelFollowsTheCursor();
    void theLogEndsAtTheCursor();
    void aClickOnAnEventGoesThere();
    void pointingIsShared();
    void aPausedReaderStaysBehind();
    void aReaderThatBreaksStopsAlone();
    void aSkippedEventIsSaidUntilTheModelIsRebuilt();
    void aRebuildIsCancelledAtOnce();
    void aSpeedIsChosenFromAMenu();
    void aBreakIsAskedForByItsNumber();
    void aVariationIsReadFromItsFork();
    void theFutureIsNotRead();
    void aStepShowsBothStates();
    void nothingIsReadWhileThePanelIsHidden();
    void withoutAGameThereIsAHint();
    void aScreenReaderIsToldEverything();
    void everyStatusIsPainted();

private:
    [[nodiscard]] QAbstractButton& button(const char* id, const QString& name)
    {
        for (auto* one : card(id).findChildren<QAbstractButton*>())
            if (one->accessibleName().endsWith(name))
                return *one;
        qFatal("no button %s", qPrintable(name));
    }
    CardView& card(const char* id) { return m_panel->card(id); }
    void command(const char* id, ReaderCommand command)
    {
        Q_EMIT card(id).buttons().commanded(command);
    }
    void go(int ply) { m_session->cursor().goToPly(Ply(ply)); }
    template <typename View>
    View viewOf(const char* id)
    {
        for (int i = 0; i < m_panel->readers()->count(); ++i)
            if (m_panel->readers()->reader(i).kind().id == id)
                return std::get<View>(m_panel->readers()->reader(i).view());
        qFatal("no read model %s", id);
    }
    int offset(const char* id) { return card(id).frame().offset; }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<ProjectionsPanel> m_panel;
};

void TestProjectionsPanel::init()
{
    makeSession();
    openPgn(forked, 5);
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<ProjectionsPanel>(*m_workspace, *m_look);
    m_panel->resize(1128, 1100);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestProjectionsPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    dropSession();
}

void TestProjectionsPanel::everyReadModelFollowsTheCursor()
{
    for (const int ply : {5, 0, 8, 3, 4}) {
        go(ply);
        for (const streams::ModelKind& kind : streams::modelKinds()) {
            QCOMPARE(m_panel->card(kind.id).frame().offset, ply);
            QCOMPARE(m_panel->card(kind.id).frame().status, Status::UpToDate);
        }
        // Cards out of sight keep an older picture until they are scrolled to.
        QCOMPARE(std::get<streams::BoardView>(card("board").frame().picture->view).setup,
                 m_session->moment().position);
        QCOMPARE(viewOf<streams::MoveTextView>("moves").sans.size(), std::size_t(ply));
    }
    QCOMPARE(viewOf<streams::CapturedView>("captured").captured.size(), std::size_t(2));
    const auto clocks = viewOf<streams::ClocksView>("clocks").clocks;
    QCOMPARE(clocks.millis(rules::Color::Black).value_or(0), std::int64_t(540000));
}

void TestProjectionsPanel::theLogEndsAtTheCursor()
{
    QCOMPARE(m_panel->log().frame().sans,
             (QStringList{u"e4"_s, u"d5"_s, u"exd5"_s, u"Qxd5"_s, u"Nc3"_s}));
    go(2);
    QCOMPARE(m_panel->log().frame().sans, (QStringList{u"e4"_s, u"d5"_s}));
    QCOMPARE(m_panel->log().frame().head, 2);
    QCOMPARE(m_panel->log().frame().marks.size(), std::size_t(1));
    QCOMPARE(m_panel->log().frame().marks.front().offset, 2);
    QVERIFY(m_panel->log().frame().marks.front().text().startsWith(u"8 "_s) ||
            streams::modelKinds().size() != 8);
}

void TestProjectionsPanel::aClickOnAnEventGoesThere()
{
    const auto at = m_panel->log().geometryOfLog().chipRect(3).center().toPoint();
    QTest::mouseClick(&m_panel->log(), Qt::LeftButton, Qt::NoModifier, at);
    QTRY_COMPARE(m_session->cursor().ply(), Ply(3));
    QCOMPARE(m_panel->log().frame().head, 3);
}

void TestProjectionsPanel::pointingIsShared()
{
    const auto at = m_panel->log().geometryOfLog().chipRect(2).center().toPoint();
    QTest::mouseMove(&m_panel->log(), at);
    QTRY_COMPARE(m_session->pointing().ply(), std::optional(Ply(2)));
    QCOMPARE(m_panel->log().frame().pointed, std::optional(2));
    m_session->pointing().setPly(Ply(4));
    QCOMPARE(m_panel->log().frame().pointed, std::optional(4));
    m_session->pointing().setPly(std::nullopt);
    QCOMPARE(m_panel->log().frame().pointed, std::nullopt);
}

void TestProjectionsPanel::aPausedReaderStaysBehind()
{
    QTest::mouseClick(&button("captured", u": pause or resume"_s), Qt::LeftButton);
    go(8);
    QCOMPARE(offset("captured"), 5);
    QCOMPARE(card("captured").frame().status, Status::Paused);
    QVERIFY(card("captured").frame().line.contains(u"5 / 8"_s));
    QVERIFY(card("captured").frame().line.contains(u"lag 3"_s));
    QCOMPARE(offset("board"), 8);
    QCOMPARE(m_panel->log().frame().marks.size(), std::size_t(2));
    QCOMPARE(m_panel->log().frame().marks.back().names, QStringList{u"Captured pieces"_s});
    QTest::mouseClick(&button("captured", u": pause or resume"_s), Qt::LeftButton);
    QCOMPARE(offset("captured"), 8);
}

void TestProjectionsPanel::aReaderThatBreaksStopsAlone()
{
    Q_EMIT card("clocks").buttons().breakChosen(7);
    go(8);
    const auto& frame = card("clocks").frame();
    QCOMPARE(frame.status, Status::Stopped);
    QCOMPARE(offset("clocks"), 6);
    QVERIFY(frame.problem.contains(u"event 7"_s));
    QCOMPARE(offset("heat"), 8);
    QVERIFY(button("clocks", u": retry"_s).isVisible());
    QVERIFY(!button("clocks", u": pause or resume"_s).isVisible());
    QTest::mouseClick(&button("clocks", u": retry"_s), Qt::LeftButton);
    QCOMPARE(offset("clocks"), 8);
    QVERIFY(card("clocks").frame().problem.isEmpty());
}

void TestProjectionsPanel::aSkippedEventIsSaidUntilTheModelIsRebuilt()
{
    Q_EMIT card("board").buttons().breakChosen(7);
    go(8);
    QTest::mouseClick(&button("board", u": skip the event"_s), Qt::LeftButton);
    QCOMPARE(offset("board"), 8);
    QVERIFY(viewOf<streams::BoardView>("board").setup != m_session->moment().position);
    QVERIFY(!card("board").frame().problem.isEmpty());
    Q_EMIT card("board").buttons().breakChosen(std::nullopt);
    QTest::mouseClick(&button("board", u": rebuild, or cancel it"_s), Qt::LeftButton);
    QTRY_COMPARE(card("board").frame().status, Status::UpToDate);
    QCOMPARE(viewOf<streams::BoardView>("board").setup, m_session->moment().position);
    QVERIFY(card("board").frame().problem.isEmpty());
}

void TestProjectionsPanel::aRebuildIsCancelledAtOnce()
{
    Q_EMIT card("heat").buttons().paceChosen(1.0);
    QTest::mouseClick(&button("heat", u": rebuild, or cancel it"_s), Qt::LeftButton);
    QCOMPARE(card("heat").frame().status, Status::Rebuilding);
    QVERIFY(card("heat").frame().line.contains(u'%'));
    QVERIFY(m_panel->isReading());
    QTest::mouseClick(&button("heat", u": rebuild, or cancel it"_s), Qt::LeftButton);
    QCOMPARE(card("heat").frame().status, Status::UpToDate);
    QCOMPARE(offset("heat"), 5);
}

void TestProjectionsPanel::aSpeedIsChosenFromAMenu()
{
    const std::unique_ptr<QMenu> menu(card("rows").buttons().makePaceMenu());
    QCOMPARE(menu->actions().size(), 7); // five speeds, a line, full speed
    menu->actions()[1]->trigger();
    QCOMPARE(card("rows").frame().pace, std::optional(2.0));
    go(0);
    go(8);
    QCOMPARE(card("rows").frame().status, Status::Behind);
    QVERIFY(m_panel->isReading());
    menu->actions().last()->trigger();
    QTRY_COMPARE(offset("rows"), 8);
    QCOMPARE(card("rows").frame().pace, std::nullopt);
}

void TestProjectionsPanel::aBreakIsAskedForByItsNumber()
{
    button("moves", u": break at an event"_s).click();
    auto* dialog = card("moves").findChild<QInputDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->intValue(), 6); // the next one
    dialog->setIntValue(8);
    dialog->accept();
    QCOMPARE(card("moves").frame().breakAt, std::optional(8));
    QVERIFY(button("moves", u": break at an event"_s).isChecked());
    button("moves", u": break at an event"_s).click();
    QCOMPARE(card("moves").frame().breakAt, std::nullopt);
}

void TestProjectionsPanel::aVariationIsReadFromItsFork()
{
    command("heat", ReaderCommand::Pause);
    go(8);
    m_session->showLine(game::LineId(1), Ply(7));
    QCOMPARE(viewOf<streams::MoveTextView>("moves").sans,
             (std::vector<std::string>{"e4", "d5", "exd5", "Qxd5", "Nf3", "Bg4", "Be2"}));
    QCOMPARE(viewOf<streams::BoardView>("board").setup, m_session->moment().position);
    QCOMPARE(offset("heat"), 4); // where the lines part
    QCOMPARE(card("heat").frame().status, Status::Paused);
}

void TestProjectionsPanel::theFutureIsNotRead()
{
    command("rows", ReaderCommand::Pause);
    m_session->setFutureHidden(true);
    go(6);
    QCOMPARE(offset("rows"), 5); // it goes on where it was
    QCOMPARE(offset("board"), 6);
    QCOMPARE(m_panel->log().frame().sans.last(), u"Qa5"_s);
    QCOMPARE(m_panel->log().frame().head, 6);
    QCOMPARE(card("board").frame().head, 6);
}

void TestProjectionsPanel::aStepShowsBothStates()
{
    button("captured", u": step through the event at the cursor"_s).click();
    auto* step = m_panel->findChild<StepView*>();
    QVERIFY(step);
    QCOMPARE(step->frame().number, 5);
    QTest::keyClick(step, Qt::Key_Left);
    QCOMPARE(step->frame().number, 4);
    QVERIFY(step->frame().sentence.contains(u"takes"_s));
    const auto captured = [](const auto& picture) {
        return std::get<streams::CapturedView>(picture->view).captured.size();
    };
    QCOMPARE(captured(step->frame().before), std::size_t(1));
    QCOMPARE(captured(step->frame().after), std::size_t(2));
    QVERIFY(step->describe().contains(u"µs"_s) || step->describe().contains(u"ms"_s));
    QTest::keyClick(step, Qt::Key_Right);
    QTest::keyClick(step, Qt::Key_Right);
    QCOMPARE(step->frame().number, 5); // not beyond the head
    QTest::keyClick(step, Qt::Key_Escape);
    QVERIFY(!step->isVisible());
    QCOMPARE(m_session->cursor().ply(), Ply(5));
}

void TestProjectionsPanel::nothingIsReadWhileThePanelIsHidden()
{
    Q_EMIT card("board").buttons().paceChosen(1.0);
    go(8);
    QVERIFY(m_panel->isReading());
    m_panel->hide();
    QVERIFY(!m_panel->isReading());
    go(0);
    QCOMPARE(m_panel->readers()->reader(1).offset(), 8);
    m_panel->show();
    QCOMPARE(m_panel->readers()->reader(1).offset(), 0);
}

void TestProjectionsPanel::withoutAGameThereIsAHint()
{
    QVERIFY(m_panel->hint().isEmpty());
    workspace::Workspace empty;
    ProjectionsPanel panel(empty, *m_look);
    panel.show();
    QVERIFY(!panel.hint().isEmpty());
    QVERIFY(!panel.readers());
    QVERIFY(!panel.isReading());
}

void TestProjectionsPanel::aScreenReaderIsToldEverything()
{
    const QStringList faults = AccessibleTree(*m_panel).faults();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QCOMPARE(spokenChildren(m_panel->log()).last(), u"Event 5, Nc3: partition 0, offset 4"_s);
    QVERIFY(spokenDescription(card("captured")).contains(u"taken by White: pawn at ply 3"_s));
    QVERIFY(spokenDescription(card("captured")).contains(u"up to date"_s));
    QVERIFY(spokenDescription(card("clocks")).contains(u"White 0:10:00"_s));
    for (auto* one : m_panel->findChildren<QAbstractButton*>())
        QVERIFY(!one->accessibleName().isEmpty());
}

/// A shape of its own for each, not only a colour.
void TestProjectionsPanel::everyStatusIsPainted()
{
    const auto dotOf = [this](const char* id) {
        const projections::CardGeometry parts = projections::CardGeometry::of(card(id).width());
        return card(id).grab(parts.status).toImage();
    };
    const QImage upToDate = dotOf("attacks");
    command("attacks", ReaderCommand::Pause);
    const QImage paused = dotOf("attacks");
    command("attacks", ReaderCommand::Resume);
    QCOMPARE(dotOf("attacks"), upToDate);
    Q_EMIT card("attacks").buttons().paceChosen(1.0);
    command("attacks", ReaderCommand::Rebuild);
    const QImage rebuilding = dotOf("attacks");
    command("attacks", ReaderCommand::Cancel);
    Q_EMIT card("attacks").buttons().breakChosen(6);
    Q_EMIT card("attacks").buttons().paceChosen(std::nullopt);
    go(8);
    const QImage stopped = dotOf("attacks");
    QVERIFY(upToDate != paused && paused != rebuilding && rebuilding != stopped);
}

PLYLINE_WIDGET_TEST(TestProjectionsPanel)
#include "tst_projections_panel.moc"
