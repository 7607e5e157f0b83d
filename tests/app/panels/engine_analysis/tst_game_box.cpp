#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QProgressBar>

#include "app/panels/engine_analysis/game_box.h"
#include "tests/app/panels/engine_analysis/engine_panel_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestGameBox : public EnginePanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { EnginePanelTest::init(); }
    void cleanup() { EnginePanelTest::cleanup(); }
    void wholeGameIsAnalysedAndSaved();
    void openFileIsNotOverwritten();
};

void TestGameBox::wholeGameIsAnalysedAndSaved()
{
    use(ScriptedEngine::polite("on go\n say info depth 9 score cp 31\n say bestmove 0000\n"));
    m_window->show();
    engines::GameAnalysis& game = m_workspace->engines->game;
    QVERIFY(!button(QStringLiteral("Save with evaluations …")));
    m_panel->gameBox().findChild<QComboBox*>()->setCurrentIndex(0);
    QTest::mouseClick(button(QStringLiteral("Analyse the game")), Qt::LeftButton);
    QVERIFY(game.isRunning());
    QCOMPARE(game.nodes(), engines::GameAnalysis::quickNodes);
    QTRY_VERIFY(game.isComplete());
    QTRY_COMPARE(label("game-status"), QStringLiteral("All positions evaluated by Fake 1"));
    const auto* progress = m_panel->findChild<QProgressBar*>();
    QCOMPARE(progress->value(), progress->maximum());
    QVERIFY(!progress->isVisible());
    QVERIFY(progress->invertedAppearance());
    QVERIFY(button(QStringLiteral("Save with evaluations …")));
    const QString path = m_fake->path(QStringLiteral("copy.pgn"));
    m_panel->gameBox().saveTo(path);
    QFile copy(path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray text = copy.readAll();
    QVERIFY(text.contains("[Annotator \"Fake 1\"]"));
    QVERIFY(text.contains("1. e4 {[%eval -0.31,9]} 1... e5 {[%eval 0.31,9]} 2. Nf3"));
}

void TestGameBox::openFileIsNotOverwritten()
{
    QFile file(m_fake->path(QStringLiteral("open.pgn")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ruyLopez);
    file.close();
    m_workspace->file.open(file.fileName());
    QTRY_COMPARE(m_workspace->file.path(), file.fileName());
    m_window->show();
    QTRY_VERIFY(button(QStringLiteral("Analyse the game")));
    QTest::mouseClick(button(QStringLiteral("Analyse the game")), Qt::LeftButton);
    QTRY_VERIFY(m_workspace->engines->game.isComplete());
    const QSignalSpy reported(m_panel, &widgets::Panel::reported);
    m_panel->gameBox().saveTo(file.fileName());
    QCOMPARE(reported.size(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(ruyLopez));
}

PLYLINE_WIDGET_TEST(TestGameBox)
#include "tst_game_box.moc"
