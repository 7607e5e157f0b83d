#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "app/panels/timeline/branches_lane.h"
#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/checkpoints_lane.h"
#include "tests/app/panels/timeline/timeline_panel_test.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using timeline::BranchesLayout;

class TestTimelinePanel : public TimelinePanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { dropPanel(); }

    void thePanelSaysWhereTheCursorIs();
    void theButtonsStepAndEndAtTheEnds();
    void aHeldButtonRepeats();
    void aLongMoveInALongGameFits();
    void thePaceIsShortWhereThereIsLittleRoom();
    void aLowPanelClipsNothing();
    void variationsHaveLanesAndAClickGoesThere();
    void branchesWithoutALaneAreCounted();
};

void TestTimelinePanel::init()
{
    makePanel({1100, 162});
    open(shortGame, 20);
}

void TestTimelinePanel::thePanelSaysWhereTheCursorIs()
{
    const auto says = [&](const QString& text) {
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        for (const QToolButton* one : m_panel->findChildren<QToolButton*>()) {
            if (one->isVisible() && one->text() == text)
                return true;
        }
        return false;
    };
    QVERIFY(says(QStringLiteral("Start position")));
    m_session->cursor().goToPly(game::Ply(13));
    QVERIFY(says(QStringLiteral("7. Qf3+")));
    QVERIFY(says(QStringLiteral("ply 13 / 20")));
    m_session->cursor().step(1);
    QVERIFY(says(QStringLiteral("7… Ke6")));
    QVERIFY(says(QStringLiteral("1 ply/s")));
    m_playback->setPliesPerSecond(8);
    QVERIFY(says(QStringLiteral("8 plies/s")));
}

void TestTimelinePanel::theButtonsStepAndEndAtTheEnds()
{
    QVERIFY(!button("Start of the game")->isEnabled());
    QVERIFY(!button("Previous ply")->isEnabled());
    QTest::mouseClick(button("Next ply"), Qt::LeftButton);
    QCOMPARE(ply(), 1);
    QTest::mouseClick(button("End of the game"), Qt::LeftButton);
    QCOMPARE(ply(), 20);
    QVERIFY(!button("Next ply")->isEnabled());
    QTest::mouseClick(button("Previous ply"), Qt::LeftButton);
    QCOMPARE(ply(), 19);
    QTest::mouseClick(button("Start of the game"), Qt::LeftButton);
    QCOMPARE(ply(), 0);
    QTest::mouseClick(button("Play"), Qt::LeftButton);
    QVERIFY(m_playback->isPlaying());
    QVERIFY(button("Pause"));
    QTest::mouseClick(button("Pause"), Qt::LeftButton);
    QVERIFY(!m_playback->isPlaying());
}

void TestTimelinePanel::aHeldButtonRepeats()
{
    QTest::mousePress(button("Next ply"), Qt::LeftButton);
    QCOMPARE(ply(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(ply() >= 4, 5000);
    QTest::mouseRelease(button("Next ply"), Qt::LeftButton);
    // The other one repeats twice, which takes longer than any interval but the first.
    QList<int> plies;
    connect(&m_session->cursor(), &session::Cursor::moved, this, [&] { plies << ply(); });
    const int last = ply();
    QTest::mousePress(button("Previous ply"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(plies.size() >= 3, 5000);
    QTest::mouseRelease(button("Previous ply"), Qt::LeftButton);
    QCOMPARE(plies.first(3), QList<int>({last - 1, last - 2, last - 3}));
}

void TestTimelinePanel::aLowPanelClipsNothing()
{
    QVERIFY(m_panel->minimumSizeHint().height() <= 102);
    m_panel->resize(600, m_panel->minimumSizeHint().height());
    QTRY_COMPARE(m_panel->view().layoutOfGame().size.height(), m_panel->view().height());
    QVERIFY(laneOf<timeline::CheckpointsLayout>(m_panel->view().layoutOfGame()).rect().bottom() <=
            m_panel->view().height());
    for (const int ply : {0, 1, 3}) {
        m_session->cursor().goToPly(game::Ply(ply));
        QCoreApplication::processEvents();
        for (const QWidget* part : m_panel->findChildren<QWidget*>()) {
            if (!part->isVisible())
                continue;
            QVERIFY2(part->parentWidget()->rect().contains(part->geometry()),
                     qPrintable(part->accessibleName()));
            QVERIFY2(part->height() >= part->minimumSizeHint().height(),
                     qPrintable(QStringLiteral("%1 at ply %2: %3 of %4")
                                    .arg(QString::fromLatin1(part->metaObject()->className()))
                                    .arg(ply)
                                    .arg(part->height())
                                    .arg(part->minimumSizeHint().height())));
        }
    }
}

void TestTimelinePanel::variationsHaveLanesAndAClickGoesThere()
{
    timeline::TimelineView& view = m_panel->view();
    QVERIFY(!tests::findLane<BranchesLayout>(view.layoutOfGame()));
    m_session->file().openText(
        QStringLiteral("[Event \"Branches\"]\n\n1. e4 e5 (1... c5 2. Nf3 d6 (2... "
                       "Nc6 3. d4) 3. d4) 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 *\n"),
        QStringLiteral("branches"));
    QTRY_COMPARE(view.axis().lastPly().number(), 7);
    const auto lanes = laneOf<BranchesLayout>(view.layoutOfGame()).branches();
    QCOMPARE(lanes.size(), 2u);
    QCOMPARE(lanes[0].branch.forkPly.number(), 1);
    QCOMPARE(lanes[0].branch.lastPly.number(), 5);
    QVERIFY(!lanes[0].rect.intersects(lanes[1].rect));
    QVERIFY(lanes[0].rect.top() >=
            laneOf<timeline::CellsLayout>(view.layoutOfGame()).rect().bottom());

    const QPointF at(view.axis().xOf(game::Ply(4)), lanes[0].rect.center().y());
    QTest::mouseClick(&view, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(m_session->cursor().line(), lanes[0].branch.line);
    QCOMPARE(ply(), 4);
    QVERIFY(laneOf<BranchesLayout>(view.layoutOfGame()).branches()[0].branch.isShown);
    // The main line is a lane now, and a click on it goes back.
    const auto& shown = laneOf<BranchesLayout>(view.layoutOfGame()).branches();
    const auto main = std::find_if(shown.begin(), shown.end(),
                                   [](const auto& lane) { return lane.branch.line.isMain(); });
    QVERIFY(main != shown.end());
    QTest::mouseClick(&view, Qt::LeftButton, {}, main->rect.center().toPoint());
    QVERIFY(m_session->cursor().line().isMain());
}

void TestTimelinePanel::branchesWithoutALaneAreCounted()
{
    timeline::TimelineView& view = m_panel->view();
    m_session->file().openText(
        QStringLiteral("[Event \"Many\"]\n\n1. e4 (1. d4) (1. c4) (1. f4) (1. g3) "
                       "(1. b3) e5 2. Nf3 *\n"),
        QStringLiteral("many"));
    QTRY_COMPARE(view.axis().lastPly().number(), 3);
    QCOMPARE(laneOf<BranchesLayout>(view.layoutOfGame()).branches().size(), 3u);
    QCOMPARE(laneOf<BranchesLayout>(view.layoutOfGame()).hiddenBranches(), 2);
    QVERIFY(laneOf<BranchesLayout>(view.layoutOfGame()).scale().empty());
    m_panel->resize(m_panel->width(), 420);
    QTRY_COMPARE(laneOf<BranchesLayout>(view.layoutOfGame()).scale().size(), 1u);
    QCOMPARE(laneOf<BranchesLayout>(view.layoutOfGame()).scale()[0].text, u"+2 lines"_qs);
}

void TestTimelinePanel::aLongMoveInALongGameFits()
{
    QString text = QStringLiteral(
        "[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/8/Q3K3 w - - 0 9000\"]\n[Result \"*\"]\n\n");
    for (int i = 0; i < 600; ++i)
        text += i % 2 ? QStringLiteral("Qa1 Ke8\n") : QStringLiteral("Qb1 Kd8 ");
    m_session->file().openText(text + QStringLiteral("*\n"), QStringLiteral("test"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 1200);
    m_session->cursor().goToEnd();
    QCoreApplication::processEvents();
    int seen = 0;
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        ++seen;
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                 qPrintable(label->text()));
    }
    QCOMPARE(seen, 2);
    const QToolButton* pace = button("Playback speed and loop: 1 ply/s");
    QVERIFY(pace && pace->isVisible());
    QVERIFY(pace->width() >= pace->sizeHint().width());
}

void TestTimelinePanel::thePaceIsShortWhereThereIsLittleRoom()
{
    m_session->cursor().goToPly(game::Ply(12));
    m_playback->setPliesPerSecond(16);
    m_playback->setLoop(game::Ply(12), game::Ply(18), true);
    const QString whole = QStringLiteral("16 plies/s · loop 12–18");
    for (const auto& [width, text] :
         {std::pair(1600, whole), std::pair(700, QStringLiteral("16 plies/s"))}) {
        m_panel->resize(width, 162);
        QCoreApplication::processEvents();
        const QToolButton* pace =
            button((QStringLiteral("Playback speed and loop: ") + whole).toUtf8().constData());
        QVERIFY(pace);
        QCOMPARE(pace->text(), text);
        QVERIFY(pace->width() >= pace->sizeHint().width());
        QVERIFY(pace->parentWidget()->rect().contains(pace->geometry()));
    }
}

PLYLINE_WIDGET_TEST(TestTimelinePanel)
#include "tst_timeline_panel.moc"
