#include "tests/app/panels/position_search/search_panel_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestSearchQuestions : public SearchPanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { SearchPanelTest::init(); }
    void cleanup() { SearchPanelTest::cleanup(); }
    void typedQueriesFindGames_data();
    void typedQueriesFindGames();
    void whatCannotBeReadIsSaid();
    void resultsNeverStandUnderAnotherQuestion();
    void aMistakeLeavesNoResults();
    void eachKindKeepsItsText();
    void changedOptionsAskAgain();
};

void TestSearchQuestions::typedQueriesFindGames_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("FEN") << QStringLiteral("Position")
                         << QStringLiteral("rnbqkbnr/pppppppp/8/8/3P4/8/PPP1PPPP/RNBQKBNR b - -")
                         << 1;
    QTest::newRow("squares") << QStringLiteral("Squares") << QStringLiteral("Pe4 pe5") << 2;
    QTest::newRow("material") << QStringLiteral("Material") << QStringLiteral("Q=1") << 3;
    QTest::newRow("manoeuvre") << QStringLiteral("Manoeuvre") << QStringLiteral("Bf1-c4") << 1;
}

void TestSearchQuestions::typedQueriesFindGames()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(int, found);
    m_panel->findChild<QComboBox*>()->setCurrentText(kind);
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_found->model()->rowCount(), found);
}

void TestSearchQuestions::whatCannotBeReadIsSaid()
{
    m_panel->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Squares"));
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("Pe4 Pe9"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(status(), QStringLiteral("“e9” is not a square: they go from a1 to h8."));
    // It stands below the text, above the board of squares.
    const auto* said = m_panel->findChild<QLabel*>(QStringLiteral("status"));
    const auto* board = m_panel->findChild<position_search::PatternEditor*>();
    QVERIFY(said->isVisible());
    QTRY_VERIFY(said->geometry().top() > field->geometry().bottom());
    QVERIFY(said->geometry().bottom() < board->geometry().top());
    QCOMPARE(m_found->model()->rowCount(), 0);
    m_panel->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Position"));
    QVERIFY(status().isEmpty());
    QTest::keyClicks(field, QStringLiteral("8/8/8/8/8/8/8/K6k x - -"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(status(), QStringLiteral("The position cannot be read: “x” is not the side to move."));
}

void TestSearchQuestions::resultsNeverStandUnderAnotherQuestion()
{
    findShown();
    auto* kind = m_panel->findChild<QComboBox*>();
    auto* field = m_panel->findChild<QLineEdit*>();
    const auto isEmpty = [&] {
        return m_found->model()->rowCount() == 0 && m_next->model()->rowCount() == 0 &&
               !m_next->isVisible() && status().isEmpty() &&
               m_workspace->study.found.plies().empty();
    };
    QVERIFY(!isEmpty());
    kind->setCurrentText(QStringLiteral("Squares"));
    QVERIFY(isEmpty());
    QTest::keyClicks(field, QStringLiteral("Pe4"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_found->model()->rowCount(), 2);
    QTest::keyClicks(field, QStringLiteral(" "));
    QVERIFY(isEmpty());
    // A search that still runs brings nothing later either.
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, QStringLiteral("p"));
    QVERIFY(isEmpty());
    findShown();
    QVERIFY(!isEmpty());
}

void TestSearchQuestions::aMistakeLeavesNoResults()
{
    m_panel->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Squares"));
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("P"));
    findShown();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_found->model()->rowCount(), 0);
    QVERIFY(!m_next->isVisible());
    QVERIFY2(status().startsWith(u"“P” names no square"), qPrintable(status()));
}

void TestSearchQuestions::eachKindKeepsItsText()
{
    auto* kind = m_panel->findChild<QComboBox*>();
    auto* field = m_panel->findChild<QLineEdit*>();
    const QStringList texts{QStringLiteral("8/8 w"), QStringLiteral("Pe4"), QStringLiteral("Q=1"),
                            QStringLiteral("Bf1-c4")};
    for (int i = 0; i < 4; ++i) {
        kind->setCurrentIndex(i);
        QVERIFY(field->text().isEmpty());
        QTest::keyClicks(field, texts[i]);
    }
    for (int i = 0; i < 4; ++i) {
        kind->setCurrentIndex(i);
        QCOMPARE(field->text(), texts[i]);
    }
}

void TestSearchQuestions::changedOptionsAskAgain()
{
    m_panel->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Squares"));
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("pd4"));
    box(QStringLiteral("Also with colours swapped"))->click();
    QVERIFY(status().isEmpty()); // nothing was asked yet
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(status().contains(u"main lines only"));
    QCOMPARE(m_found->model()->rowCount(), 0); // a black pawn on d4, a white one on d5
    field->setText(QStringLiteral("pd5"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_found->model()->rowCount(), 1); // 1. d4
    box(QStringLiteral("Also with colours swapped"))->click();
    QTRY_VERIFY(status().contains(u"main lines only"));
    QTRY_COMPARE(m_found->model()->rowCount(), 0);
}

PLYLINE_WIDGET_TEST(TestSearchQuestions)
#include "tst_search_questions.moc"
