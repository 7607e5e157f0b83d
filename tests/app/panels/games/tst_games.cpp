#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "app/panels/games/list_bar.h"
#include "tests/app/panels/games/games_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using games::GameRowGeometry;

class TestGames : public GamesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void aClickOpensAGame();
    void returnAndSpaceOpenTheRowOfTheKeyboard();
    void theListKeepsItsArrowsAndSpaceOnly();
    void theOpenGameIsMarkedAndInView();
    void rowsThatAreScrolledIntoViewAreTold();
    void theHeaderSaysHowManyGames();
    void aNarrowHeaderShortensTheCountByWholeWords();
    void withoutAFileItSaysHowToOpenOne();
    void theLookIsSwitchedLive();
};

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
