#include <QMenuBar>
#include <QTest>

#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

/// Closing the window ends the program.
class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramEndsWithItsWindow_data();
    void theProgramEndsWithItsWindow();
};

void TestClosing::theProgramEndsWithItsWindow_data()
{
    QTest::addColumn<int>("closesAt");
    QTest::addColumn<int>("opensMenuAt");
    QTest::newRow("alone") << 1 << -1;
    QTest::newRow("while a menu is open") << 2 << 1;
    QTest::newRow("just before a menu opens") << 1 << 1;
}

void TestClosing::theProgramEndsWithItsWindow()
{
    QFETCH(int, closesAt);
    QFETCH(int, opensMenuAt);
    Program program;
    constexpr int goesOn = 1;
    QObject turns;
    int turn = 0;
    std::function<void()> next = [&] {
        ++turn;
        if (turn == closesAt)
            program.window.close();
        if (turn == opensMenuAt)
            program.window.menuBar()->actions().first()->menu()->popup({20, 20});
        if (turn == 100)
            QCoreApplication::exit(goesOn);
        QTimer::singleShot(0, &turns, next);
    };
    QTimer::singleShot(0, &turns, next);
    QCOMPARE(QApplication::exec(), 0);
    QVERIFY(!program.window.isVisible());
}

PLYLINE_WIDGET_TEST(TestClosing)
#include "tst_closing.moc"
