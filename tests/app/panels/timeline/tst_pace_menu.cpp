#include <QAction>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "app/model/workspace/workspace.h"
#include "app/panels/timeline/pace_menu.h"
#include "app/panels/timeline/transport_bar.h"
#include "tests/support/test.h"

using namespace plyline;
using timeline::PaceMenu;

class TestPaceMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySpeedIsOffered();
    void aClickBesidePlayChoosesTheSpeed();
    void theLoopIsSetAtThePlayhead();
    void aSpeedOfNoEntryHasNoMark();
    void realPaceHasAFactorAndALongestThinkingTime();
    void withoutClocksTheMenuSaysWhyThereIsNoRealPace();
    void factorsAreWritten_data();
    void factorsAreWritten();

private:
    [[nodiscard]] static QAction* entryOf(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions())
            if (action->text().remove(u'&') == text)
                return action;
        return nullptr;
    }
    [[nodiscard]] QAction* entry(const QString& text) const { return entryOf(*m_menu, text); }

    session::Cursor m_cursor;
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<PaceMenu> m_menu;
};

void TestPaceMenu::init()
{
    m_menu.reset();
    m_playback = std::make_unique<session::Playback>(m_cursor);
    m_cursor.open({1, {}, game::Ply()}, game::Ply(20));
    m_menu = std::make_unique<PaceMenu>(*m_playback);
}

void TestPaceMenu::everySpeedIsOffered()
{
    const QStringList texts{QStringLiteral("0.2 plies/s"), QStringLiteral("0.5 plies/s"),
                            QStringLiteral("1 ply/s"),     QStringLiteral("2 plies/s"),
                            QStringLiteral("9 plies/s"),   QStringLiteral("16 plies/s"),
                            QStringLiteral("32 plies/s")};
    for (const QString& text : texts)
        QVERIFY2(entry(text), qPrintable(text));
    QVERIFY(entry(QStringLiteral("1 ply/s"))->isChecked());
    entry(QStringLiteral("0.2 plies/s"))->trigger();
    QCOMPARE(m_playback->pliesPerSecond(), 0.2);
    QVERIFY(entry(QStringLiteral("0.2 plies/s"))->isChecked());
    QVERIFY(!entry(QStringLiteral("1 ply/s"))->isChecked());
    entry(QStringLiteral("0.2 plies/s"))->trigger(); // the chosen one stays chosen
    QVERIFY(entry(QStringLiteral("0.2 plies/s"))->isChecked());
}

void TestPaceMenu::aClickBesidePlayChoosesTheSpeed()
{
    look::Look look;
    workspace::Workspace workspace;
    session::Playback playback(workspace.session.cursor());
    timeline::TransportBar bar(workspace.session, playback, look);
    bar.show();
    PaceMenu* menu = bar.findChild<PaceMenu*>();
    auto* button = qobject_cast<QToolButton*>(menu->parentWidget());
    QVERIFY(button->isVisible());
    // The menu is modal while it is open.
    QTimer::singleShot(0, menu, [menu] {
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(menu->actions().at(1)).center());
    });
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(playback.pliesPerSecond(), 0.5);
    QCOMPARE(button->text(), QStringLiteral("0.5 plies/s"));
    QCOMPARE(button->toolTip(), QStringLiteral("Speed and loop: 0.5 plies/s"));
}

void TestPaceMenu::theLoopIsSetAtThePlayhead()
{
    m_cursor.goToPly(game::Ply(4));
    entry(QStringLiteral("Start the loop here (in)"))->trigger();
    m_cursor.goToPly(game::Ply(9));
    entry(QStringLiteral("End the loop here (out)"))->trigger();
    QCOMPARE(m_playback->loopIn(), game::Ply(4));
    QCOMPARE(m_playback->loopOut(), game::Ply(9));
    QVERIFY(entry(QStringLiteral("Loop"))->isChecked());
    entry(QStringLiteral("Loop"))->trigger();
    QVERIFY(!m_playback->isLooping());
    entry(QStringLiteral("Clear the loop"))->trigger();
    QVERIFY(!m_playback->loopIn());
}

void TestPaceMenu::aSpeedOfNoEntryHasNoMark()
{
    m_playback->setPliesPerSecond(18);
    for (const QAction* action : m_menu->actions())
        QVERIFY(!action->isChecked());
    m_playback->setPliesPerSecond(8);
    QVERIFY(entry(QStringLiteral("8 plies/s"))->isChecked());
}

void TestPaceMenu::realPaceHasAFactorAndALongestThinkingTime()
{
    look::Look look;
    workspace::Workspace workspace;
    session::Playback playback(workspace.session);
    timeline::TransportBar bar(workspace.session, playback, look);
    bar.setPaceShown(true);
    workspace.session.file().openText(
        QStringLiteral("1. e4 {[%emt 0:00:02]} e5 {[%emt 0:00:03]} *\n"), QStringLiteral("test"));
    QTRY_VERIFY(workspace.session.game());
    PaceMenu& menu = *bar.findChild<PaceMenu*>();
    auto& button = *qobject_cast<QToolButton*>(menu.parentWidget());
    Q_EMIT menu.aboutToShow();
    QAction* realPace = entryOf(menu, QStringLiteral("Real pace"));
    QVERIFY(realPace->isEnabled());
    realPace->trigger();
    QVERIFY(playback.isAtRealPace());
    QVERIFY(realPace->isChecked());
    QVERIFY(!entryOf(menu, QStringLiteral("1 ply/s"))->isChecked());
    QCOMPARE(button.text(), QStringLiteral("real pace ×1"));

    const QMenu& factors = *entryOf(menu, QStringLiteral("Real pace: how fast"))->menu();
    QVERIFY(entryOf(factors, QStringLiteral("×1"))->isChecked());
    entryOf(factors, QStringLiteral("×8"))->trigger();
    QCOMPARE(playback.options().pace.factor, 8.0);
    QCOMPARE(button.text(), QStringLiteral("real pace ×8"));
    QCOMPARE(button.toolTip(),
             QStringLiteral("Speed and loop: real pace ×8, at most 5 s of a thinking time"));
    QCOMPARE(button.accessibleName(), button.toolTip());
    QVERIFY(button.width() >= button.sizeHint().width());

    const QMenu& caps = *entryOf(menu, QStringLiteral("Real pace: longest thinking time"))->menu();
    QVERIFY(entryOf(caps, QStringLiteral("5 s"))->isChecked());
    entryOf(caps, QStringLiteral("60 s"))->trigger();
    QCOMPARE(playback.options().pace.idleCap, std::optional(std::chrono::milliseconds(60'000)));
    entryOf(caps, QStringLiteral("As they thought"))->trigger();
    QVERIFY(!playback.options().pace.idleCap);
    QVERIFY(!entryOf(caps, QStringLiteral("5 s"))->isChecked());

    entryOf(menu, QStringLiteral("Resume after scrubbing"))->trigger();
    QVERIFY(playback.options().isResumedAfterScrubbing);
    entryOf(menu, QStringLiteral("2 plies/s"))->trigger();
    QVERIFY(!playback.isAtRealPace());
    QCOMPARE(button.text(), QStringLiteral("2 plies/s"));
}

void TestPaceMenu::withoutClocksTheMenuSaysWhyThereIsNoRealPace()
{
    const QString sentence = QStringLiteral("This game has no clocks, so it has no real pace.");
    session::PlaybackOptions options;
    options.isRealPace = true;
    m_playback->setOptions(options); // of the game before
    QVERIFY(!entry(QStringLiteral("Real pace"))->isEnabled());
    QVERIFY(!entry(QStringLiteral("Real pace"))->isChecked());
    QVERIFY(entry(QStringLiteral("1 ply/s"))->isChecked());
    QVERIFY(entry(sentence)->isVisible());
    QCOMPARE(timeline::paceName(*m_playback), QStringLiteral("1 ply/s"));
    QCOMPARE(timeline::paceSentence(*m_playback), QStringLiteral("1 ply/s. ") + sentence);
}

void TestPaceMenu::factorsAreWritten_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<QString>("text");
    QTest::newRow("a quarter") << 0.25 << QStringLiteral("×0.25");
    QTest::newRow("a half") << 0.5 << QStringLiteral("×0.5");
    QTest::newRow("one") << 1.0 << QStringLiteral("×1");
    QTest::newRow("sixteen") << 16.0 << QStringLiteral("×16");
}

void TestPaceMenu::factorsAreWritten()
{
    QFETCH(double, factor);
    QTEST(timeline::factorText(factor), "text");
}

PLYLINE_WIDGET_TEST(TestPaceMenu)
#include "tst_pace_menu.moc"
