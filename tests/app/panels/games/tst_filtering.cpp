#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "app/panels/games/completion_popup.h"
#include "app/panels/games/filter_field.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/games/list_bar.h"
#include "tests/support/test.h"

using namespace plyline;
using games::CompletionPopup;
using games::FilterField;
using games::GamesModel;
using games::GamesPanel;
using games::GamesView;

namespace {

/// White, Black, Elo, year; the fourth has an accent.
QString fourGames()
{
    const auto game = [](const char* white, const char* black, int elo, int year) {
        return QStringLiteral(
                   "[Event \"Open\"]\n[White \"%1\"]\n[Black \"%2\"]\n[WhiteElo \"%3\"]\n"
                   "[Date \"%4.??.??\"]\n[Result \"*\"]\n\n1. e4 *\n\n")
            .arg(QString::fromUtf8(white), QString::fromUtf8(black))
            .arg(elo)
            .arg(year);
    };
    return game("Carlsen, Magnus", "Karjakin, Sergey", 2850, 2016) +
           game("Tal, Mikhail", "Botvinnik, Mikhail", 2650, 1960) +
           game("Karjakin, Sergey", "Tal, Mikhail", 2750, 1990) +
           game("Žagrebelny, Sergey", "Carlsen, Magnus", 2500, 2004);
}

} // namespace

class TestFiltering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsTypedNarrowsTheList_data();
    void whatIsTypedNarrowsTheList();
    void aMistakeIsSaidAndLeavesTheRows();
    void wordsToGoOnWithAreOffered();
    void whatIsOfferedLeavesTheCountFree();
    void whatIsOfferedStandsBesideTheList();
    void aFilterTooLongForTheFieldIsShownWhole();
    void whatIsOfferedCanBeHeard();
    void escClosesClearsAndLeaves();
    void returnOpensTheFirstGame();
    void pagesWalkTheFilteredList();
    void headingsOrderTheTable();
    void theTableHasItsOwnButton();
    void selectedGamesStaySelected();

private:
    void type(const QString& text) { QTest::keyClicks(&field(), text); }
    [[nodiscard]] FilterField& field() const { return m_panel->filterField(); }
    [[nodiscard]] CompletionPopup& popup() const { return field().popup(); }
    [[nodiscard]] QList<int> rows() const
    {
        QList<int> games;
        for (int row = 0; row < m_panel->model().rowCount(); ++row)
            games << m_panel->model().rows().game(row) + 1;
        return games;
    }
    [[nodiscard]] int openGame() const { return m_session->cursor().place().game; }
    [[nodiscard]] QString count() const
    {
        for (const QLabel* label : m_panel->bar().findChildren<QLabel*>())
            return label->accessibleName();
        return {};
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<GamesPanel> m_panel;
};

void TestFiltering::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<GamesPanel>(*m_workspace, *m_look);
    m_panel->resize(300, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_session->file().openText(fourGames(), QStringLiteral("four.pgn"));
    QTRY_COMPARE(m_panel->model().rowCount(), 4);
    field().setFocus();
    QVERIFY(field().hasFocus());
}

void TestFiltering::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestFiltering::whatIsTypedNarrowsTheList_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("games");
    QTest::newRow("a word, case folded") << QStringLiteral("CARLSEN") << QList<int>{1, 4};
    QTest::newRow("an accent folded") << QStringLiteral("zagreb") << QList<int>{4};
    QTest::newRow("two words") << QStringLiteral("tal karjakin") << QList<int>{3};
    QTest::newRow("a field") << QStringLiteral("white:karjakin") << QList<int>{3};
    QTest::newRow("a range") << QStringLiteral("year:1960..1995") << QList<int>{2, 3};
    QTest::newRow("a comparison") << QStringLiteral("whiteelo>2700") << QList<int>{1, 3};
    QTest::newRow("an exclusion") << QStringLiteral("-carlsen") << QList<int>{2, 3};
    QTest::newRow("none") << QStringLiteral("nobody") << QList<int>{};
}

void TestFiltering::whatIsTypedNarrowsTheList()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, games);
    type(text);
    QTRY_COMPARE(rows(), games);
    QTRY_COMPARE(count(), QStringLiteral("%1 of 4 games").arg(games.size()));
    field().clear();
    QTRY_COMPARE(rows().size(), 4);
    QTRY_COMPARE(count(), QStringLiteral("4 games"));
}

void TestFiltering::aMistakeIsSaidAndLeavesTheRows()
{
    type(QStringLiteral("tal"));
    QTRY_COMPARE(rows(), (QList<int>{2, 3}));
    type(QStringLiteral(" year:x "));
    QTRY_VERIFY(m_workspace->list.mistake());
    QCOMPARE(rows(), (QList<int>{2, 3}));
    bool isSaid = false;
    for (const QLabel* label : m_panel->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("year")));
    QVERIFY(isSaid);
}

void TestFiltering::wordsToGoOnWithAreOffered()
{
    type(QStringLiteral("karj"));
    QTRY_VERIFY(popup().isVisible());
    QCOMPARE(popup().current(), -1);
    QCOMPARE(popup().completions().size(), 1U);
    QTest::keyClick(&field(), Qt::Key_Down);
    QCOMPARE(popup().current(), 0);
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(!popup().isVisible());
    QVERIFY(field().text().contains(QStringLiteral("Karjakin, Sergey")));
    QTRY_COMPARE(rows(), (QList<int>{1, 3}));
    field().clear();
    type(QStringLiteral("whi"));
    QTRY_VERIFY(popup().isVisible());
    const QModelIndex last = popup().model()->index(popup().model()->rowCount() - 1, 0);
    QTest::mouseMove(popup().viewport(), popup().visualRect(last).center());
    QTest::mouseClick(popup().viewport(), Qt::LeftButton, {}, popup().visualRect(last).center());
    QVERIFY(field().text().startsWith(QStringLiteral("white")));
    QVERIFY(field().hasFocus());
}

void TestFiltering::whatIsOfferedLeavesTheCountFree()
{
    type(QStringLiteral("karj"));
    QTRY_VERIFY(popup().isVisible());
    const auto inWindow = [&](const QWidget& widget) {
        return QRect(widget.mapTo(m_panel.get(), QPoint()), widget.size());
    };
    QVERIFY(m_panel->bar().isVisible());
    QVERIFY(!inWindow(popup()).intersects(inWindow(m_panel->bar())));
    QVERIFY(!inWindow(popup()).intersects(inWindow(field())));
    QVERIFY(inWindow(popup()).top() > inWindow(m_panel->bar()).bottom());
}

void TestFiltering::whatIsOfferedStandsBesideTheList()
{
    QWidget window;
    window.resize(900, 500);
    m_panel->setParent(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const int left : {0, 600}) {
        m_panel->setGeometry(left, 0, 300, 500);
        m_panel->show();
        field().clear();
        field().setFocus();
        type(QStringLiteral("karj"));
        QTRY_VERIFY(popup().isVisible());
        QCOMPARE(popup().parentWidget(), &window);
        QVERIFY(window.rect().contains(popup().geometry()));
        QVERIFY(!popup().geometry().intersects(m_panel->geometry()));
    }
    m_panel->setParent(nullptr);
}

void TestFiltering::aFilterTooLongForTheFieldIsShownWhole()
{
    const auto* whole = m_panel->findChild<QLabel*>(QStringLiteral("wholeFilter"));
    type(QStringLiteral("tal"));
    QVERIFY(!whole->isVisible());
    const QString filter = QStringLiteral("white:carlsen year:2010..2015 result:1-0 elo>2700");
    field().setText(filter);
    QTRY_VERIFY(whole->isVisible());
    QCOMPARE(whole->text(), filter);
    m_panel->resize(700, 500);
    QTRY_VERIFY(!whole->isVisible());
}

void TestFiltering::whatIsOfferedCanBeHeard()
{
    type(QStringLiteral("karj"));
    QTRY_VERIFY(popup().isVisible());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&popup());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 1);
    QCOMPARE(list->child(0)->text(QAccessible::Name),
             QStringLiteral("Karjakin, Sergey, player, 2 games"));
    QVERIFY(field().accessibleDescription().isEmpty());
    QTest::keyClick(&field(), Qt::Key_Down);
    QCOMPARE(field().accessibleDescription(), QStringLiteral("Karjakin, Sergey, player, 2 games"));
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(field().accessibleDescription().isEmpty());
}

void TestFiltering::escClosesClearsAndLeaves()
{
    QSignalSpy left(m_panel.get(), &GamesPanel::left);
    type(QStringLiteral("karj"));
    QTRY_VERIFY(popup().isVisible());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible());
    QCOMPARE(field().text(), QStringLiteral("karj"));
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(field().text().isEmpty());
    QVERIFY(left.isEmpty());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestFiltering::returnOpensTheFirstGame()
{
    type(QStringLiteral("year:1990"));
    QTRY_COMPARE(rows(), QList<int>{3});
    popup().hide();
    QTest::keyClick(&field(), Qt::Key_Return);
    QTRY_COMPARE(openGame(), 3);
    QVERIFY(m_panel->view().hasFocus());
}

void TestFiltering::pagesWalkTheFilteredList()
{
    type(QStringLiteral("carlsen"));
    QTRY_COMPARE(rows(), (QList<int>{1, 4}));
    QCOMPARE(openGame(), 1);
    m_workspace->list.openNextGame();
    QTRY_COMPARE(openGame(), 4);
    m_workspace->list.openNextGame();
    QCOMPARE(openGame(), 4);
    m_workspace->list.openPreviousGame();
    QTRY_COMPARE(openGame(), 1);
    // From a game that the list does not have: the next one behind it.
    m_session->openGame(2);
    m_workspace->list.openNextGame();
    QTRY_COMPARE(openGame(), 4);
    // In another order, the next row.
    field().clear();
    m_workspace->list.setOrder({filter::OrderKey::White, false});
    QTRY_COMPARE(rows(), (QList<int>{1, 3, 2, 4}));
    m_session->openGame(3);
    m_workspace->list.openNextGame();
    QTRY_COMPARE(openGame(), 2);
}

void TestFiltering::headingsOrderTheTable()
{
    GamesView& view = m_panel->view();
    view.setForm(GamesView::Form::Table);
    m_panel->resize(900, 500);
    QHeaderView& header = view.header();
    QVERIFY(header.isVisible());
    const auto click = [&](int column) {
        const QPoint at(header.sectionViewportPosition(column) + 10, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, at);
    };
    click(GamesModel::WhiteEloColumn);
    QTRY_COMPARE(m_workspace->list.order().key, filter::OrderKey::WhiteElo);
    const bool isDescending = m_workspace->list.order().isDescending;
    const QList<int> ascending{4, 2, 3, 1};
    const QList<int> descending{1, 3, 2, 4};
    QTRY_COMPARE(rows(), isDescending ? descending : ascending);
    click(GamesModel::WhiteEloColumn);
    QTRY_COMPARE(rows(), isDescending ? ascending : descending);
}

void TestFiltering::theTableHasItsOwnButton()
{
    const GamesView& view = m_panel->view();
    QToolButton& button = m_panel->bar().tableButton();
    QVERIFY(button.isVisible());
    QCOMPARE(button.accessibleName(), QStringLiteral("Show the games as a table"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(view.form(), GamesView::Form::Table);
    const QByteArray asTable = m_panel->saveState();
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(view.form(), GamesView::Form::Rows);

    QVERIFY(m_panel->restoreState(asTable));
    QCOMPARE(view.form(), GamesView::Form::Table);
    QVERIFY(button.isChecked());
}

void TestFiltering::selectedGamesStaySelected()
{
    m_panel->view().selectRows({1, 2});
    QCOMPARE(m_panel->selectedEntries(), (std::vector<int>{1, 2}));
    type(QStringLiteral("sergey"));
    QTRY_COMPARE(rows(), (QList<int>{1, 3, 4}));
    QCOMPARE(m_panel->selectedEntries(), std::vector<int>{2});
}

PLYLINE_WIDGET_TEST(TestFiltering)
#include "tst_filtering.moc"
