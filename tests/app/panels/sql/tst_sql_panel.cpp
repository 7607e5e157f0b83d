#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "app/panels/sql/query_words.h"
#include "app/panels/sql/sql_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using game::LineId;
using game::Ply;
using sql::SqlPanel;

namespace {

const QString twoLines =
    u"[White \"A\"]\n[Result \"*\"]\n\n1. e4 e5 (1... c5 2. Nf3 d6) 2. Bc4 Nc6 "
    "3. Qh5 Nf6 4. Qxf7# 1-0\n\n[White \"B\"]\n\n1. d4 d5 *\n"_s;
const QString neverEnds = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                          "SELECT count(*) FROM n"_s;

} // namespace

class TestSqlPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyReadyQueryRuns_data();
    void everyReadyQueryRuns();
    void aClickAndEnterGoToThePly();
    void hoveringMovesTheGhost();
    void parametersFollowTheCursor();
    void aMistakeIsSaidAndMarked();
    void whatWritesIsRefused();
    void aQueryWithoutEndIsCancelled();
    void aPanelThatIsClosedWaitsForNoQuery();
    void moreRowsAreTold();
    void whatIsSaidIsReadOut();
    void rowsAreCopiedAsCsv();
    void anotherGameTakesTheRowsAway();

private:
    void run(const QString& query)
    {
        m_panel->setSql(query);
        QTest::keyClick(&m_panel->edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_panel->runButton().text(), u"Run"_s);
    }
    [[nodiscard]] QStringList columnTexts(int column) const
    {
        QStringList texts;
        const QAbstractItemModel& model = *m_panel->results().model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }
    void click(int row)
    {
        QTableView& view = m_panel->results();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(view.model()->index(row, 0)).center());
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<SqlPanel> m_panel;
};

void TestSqlPanel::init()
{
    m_look = std::make_unique<look::Look>();
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_session->file().openText(twoLines, u"test"_s, 1, 3);
    QTRY_VERIFY(m_session->game());
    m_panel = std::make_unique<SqlPanel>(*m_workspace, *m_look);
    m_panel->resize(460, 680);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    new QAbstractItemModelTester(m_panel->results().model(), m_panel.get());
}

void TestSqlPanel::cleanup()
{
    m_panel.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestSqlPanel::everyReadyQueryRuns_data()
{
    QTest::addColumn<int>("query");
    QTest::addColumn<QString>("firstRow");
    // By hand, at ply 3 of the main line: 1. e4 e5 2. Bc4. The order is that of the list.
    const char* rows[] = {
        "3 0 5 white bishop 3 4",        // the bishop of f1
        "0 white rook 1 1 0",            // a1
        "0 white rook a1 7 0 0",         // the first of those that never moved
        "c4 1 3 0",                      // each square once, in the order of the alphabet
        "0 0 39 39 0",                   // 8 + 6 + 6 + 10 + 9 a side
        "7 0 Qxf7# white queen pawn f7", // the only capture
        "",                              // no clocks
        "0 white rook a1",
        "0 white rook 1 1 0 0",
        "5 c4 3 0",
        "",
        "events 10", // 7 on the main line and 3 on the other
        nullptr,
    };
    int i = 0;
    for (const sql::ReadyQuery& query : sql::readyQueries()) {
        QTest::newRow(query.title.toUtf8().constData())
            << i << (rows[i] ? QString::fromLatin1(rows[i]) : u"any"_s);
        ++i;
    }
    QCOMPARE(i, static_cast<int>(std::size(rows)));
}

void TestSqlPanel::everyReadyQueryRuns()
{
    QFETCH(int, query);
    QFETCH(QString, firstRow);
    m_panel->ready().setCurrentIndex(query + 1);
    Q_EMIT m_panel->ready().activated(query + 1);
    QTRY_COMPARE(m_panel->runButton().text(), u"Run"_s);
    QVERIFY2(m_panel->status().contains(u"row"), m_panel->status().toUtf8().constData());
    const QAbstractItemModel& model = *m_panel->results().model();
    QStringList cells;
    for (int column = 0; column < model.columnCount() && model.rowCount() > 0; ++column)
        cells << model.index(0, column).data().toString();
    if (firstRow != u"any")
        QCOMPARE(cells.join(u' '), firstRow);
    else
        QCOMPARE(model.rowCount(), 8); // tables
}

void TestSqlPanel::aClickAndEnterGoToThePly()
{
    run(u"SELECT san, ply, line_id FROM events ORDER BY line_id, ply"_s);
    QCOMPARE(columnTexts(0).join(u' '), u"e4 e5 Bc4 Nc6 Qh5 Nf6 Qxf7# c5 Nf3 d6"_s);
    QVERIFY(m_panel->status().startsWith(u"10 rows in "_s));
    click(4);
    QCOMPARE(m_session->cursor().place(), (game::Place{1, LineId::main(), Ply(5)}));
    m_panel->results().setFocus();
    QTest::keyClick(&m_panel->results(), Qt::Key_Down);
    QTest::keyClick(&m_panel->results(), Qt::Key_Return);
    QCOMPARE(m_session->cursor().ply(), Ply(6));
    click(9);
    QCOMPARE(m_session->cursor().place(), (game::Place{1, LineId(1), Ply(4)}));
    run(u"SELECT valid_from FROM intervals WHERE valid_from > 0 ORDER BY 1"_s);
    click(0);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
    run(u"SELECT 'no ply' AS words"_s);
    click(0);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
    QVERIFY(!m_panel->status().contains(u"goes to"_s));
}

void TestSqlPanel::hoveringMovesTheGhost()
{
    run(u"SELECT 2 AS ply"_s);
    QTableView& view = m_panel->results();
    const QPoint row = view.visualRect(view.model()->index(0, 0)).center();
    QTest::mouseMove(view.viewport(), row - QPoint(1, 0));
    QTest::mouseMove(view.viewport(), row);
    QTRY_COMPARE(m_session->pointing().ply(), std::optional(Ply(2)));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view.viewport(), &leave);
    QCOMPARE(m_session->pointing().ply(), std::nullopt);
}

void TestSqlPanel::parametersFollowTheCursor()
{
    run(u"SELECT :game, :line, :ply"_s);
    QCOMPARE(columnTexts(2), QStringList{u"3"_s});
    m_session->showLine(LineId(1), Ply(4));
    run(u"SELECT :game || ' ' || :line || ' ' || :ply"_s);
    QCOMPARE(columnTexts(0), QStringList{u"1 1 4"_s});
    // The ply before the fork stands under the main line.
    m_session->cursor().goToPly(Ply(1));
    run(u"SELECT :line"_s);
    QCOMPARE(columnTexts(0), QStringList{u"0"_s});
}

void TestSqlPanel::aMistakeIsSaidAndMarked()
{
    run(u"SELECT 'é',\n  sann FROM events"_s);
    QVERIFY2(m_panel->status().startsWith(u"Line 2, column 3. "_s),
             m_panel->status().toUtf8().constData());
    QVERIFY(m_panel->status().contains(u"sann"_s));
    QCOMPARE(m_panel->edit().extraSelections().size(), 1);
    QCOMPARE(m_panel->edit().extraSelections().first().cursor.selectedText(), u"sann"_s);
    QCOMPARE(m_panel->results().model()->columnCount(), 0);
    QTest::keyClicks(&m_panel->edit(), u" "_s);
    QVERIFY(m_panel->edit().extraSelections().isEmpty());
    run(u"  "_s);
    QVERIFY(m_panel->status().startsWith(u"There is no query."_s));
    run(u"SELECT :side"_s);
    QVERIFY(m_panel->status().contains(u":side has no value"_s));
}

void TestSqlPanel::whatWritesIsRefused()
{
    for (const QString& query :
         {u"DELETE FROM events"_s, u"DROP TABLE events"_s, u"ATTACH 'x' AS y"_s,
          u"PRAGMA query_only = 0"_s, u"VACUUM INTO 'x'"_s, u"CREATE TEMP TABLE t (a)"_s}) {
        run(query);
        QVERIFY2(m_panel->status().contains(u"This panel can only read"_s),
                 m_panel->status().toUtf8().constData());
        QVERIFY(m_panel->status().contains(query.section(u' ', 0, 0)));
    }
    run(u"SELECT count(*) FROM events"_s);
    QCOMPARE(columnTexts(0), QStringList{u"10"_s});
}

void TestSqlPanel::aQueryWithoutEndIsCancelled()
{
    m_panel->setSql(neverEnds);
    QTest::mouseClick(&m_panel->runButton(), Qt::LeftButton);
    QCOMPARE(m_panel->runButton().text(), u"Cancel"_s);
    QCOMPARE(m_panel->status(), u"Running …"_s);
    QTest::mouseClick(&m_panel->runButton(), Qt::LeftButton);
    QCOMPARE(m_panel->runButton().text(), u"Run"_s);
    QCOMPARE(m_panel->status(), u"Cancelled."_s);
    run(u"SELECT 1"_s);
    QCOMPARE(columnTexts(0), QStringList{u"1"_s});
}

void TestSqlPanel::aPanelThatIsClosedWaitsForNoQuery()
{
    m_panel->setSql(neverEnds);
    QTest::mouseClick(&m_panel->runButton(), Qt::LeftButton);
    QCOMPARE(m_panel->runButton().text(), u"Cancel"_s);
    m_panel.reset(); // would not come back
    QVERIFY(m_session->game());
}

void TestSqlPanel::moreRowsAreTold()
{
    run(u"SELECT a.ply FROM snapshots a, snapshots b"_s);
    QCOMPARE(m_panel->results().model()->rowCount(), 10'000);
    QVERIFY2(m_panel->status().startsWith(u"The first 10,000 rows in "_s) &&
                 m_panel->status().contains(u"; there are more."_s),
             m_panel->status().toUtf8().constData());
}

void TestSqlPanel::whatIsSaidIsReadOut()
{
    run(u"SELECT count(*) FROM events"_s);
    QVERIFY(m_panel->status().startsWith(u"1 row in "_s));
    QStringList read;
    for (QLabel* label : m_panel->findChildren<QLabel*>())
        read << QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
    QVERIFY(read.contains(m_panel->status()));
}

void TestSqlPanel::rowsAreCopiedAsCsv()
{
    run(u"SELECT 'a,b' AS \"x\"\"y\", NULL AS n, '' AS e, 1.5"_s);
    auto buttons = m_panel->findChildren<QPushButton*>();
    const auto copy = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == u"Copy as CSV"_s;
    });
    QVERIFY(copy != buttons.end());
    QTest::mouseClick(*copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"\"x\"\"y\",n,e,1.5\n\"a,b\",,\"\",1.5\n"_s);
}

void TestSqlPanel::anotherGameTakesTheRowsAway()
{
    run(u"SELECT count(*) FROM events"_s);
    QCOMPARE(columnTexts(0), QStringList{u"10"_s});
    m_session->showLine(LineId(1), Ply(3)); // the same game
    QCOMPARE(m_panel->results().model()->rowCount(), 1);
    m_session->openGame(2);
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QCOMPARE(m_panel->results().model()->rowCount(), 0);
    QCOMPARE(m_panel->status(), QString());
    run(u"SELECT count(*) FROM events"_s);
    QCOMPARE(columnTexts(0), QStringList{u"2"_s});
}

PLYLINE_WIDGET_TEST(TestSqlPanel)
#include "tst_sql_panel.moc"
