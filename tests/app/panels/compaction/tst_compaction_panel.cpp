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

PLYLINE_WIDGET_TEST(TestCompactionPanel)
#include "tst_compaction_panel.moc"
