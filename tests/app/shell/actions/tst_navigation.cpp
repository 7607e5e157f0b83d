#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QWidget>

#include "app/shell/actions/navigation.h"
#include "tests/support/test.h"

using namespace plyline;
using actions::ActionId;
using actions::Actions;
using actions::Navigation;
using game::LineId;
using game::Ply;

class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void upAndDownChooseAtAFork();
    void elsewhereTheyGoToMarkers();
    void oneKeyLeavesAVariation();
    void theShownLineIsCopiedWithItsStart();
    void aPositionIsCopiedAsAGame();

private:
    void open(const char* moves);
    void trigger(ActionId id) { (*m_actions)[id].trigger(); }
    [[nodiscard]] session::Cursor& cursor() const { return m_session->cursor(); }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<QWidget> m_window;
    const panels::PanelList m_panels = {}; ///< None.
    Actions* m_actions = nullptr;
    std::unique_ptr<Navigation> m_navigation;
};

void TestNavigation::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_playback = std::make_unique<session::Playback>(m_session->cursor());
    m_window = std::make_unique<QWidget>();
    m_actions = new Actions(*m_window, m_panels);
    m_navigation = std::make_unique<Navigation>(*m_actions, *m_workspace, *m_playback);
}

void TestNavigation::cleanup()
{
    m_navigation.reset();
    m_window.reset();
    m_playback.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestNavigation::open(const char* moves)
{
    m_session->file().openText(QStringLiteral("[Result \"*\"]\n\n") + QString::fromLatin1(moves),
                               QStringLiteral("test"));
    QTRY_VERIFY(m_session->game());
}

void TestNavigation::theShownLineIsCopiedWithItsStart()
{
    QVERIFY(!(*m_actions)[ActionId::CopyLine].isEnabled());
    open("1. e4 e5 (1... c5 2. Nf3) 2. Nc3 *");
    m_session->showLine(LineId(1), Ply(2));
    trigger(ActionId::CopyLine);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("1. e4 c5 2. Nf3 *")), qPrintable(copied));
    QVERIFY(!copied.contains(QStringLiteral("Nc3")));
}

void TestNavigation::aPositionIsCopiedAsAGame()
{
    m_session->file().openText(
        QStringLiteral("4k3/8/8/8/8/8/8/4K3 w - - hmvc 3; id \"bare kings\"; bm Kd2;"),
        QStringLiteral("test"));
    QTRY_VERIFY(m_session->game());
    trigger(ActionId::CopyGame);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("[FEN \"4k3/8/8/8/8/8/8/4K3 w - - 3 1\"]")),
             qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("[Event \"bare kings\"]")));
}

void TestNavigation::upAndDownChooseAtAFork()
{
    open("1. e4 e5 (1... c5 2. Nf3) 2. Nc3 *");
    cursor().goToPly(Ply(1));
    trigger(ActionId::ChooseBelow);
    QCOMPARE(cursor().line(), LineId(1));
    QCOMPARE(cursor().ply(), Ply(1));
    trigger(ActionId::StepForward);
    QCOMPARE(m_session->plies()[1].san, "c5");
    QCOMPARE(cursor().ply(), Ply(2));
    trigger(ActionId::StepBack);
    trigger(ActionId::StepForward); // enters it again
    QCOMPARE(cursor().line(), LineId(1));
    trigger(ActionId::StepBack);
    trigger(ActionId::ChooseAbove);
    QCOMPARE(cursor().line(), LineId::main());
    QCOMPARE(cursor().ply(), Ply(1));
}

void TestNavigation::elsewhereTheyGoToMarkers()
{
    open("1. e4 d5 2. exd5 Qxd5 3. Nc3 Qa5 (3... Qd8) *");
    trigger(ActionId::ChooseBelow);
    QCOMPARE(cursor().ply(), Ply(3));
    trigger(ActionId::ChooseBelow);
    QCOMPARE(cursor().ply(), Ply(4));
    trigger(ActionId::ChooseAbove);
    QCOMPARE(cursor().ply(), Ply(3));
    cursor().goToPly(Ply(5)); // at a fork the brackets still do
    trigger(ActionId::PreviousMarker);
    QCOMPARE(cursor().ply(), Ply(4));
    QCOMPARE(cursor().line(), LineId::main());
}

void TestNavigation::oneKeyLeavesAVariation()
{
    open("1. e4 e5 (1... c5 2. Nf3 (2. Nc3 Nc6)) 2. Nc3 *");
    const QAction& back = (*m_actions)[ActionId::ReturnToMainLine];
    QVERIFY(!back.isEnabled());
    m_session->showLine(LineId(2), Ply(4));
    QVERIFY(back.isEnabled());
    trigger(ActionId::ReturnToMainLine);
    QCOMPARE(cursor().place(), (game::Place{1, LineId::main(), Ply(1)}));
    QVERIFY(!back.isEnabled());
}

PLYLINE_WIDGET_TEST(TestNavigation)
#include "tst_navigation.moc"
