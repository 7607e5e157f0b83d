#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QSlider>

#include "app/panels/compaction/compaction_panel.h"
#include "app/panels/compaction/question_list.h"
#include "tests/support/test.h"

using namespace plyline;
using compaction::CompactionPanel;
using game::Ply;
using questions::LogQuestion;

class TestCompactionPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFullLogAnswersEverything();
    void theLastOfEachPieceForgetsTheWay();
    void theLastEventAloneForgetsThePieces();
    void theKeyboardMovesTheSlider();
    void nothingIsSaidAtTheStart();
    void hidingThePanelPutsOutItsLights();
    void showingThePanelAgainLightsThem();
    void aHiddenPanelLightsNothingLater();

private:
    [[nodiscard]] std::vector<Ply> lit() const { return m_workspace->session.pointing().plies(); }
    [[nodiscard]] bool isAnswered(LogQuestion question) const
    {
        return m_panel->questions().spoken(question).endsWith(QStringLiteral(" Can be answered"));
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<CompactionPanel> m_panel;
};

/// The knight's three moves and a capture.
void TestCompactionPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<CompactionPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    auto& session = m_workspace->session;
    session.file().openText(QStringLiteral("1. Nf3 e5 2. Nxe5 d6 3. Nf3 Bg4 *"),
                            QStringLiteral("test"), 1, 6);
    QTRY_VERIFY(!session.isLoading() && session.game());
}

void TestCompactionPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestCompactionPanel::aFullLogAnswersEverything()
{
    QCOMPARE(m_panel->sentence(), QStringLiteral("6 of 6 events kept, 8 of 8 questions answered."));
    QCOMPARE(lit().size(), 6U);
}

void TestCompactionPanel::theLastOfEachPieceForgetsTheWay()
{
    m_panel->slider().setValue(1);
    // The knight's last move, the pawn's capture, the pawn on d6 and the bishop on g4.
    QCOMPARE(lit(), (std::vector{Ply(3), Ply(4), Ply(5), Ply(6)}));
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("4 of 6 events kept,")));
    QVERIFY(isAnswered(LogQuestion::WhereThePiecesStand));
    QVERIFY(!isAnswered(LogQuestion::PathOfAPiece));
}

void TestCompactionPanel::theLastEventAloneForgetsThePieces()
{
    m_panel->slider().setValue(2);
    QCOMPARE(lit(), std::vector{Ply(6)});
    QVERIFY(!isAnswered(LogQuestion::WhereThePiecesStand));
    QVERIFY(!isAnswered(LogQuestion::WhatWasCaptured));
    QVERIFY(isAnswered(LogQuestion::WhoIsToMove));
}

void TestCompactionPanel::theKeyboardMovesTheSlider()
{
    QTest::keyClick(&m_panel->slider(), Qt::Key_End);
    QCOMPARE(lit().size(), 1U);
    QCOMPARE(m_panel->slider().accessibleDescription(), QStringLiteral("Last only"));
}

void TestCompactionPanel::nothingIsSaidAtTheStart()
{
    m_workspace->session.cursor().goToPly(Ply(0));
    QVERIFY(lit().empty());
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("There are no events yet")));
    QVERIFY(!isAnswered(LogQuestion::WhoIsToMove));
}

void TestCompactionPanel::hidingThePanelPutsOutItsLights()
{
    QVERIFY(!lit().empty());
    m_panel->hide();
    QVERIFY(lit().empty());
}

void TestCompactionPanel::showingThePanelAgainLightsThem()
{
    m_panel->slider().setValue(1);
    const std::vector<Ply> before = lit();
    m_panel->hide();
    m_panel->show();
    QCOMPARE(lit(), before);
}

void TestCompactionPanel::aHiddenPanelLightsNothingLater()
{
    QString moves;
    for (int number = 1; number <= 1100; number += 2)
        moves += QStringLiteral("%1. Nf3 Nf6 %2. Ng1 Ng8 ").arg(number).arg(number + 1);
    auto& session = m_workspace->session;
    session.file().openText(moves + QStringLiteral("*"), QStringLiteral("test"), 1, 2200);
    QTRY_VERIFY(lit().size() == 2200U); // compacted in a job
    m_panel->slider().setValue(1);
    m_panel->hide();
    const QSignalSpy spy(&session.pointing(), &session::Pointing::pliesChanged);
    // Once another panel has done more of the same work, the first would have delivered.
    CompactionPanel other(*m_workspace, *m_look);
    other.show();
    QTRY_VERIFY(lit().size() == 2200U);
    other.hide();
    QVERIFY(lit().empty());
    QCOMPARE(spy.count(), 2); // those of the other panel
    m_panel->show();
    QTRY_COMPARE(lit().size(), 2U); // of the two knights that move
}

PLYLINE_WIDGET_TEST(TestCompactionPanel)
#include "tst_compaction_panel.moc"
