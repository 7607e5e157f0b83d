#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "app/model/game_list/game_list.h"
#include "app/panels/position_search/pattern_board.h"
#include "app/panels/position_search/pattern_editor.h"
#include "app/panels/position_search/search_panel.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using position_search::SearchPanel;

namespace {

constexpr char games[] = R"([White "One"]
[Date "1999.01.02"]
[Result "1-0"]

1. e4 e5 2. Nf3 Nc6 3. Bb5 1-0

[White "Two"]
[Result "0-1"]

1. Nf3 Nc6 2. e4 e5 3. Bc4 0-1

[White "Three"]
[Result "*"]

1. d4 *
)";

QPushButton* buttonOf(SearchPanel& panel, const QString& text)
{
    for (QPushButton* button : panel.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

QTableView* tableOf(SearchPanel& panel, const QString& name)
{
    for (QTableView* table : panel.findChildren<QTableView*>()) {
        if (table->accessibleName() == name)
            return table;
    }
    return nullptr;
}

QString cell(QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

void click(QTableView& table, int row)
{
    const QPoint at = table.visualRect(table.model()->index(row, 1)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at);
}

} // namespace

class TestSearchPanel : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeSession();
        m_look = std::make_unique<look::Look>();
        openPgn(games, 4);
        m_panel = std::make_unique<SearchPanel>(*m_workspace, *m_look);
        m_panel->resize(460, 620);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_found = tableOf(*m_panel, QStringLiteral("Games found"));
        m_next = tableOf(*m_panel, QStringLiteral("Next moves"));
    }
    void cleanup()
    {
        m_panel.reset();
        m_look.reset();
        dropSession();
    }
    void oneClickFindsTheShownPosition();
    void onlyTheGamesOfTheListAreSearchedOnRequest();
    void aResultOpensItsGameAtItsPly();
    void aResultInALargeGameLeavesTheOpenGameAlone();
    void aNextMoveIsPlayedOrOpened();
    void typedQueriesFindGames_data();
    void typedQueriesFindGames();
    void variationsAreSearchedWhenChecked();
    void theBoardWritesWhatIsSearched();
    void nextMovesFollowTheBoardOnRequest();
    void aClosedPanelFollowsNothing();
    void whatCannotBeReadIsSaid();
    void resultsNeverStandUnderAnotherQuestion();
    void aMistakeLeavesNoResults();
    void eachKindKeepsItsText();
    void changedOptionsAskAgain();
    void aRequestFromElsewhereSearchesTheShownPosition();
    void aGameWithoutPlayersIsFoundByItsTitle();
    void anotherFileForgetsWhatWasFound();

private:
    void findShown()
    {
        QTest::mouseClick(buttonOf(*m_panel, QStringLiteral("Find the shown position")),
                          Qt::LeftButton);
        QTRY_COMPARE(m_next->model()->rowCount(), 2);
    }

    [[nodiscard]] QString status() const
    {
        return m_panel->findChild<QLabel*>(QStringLiteral("status"))->text();
    }

    QCheckBox* box(const QString& text)
    {
        for (QCheckBox* one : m_panel->findChildren<QCheckBox*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<SearchPanel> m_panel;
    QTableView* m_found = nullptr;
    QTableView* m_next = nullptr;
};

void TestSearchPanel::oneClickFindsTheShownPosition()
{
    const study::FoundPlies& marked = m_workspace->study.found;
    findShown();
    QCOMPARE(m_found->model()->rowCount(), 2);
    QCOMPARE(cell(*m_found, 0, position_search::ResultsModel::White), QStringLiteral("One"));
    QCOMPARE(cell(*m_found, 0, position_search::ResultsModel::Year), QStringLiteral("1999"));
    QCOMPARE(cell(*m_found, 1, position_search::ResultsModel::White), QStringLiteral("Two"));
    QTRY_COMPARE(cell(*m_found, 1, position_search::ResultsModel::Move), QStringLiteral("2… e5"));
    QCOMPARE(cell(*m_found, 1, position_search::ResultsModel::Ply), QStringLiteral("4"));
    QVERIFY(m_next->isVisible());
    QCOMPARE(cell(*m_next, 0, position_search::NextMovesModel::Move), QStringLiteral("Bb5"));
    QCOMPARE(cell(*m_next, 0, position_search::NextMovesModel::Score), QStringLiteral("100 %"));
    QCOMPARE(cell(*m_next, 1, position_search::NextMovesModel::Move), QStringLiteral("Bc4"));
    const std::vector<game::Ply> plies = marked.plies();
    QCOMPARE(plies, std::vector<game::Ply>{game::Ply(4)});
}

void TestSearchPanel::onlyTheGamesOfTheListAreSearchedOnRequest()
{
    game_list::GameList& list = m_workspace->list;
    list.setFilterText(QStringLiteral("two"));
    QTRY_COMPARE(list.rows().size(), 1);
    box(QStringLiteral("Only the games in the list"))->click();
    QTest::mouseClick(buttonOf(*m_panel, QStringLiteral("Find the shown position")),
                      Qt::LeftButton);
    QTRY_COMPARE(m_found->model()->rowCount(), 1);
    QCOMPARE(cell(*m_found, 0, position_search::ResultsModel::White), QStringLiteral("Two"));
    list.setFilterText(QStringLiteral("one")); // which makes it another question
    QCOMPARE(m_found->model()->rowCount(), 0);
}

void TestSearchPanel::aResultOpensItsGameAtItsPly()
{
    findShown();
    m_session->cursor().goToStart();
    click(*m_found, 1);
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QTRY_COMPARE(m_session->cursor().ply(), game::Ply(4));
}

void TestSearchPanel::aResultInALargeGameLeavesTheOpenGameAlone()
{
    const QByteArray text =
        "[White \"Small\"]\n\n1. d4 d5 2. c4 e6 3. Nc3 Nf6 *\n\n" + tests::largeGame();
    m_session->file().open(written(QStringLiteral("large.pgn"), text), 1, 2);
    QTRY_COMPARE(m_session->file().index()->size(), 2);
    m_session->open({2, game::LineId::main(), game::Ply(1)}); // 1. e4
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    m_panel->searchShownPosition();
    QTRY_COMPARE(m_found->model()->rowCount(), 1);
    m_session->open({1, game::LineId::main(), game::Ply(4)});
    click(*m_found, 0);
    QCOMPARE(m_session->cursor().ply(), game::Ply(4)); // the small game's, until the other is ready
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QCOMPARE(m_session->cursor().ply(), game::Ply(1));
}

void TestSearchPanel::aNextMoveIsPlayedOrOpened()
{
    findShown();
    click(*m_next, 0);
    QCOMPARE(m_session->cursor().place().game, 1);
    QCOMPARE(m_session->cursor().ply(), game::Ply(5));
    m_session->cursor().step(-1);
    click(*m_next, 1);
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QTRY_COMPARE(m_session->cursor().ply(), game::Ply(5));
}

void TestSearchPanel::typedQueriesFindGames_data()
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

void TestSearchPanel::typedQueriesFindGames()
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

void TestSearchPanel::variationsAreSearchedWhenChecked()
{
    openPgn("1. e4 e5 (1... c5 2. Nf3) 2. Nf3 *\n\n1. d4 *\n", 2);
    m_panel->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Squares"));
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("Nf3 pc5"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto says = [&](const QString& words) {
        for (const QLabel* label : m_panel->findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("main lines only")));
    QCOMPARE(m_found->model()->rowCount(), 0);
    box(QStringLiteral("In variations too"))->setChecked(true);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_found->model()->rowCount(), 1);
    QTRY_VERIFY(says(QStringLiteral("variations too")));
    QVERIFY(!says(QStringLiteral("main lines only")));
    click(*m_found, 0);
    QTRY_COMPARE(m_session->cursor().line(), game::LineId(1));
    QCOMPARE(m_session->cursor().ply(), game::Ply(3));
}

void TestSearchPanel::theBoardWritesWhatIsSearched()
{
    auto* editor = m_panel->findChild<position_search::PatternEditor*>();
    QVERIFY(!editor->isVisible());
    m_panel->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Squares"));
    QVERIFY(editor->isVisible());
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("pe5"));
    position_search::PatternBoard& board = editor->board();
    QCOMPARE(board.pattern().at(*rules::Square::parse("e5")),
             search::SquareContents::only({rules::Color::Black, rules::Role::Pawn}));
    const auto e4 = board.rectOf(*rules::Square::parse("e4")).center().toPoint();
    QTest::mouseClick(&board, Qt::LeftButton, {}, e4);
    QCOMPARE(field->text(), QStringLiteral("Pe4 pe5"));
    QTest::mouseClick(buttonOf(*m_panel, QStringLiteral("Search")), Qt::LeftButton);
    QTRY_COMPARE(m_found->model()->rowCount(), 2);
    QTest::mouseClick(buttonOf(*m_panel, QStringLiteral("Shown position")), Qt::LeftButton);
    QVERIFY(board.pattern() == search::Pattern::exactly(m_session->moment().position.board));
    QTest::mouseClick(buttonOf(*m_panel, QStringLiteral("Clear")), Qt::LeftButton);
    QVERIFY(field->text().isEmpty());
}

void TestSearchPanel::nextMovesFollowTheBoardOnRequest()
{
    findShown();
    m_session->cursor().goToStart();
    QCOMPARE(m_next->model()->rowCount(), 2); // of the position that was asked for
    box(QStringLiteral("Follow the board"))->click();
    QTRY_COMPARE(m_next->model()->rowCount(), 3); // 1. e4, 1. Nf3, 1. d4
    QTRY_COMPARE(m_found->model()->rowCount(), 3);
    m_session->cursor().step(1);
    QTRY_COMPARE(m_next->model()->rowCount(), 1);
    QCOMPARE(cell(*m_next, 0, position_search::NextMovesModel::Move), QStringLiteral("e5"));
    box(QStringLiteral("Follow the board"))->click();
}

void TestSearchPanel::aClosedPanelFollowsNothing()
{
    m_session->cursor().goToStart();
    box(QStringLiteral("Follow the board"))->click();
    QTRY_COMPARE(m_next->model()->rowCount(), 3);
    m_panel->hide();
    QVERIFY(m_workspace->study.found.plies().empty());
    m_session->cursor().step(1);
    QVERIFY(m_panel->isStale());
    QCOMPARE(m_next->model()->rowCount(), 3);
    m_panel->show();
    QTRY_COMPARE(m_next->model()->rowCount(), 1);
}

void TestSearchPanel::whatCannotBeReadIsSaid()
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

void TestSearchPanel::resultsNeverStandUnderAnotherQuestion()
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

void TestSearchPanel::aMistakeLeavesNoResults()
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

void TestSearchPanel::eachKindKeepsItsText()
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

void TestSearchPanel::changedOptionsAskAgain()
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

void TestSearchPanel::aRequestFromElsewhereSearchesTheShownPosition()
{
    m_panel->hide();
    m_workspace->study.searchRequest.make();
    QCOMPARE(m_found->model()->rowCount(), 0);
    m_panel->show();
    QTRY_COMPARE(m_found->model()->rowCount(), 2);
    m_session->cursor().goToStart();
    m_workspace->study.searchRequest.make();
    QTRY_COMPARE(m_found->model()->rowCount(), 3);
}

void TestSearchPanel::aGameWithoutPlayersIsFoundByItsTitle()
{
    openPgn("[Event \"Endings: Lucena\"]\n\n1. e4 *\n\n[Event \"Endings: Philidor\"]\n\n1. e4 *\n",
            1);
    m_panel->searchShownPosition();
    QTRY_COMPARE(m_found->model()->rowCount(), 2);
    QCOMPARE(cell(*m_found, 0, position_search::ResultsModel::White), QStringLiteral("Lucena"));
    QCOMPARE(cell(*m_found, 1, position_search::ResultsModel::White), QStringLiteral("Philidor"));
    QCOMPARE(cell(*m_found, 1, position_search::ResultsModel::Black), QString());
}

void TestSearchPanel::anotherFileForgetsWhatWasFound()
{
    findShown();
    openPgn(tests::foolsMate);
    QCOMPARE(m_found->model()->rowCount(), 0);
    QVERIFY(!m_next->isVisible());
}

PLYLINE_WIDGET_TEST(TestSearchPanel)
#include "tst_search_panel.moc"
