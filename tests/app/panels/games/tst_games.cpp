#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "app/panels/games/filter_field.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/games/list_bar.h"
#include "tests/support/test.h"

using namespace plyline;
using games::GameRow;
using games::GameRowGeometry;
using games::GamesModel;
using games::GamesPanel;

namespace {

const QString threeGames = QStringLiteral(
    "[Event \"Hoogovens\"]\n[Date \"1999.01.20\"]\n[White \"Kasparov, Garry\"]\n"
    "[Black \"Topalov, Veselin\"]\n[Result \"1-0\"]\n[ECO \"B07\"]\n\n1. e4 d6 2. d4 Nf6 1-0\n\n"
    "[Event \"?\"]\n[Date \"????.??.??\"]\n[White \"?\"]\n[Black \"B\"]\n[Result \"1/2-1/2\"]\n\n"
    "1. d4 1/2-1/2\n\n"
    "[Event \"C\"]\n[Date \"1858.??.??\"]\n[White \"A\"]\n[Black \"B\"]\n[Result \"*\"]\n\n"
    "1. e4 e5 2. Ke3 *\n");

QString manyGames(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text +=
            QStringLiteral("[White \"W%1\"]\n[Black \"B\"]\n[Result \"*\"]\n\n1. e4 *\n\n").arg(i);
    return text;
}

} // namespace

class TestGames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsSayWhatTheTagsSay();
    void pliesAndBadgesComeWithTheSecondPass();
    void aClickOpensAGame();
    void returnAndSpaceOpenTheRowOfTheKeyboard();
    void theListKeepsItsArrowsAndSpaceOnly();
    void theOpenGameIsMarkedAndInView();
    void rowsThatAreScrolledIntoViewAreTold();
    void theHeaderSaysHowManyGames();
    void aNarrowHeaderShortensTheCountByWholeWords();
    void aGameWithoutPlayersHasATitle();
    void aLongTitleGoesOnInTheSecondLine();
    void gamesOfOneEventShowTheirRounds();
    void withoutAFileItSaysHowToOpenOne();
    void aRowNeverClips_data();
    void aRowNeverClips();
    void theLookIsSwitchedLive();

private:
    void open(const QString& text, int games);
    [[nodiscard]] QVariant at(int row, int role) const
    {
        return m_panel->model().data(m_panel->model().index(row, 0), role);
    }
    [[nodiscard]] int openGame() const { return m_session->cursor().place().game; }
    [[nodiscard]] QPoint centerOf(int row) const
    {
        return m_panel->view().visualRect(m_panel->model().index(row, 0)).center();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<GamesPanel> m_panel;
};

void TestGames::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<GamesPanel>(*m_workspace, *m_look);
    m_panel->resize(250, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestGames::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestGames::open(const QString& text, int games)
{
    m_session->file().openText(text, QStringLiteral("pasted.pgn"));
    QTRY_COMPARE(m_panel->model().rowCount(), games);
    QTRY_VERIFY(m_session->game());
}

void TestGames::rowsSayWhatTheTagsSay()
{
    QAbstractItemModelTester tester(&m_panel->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(threeGames, 3);
    QCOMPARE(at(0, GamesModel::WhiteRole).toString(), QStringLiteral("Kasparov, Garry"));
    QCOMPARE(at(0, GamesModel::BlackRole).toString(), QStringLiteral("Topalov, Veselin"));
    QCOMPARE(at(0, GamesModel::ResultRole).toString(), QStringLiteral("1-0"));
    QCOMPARE(at(0, GamesModel::EventRole).toString(), QStringLiteral("Hoogovens"));
    QCOMPARE(at(0, GamesModel::OccasionRole).toString(), QStringLiteral("1999"));
    QCOMPARE(at(0, GamesModel::EcoRole).toString(), QStringLiteral("B07"));
    QCOMPARE(at(1, GamesModel::WhiteRole).toString(), QString());
    QCOMPARE(at(1, GamesModel::OccasionRole).toString(), QString());
    QCOMPARE(at(1, GamesModel::ResultRole).toString(), QStringLiteral("½-½"));
    QCOMPARE(at(2, GamesModel::OccasionRole).toString(), QStringLiteral("1858"));
    QCOMPARE(at(2, GamesModel::ResultRole).toString(), QStringLiteral("*"));
    QVERIFY(at(1, Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Unknown – B")));
    open(manyGames(40), 40); // a second file replaces the first
    open(threeGames, 3);
}

void TestGames::pliesAndBadgesComeWithTheSecondPass()
{
    QSignalSpy changes(&m_panel->model(), &QAbstractItemModel::dataChanged);
    open(threeGames, 3);
    QTRY_COMPARE(at(2, GamesModel::PliesRole), QVariant(2));
    QCOMPARE(at(0, GamesModel::PliesRole), QVariant(4));
    QCOMPARE(at(1, GamesModel::PliesRole), QVariant(1));
    QCOMPARE(at(0, GamesModel::IsBrokenRole).toBool(), false);
    QCOMPARE(at(2, GamesModel::IsBrokenRole).toBool(), true);
    QTRY_VERIFY(!changes.isEmpty()); // the facts themselves can be read before that is told
}

void TestGames::aClickOpensAGame()
{
    open(threeGames, 3);
    QCOMPARE(openGame(), 1);
    QTest::mouseClick(m_panel->view().viewport(), Qt::LeftButton, {}, centerOf(2));
    QTRY_COMPARE(openGame(), 3);
    QTest::mouseClick(m_panel->view().viewport(), Qt::LeftButton, {}, centerOf(0));
    QTRY_COMPARE(openGame(), 1);
}

void TestGames::returnAndSpaceOpenTheRowOfTheKeyboard()
{
    open(threeGames, 3);
    QTest::keyClick(&m_panel->view(), Qt::Key_Down);
    QCOMPARE(openGame(), 1); // the arrows only look
    QTest::keyClick(&m_panel->view(), Qt::Key_Return);
    QTRY_COMPARE(openGame(), 2);
    QTest::keyClick(&m_panel->view(), Qt::Key_Down);
    QTest::keyClick(&m_panel->view(), Qt::Key_Space);
    QTRY_COMPARE(openGame(), 3);
}

void TestGames::theListKeepsItsArrowsAndSpaceOnly()
{
    const auto keeps = [&](int key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&m_panel->view(), &event);
        return event.isAccepted();
    };
    for (const int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Space, Qt::Key_Return})
        QVERIFY(keeps(key));
    for (const int key :
         {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_PageUp, Qt::Key_F, Qt::Key_G})
        QVERIFY(!keeps(key));
}

void TestGames::theOpenGameIsMarkedAndInView()
{
    open(manyGames(300), 300);
    m_session->openGame(250);
    QTRY_COMPARE(openGame(), 250);
    const QRect row = m_panel->view().visualRect(m_panel->model().index(249, 0));
    QVERIFY(m_panel->view().viewport()->rect().contains(row));
    const QImage image = m_panel->view().viewport()->grab().toImage();
    const look::Theme& theme = look::Theme::dark();
    QCOMPARE(image.pixelColor(row.left() + 1, row.center().y()), theme.event);
    QCOMPARE(image.pixelColor(row.left() + 6, row.center().y()), theme.eventTint);
    const int above = row.top() - GameRowGeometry::height() / 2;
    QCOMPARE(image.pixelColor(row.left() + 1, above), theme.surface);
}

void TestGames::rowsThatAreScrolledIntoViewAreTold()
{
    open(manyGames(300), 300);
    QSignalSpy seen(&m_panel->view(), &games::GamesView::rowsSeen);
    QScrollBar* bar = m_panel->view().verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_VERIFY(!seen.isEmpty() && seen.last()[1].toInt() == 299);
    const int first = seen.last()[0].toInt();
    const QRect rect = m_panel->view().visualRect(m_panel->model().index(first, 0));
    QVERIFY(rect.top() <= 0 && rect.bottom() >= 0);
}

void TestGames::theHeaderSaysHowManyGames()
{
    const auto says = [&](const QString& text) {
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    };
    open(threeGames, 3);
    QTRY_VERIFY(says(QStringLiteral("3 games")));
    open(manyGames(1234), 1234);
    QTRY_VERIFY(says(QStringLiteral("1,234 games")));
}

void TestGames::aNarrowHeaderShortensTheCountByWholeWords()
{
    games::ListBar bar(m_workspace->list, *m_look);
    bar.setCount({QStringLiteral("1,206,420 games so far"), QStringLiteral("1,206,420 so far"),
                  QStringLiteral("1,206,420+")},
                 QString());
    const auto* count = bar.findChild<QLabel*>();
    bar.show();
    QStringList shown;
    for (int width = 500; width > 40; --width) {
        bar.resize(width, 30);
        bar.layout()->activate();
        if (!shown.contains(count->text()))
            shown << count->text();
        if (count->text().contains(u'…'))
            break;
        QVERIFY(count->fontMetrics().horizontalAdvance(count->text()) <= count->width());
        QCOMPARE(count->accessibleName(), QStringLiteral("1,206,420 games so far"));
    }
    shown.removeLast(); // without any room it must be cut
    QCOMPARE(shown,
             (QStringList{QStringLiteral("1,206,420 games so far"),
                          QStringLiteral("1,206,420 so far"), QStringLiteral("1,206,420+")}));
}

void TestGames::aGameWithoutPlayersHasATitle()
{
    open(QStringLiteral("[Event \"Endings: Lucena\"]\n[Result \"*\"]\n\n1. e4 *\n\n"
                        "[Event \"Endings: Philidor\"]\n[Result \"*\"]\n\n1. e4 *\n\n"
                        "[Event \"?\"]\n[Site \"https://example.org/7\"]\n\n1. e4 *\n\n"
                        "[Event \"?\"]\n[Result \"*\"]\n\n1. e4 *\n\n"
                        "[White \"A\"]\n[Site \"https://example.org/8\"]\n\n1. e4 *\n"),
         5);
    QCOMPARE(at(0, GamesModel::TitleRole).toString(), QStringLiteral("Lucena"));
    QCOMPARE(at(0, GamesModel::EventRole).toString(), QStringLiteral("Endings"));
    QCOMPARE(at(1, GamesModel::TitleRole).toString(), QStringLiteral("Philidor"));
    const auto eventCell = [&](int row) {
        return m_panel->model().index(row, GamesModel::EventColumn).data().toString();
    };
    QCOMPARE(eventCell(0), QStringLiteral("Lucena (Endings)"));
    QCOMPARE(eventCell(2), QString()); // the site has a column of its own
    QCOMPARE(eventCell(4), QString());
    QCOMPARE(at(2, GamesModel::TitleRole).toString(), QStringLiteral("example.org/7"));
    QCOMPARE(at(3, GamesModel::TitleRole).toString(), QStringLiteral("Game 4"));
    QCOMPARE(at(4, GamesModel::TitleRole).toString(), QString());
    QCOMPARE(at(4, GamesModel::EventRole).toString(), QStringLiteral("example.org/8"));
    QVERIFY(at(0, Qt::AccessibleTextRole).toString().startsWith(u"Lucena, *, Endings"));
}

void TestGames::aLongTitleGoesOnInTheSecondLine()
{
    GameRow row;
    row.title = QStringLiteral("A long way with the rook behind the passed pawn");
    row.result = QStringLiteral("*");
    const look::Fonts& fonts = look::Fonts::standard();
    const auto lines = [&](int width) {
        const GameRowGeometry geometry({0, 0, qreal(width), qreal(GameRowGeometry::height())}, row,
                                       fonts);
        return titleLines(row.title, geometry, fonts.body);
    };
    QCOMPARE(lines(1000), QStringList(row.title));
    QCOMPARE(lines(280).join(u' '), row.title);
    QCOMPARE(lines(280).size(), 2);
    QCOMPARE(lines(120).size(), 2);
    QVERIFY(lines(120).back().endsWith(u'…'));
}

void TestGames::gamesOfOneEventShowTheirRounds()
{
    open(QStringLiteral("[Event \"Match\"]\n[White \"A\"]\n[Round \"1\"]\n\n1. e4 *\n\n"
                        "[Event \"Match\"]\n[White \"A\"]\n[Round \"2\"]\n\n1. e4 *\n\n"
                        "[Event \"Casual\"]\n[White \"A\"]\n[Date \"2025.05.??\"]\n\n"
                        "1. e4 *\n\n"
                        "[Event \"Casual\"]\n[White \"A\"]\n[Date \"2025.06.02\"]\n\n"
                        "1. e4 *\n\n"
                        "[Event \"Open\"]\n[White \"A\"]\n[Date \"2025.06.02\"]\n\n1. e4 *\n"),
         5);
    QStringList occasions;
    for (int row = 0; row < 5; ++row)
        occasions << at(row, GamesModel::OccasionRole).toString();
    QCOMPARE(occasions.join(u'|'), QStringLiteral("round 1|round 2|2025.05|2025.06.02|2025"));
}

void TestGames::withoutAFileItSaysHowToOpenOne()
{
    const auto hasHint = [&] {
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("Ctrl+O")))
                return true;
        }
        return false;
    };
    QVERIFY(hasHint());
    QVERIFY(!m_panel->view().isVisible());
    open(threeGames, 3);
    QTRY_VERIFY(!hasHint());
    QVERIFY(m_panel->view().isVisible());
}

void TestGames::aRowNeverClips_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {20, 60, 120, 160, 250, 500})
        QTest::addRow("%d", width) << width;
}

void TestGames::aRowNeverClips()
{
    QFETCH(int, width);
    GameRow row{QStringLiteral("A very long name, Of A Very Long Player"),
                QStringLiteral("Another, Still Longer Name That Goes On And On"),
                QStringLiteral("1-0"),
                QStringLiteral("The Grand Tournament of Everything"),
                QStringLiteral("1999"),
                QStringLiteral("B07 · 87 plies"),
                true,
                false,
                false,
                false};
    const GameRowGeometry geometry(
        {0, 0, static_cast<double>(width), qreal(GameRowGeometry::height())}, row,
        look::Fonts::standard());
    for (const QRectF& part :
         {geometry.white, geometry.black, geometry.event, geometry.facts, geometry.badge}) {
        QVERIFY(part.width() >= 0.0);
        QVERIFY(part.left() >= 0.0 || width < 60);
        QVERIFY(part.right() <= std::max(width, 20));
    }
    QVERIFY(geometry.white.right() <= geometry.result.left() || geometry.white.width() == 0.0);
    QVERIFY(geometry.event.right() <= geometry.facts.left() || geometry.event.width() == 0.0);
    // Nothing is painted into the next row.
    QImage image(width, 2 * GameRowGeometry::height(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintGameRow(painter, {0, 0, static_cast<double>(width), qreal(GameRowGeometry::height())}, row,
                 look::Theme::light(), look::Fonts::standard());
    painter.end();
    for (int y = GameRowGeometry::height(); y < image.height(); ++y) {
        for (int x = 0; x < width; ++x)
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::magenta));
    }
}

void TestGames::theLookIsSwitchedLive()
{
    open(threeGames, 3);
    const auto corner = [&] { return m_panel->grab().toImage().pixelColor(1, 1); };
    const auto row = [&] {
        return m_panel->view().viewport()->grab().toImage().pixelColor(1, centerOf(1).y());
    };
    QCOMPARE(corner(), look::Theme::dark().surface);
    QCOMPARE(row(), look::Theme::dark().surface);
    m_look->setChoice(look::ThemeChoice::Light);
    QCOMPARE(corner(), look::Theme::light().surface);
    QCOMPARE(row(), look::Theme::light().surface);
}

PLYLINE_WIDGET_TEST(TestGames)
#include "tst_games.moc"
