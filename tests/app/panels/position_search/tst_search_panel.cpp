#include "tests/app/panels/position_search/search_panel_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestSearchPanel : public SearchPanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { SearchPanelTest::init(); }
    void cleanup() { SearchPanelTest::cleanup(); }
    void oneClickFindsTheShownPosition();
    void onlyTheGamesOfTheListAreSearchedOnRequest();
    void aResultOpensItsGameAtItsPly();
    void aResultInALargeGameLeavesTheOpenGameAlone();
    void aNextMoveIsPlayedOrOpened();
    void variationsAreSearchedWhenChecked();
    void theBoardWritesWhatIsSearched();
    void nextMovesFollowTheBoardOnRequest();
    void aClosedPanelFollowsNothing();
    void aRequestFromElsewhereSearchesTheShownPosition();
    void aGameWithoutPlayersIsFoundByItsTitle();
    void anotherFileForgetsWhatWasFound();
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
