#include <QTest>

#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

class TestWholeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void theThemeChangesLive();
    void theViewsStayAlignedAtEverySize_data();
    void theViewsStayAlignedAtEverySize();
    void everySampleGameAgreesAtEachPly();
};

void TestWholeWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestWholeWindow::theThemeChangesLive()
{
    Opened program;
    auto& actions = program.window.actionsOfTable();
    const auto lightness = [&] {
        return program.window.grab().toImage().pixelColor(640, 20).lightness();
    };
    actions[ActionId::ThemeLight].trigger();
    QVERIFY(!program.look.theme().isDark);
    QVERIFY(lightness() > 200);
    actions[ActionId::ThemeDark].trigger();
    QVERIFY(program.look.theme().isDark);
    QVERIFY(lightness() < 80);
    QCOMPARE(program.settings.themeChoice(), look::ThemeChoice::Dark);
}

void TestWholeWindow::theViewsStayAlignedAtEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest useful") << QSize(960, 600);
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("large") << QSize(1920, 1080);
}

void TestWholeWindow::theViewsStayAlignedAtEverySize()
{
    QFETCH(QSize, size);
    Opened program;
    program.window.resize(size);
    QTRY_COMPARE(program.window.size(), size);
    auto& snapshot = *program.window.findChild<snapshot::SnapshotPanel*>();
    const auto rectInWindow = [&](const QWidget& widget) {
        return QRect(widget.mapTo(&program.window, QPoint()), widget.size());
    };
    const QRect left = rectInWindow(program.board());
    const QRect right = rectInWindow(snapshot);
    QCOMPARE(left.size(), right.size());
    QCOMPARE(left.top(), right.top());
    QVERIFY(left.right() < right.left());
    QVERIFY2(left.width() >= 200, qPrintable(QString::number(left.width())));
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    QCOMPARE(program.drawnPlacement(), scholarsFens[0].section(u' ', 0, 0));
}

void TestWholeWindow::everySampleGameAgreesAtEachPly()
{
    Program program;
    program.window.opening().openSamples();
    QTRY_VERIFY(program.session.file().index());
    const int games = program.session.file().index()->size();
    QVERIFY(games >= 24);
    for (int game = 1; game <= games; ++game) {
        program.session.openGame(game);
        QTRY_COMPARE(program.session.cursor().place().game, game);
        QVERIFY(program.lastPly() > 0);
        QTRY_COMPARE(program.session.storeProgress(), 1.0);
        for (int ply = program.lastPly(); ply >= 0; --ply) {
            program.session.cursor().goToPly(game::Ply(ply));
            QCOMPARE(program.session.moment().agreement, session::Agreement::Equal);
            QCOMPARE(program.drawnPlacement(), program.listedPlacement());
        }
        QVERIFY(program.message().isEmpty());
    }
}

PLYLINE_WIDGET_TEST(TestWholeWindow)
#include "tst_whole_window.moc"
