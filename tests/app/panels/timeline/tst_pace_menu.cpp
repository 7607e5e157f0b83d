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

private:
    [[nodiscard]] QAction* entry(const QString& text) const
    {
        for (QAction* action : m_menu->actions())
            if (action->text().remove(u'&') == text)
                return action;
        return nullptr;
    }

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

PLYLINE_WIDGET_TEST(TestPaceMenu)
#include "tst_pace_menu.moc"
