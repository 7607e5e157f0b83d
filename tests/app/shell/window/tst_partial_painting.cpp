#include <QtGui/QScreen>
#include <QtTest/QTest>

#include "app/model/study/study.h"
#include "app/panels/event_log/event_log_panel.h"
#include "app/panels/event_log/event_log_view.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/shell/inspector/inspector.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

using namespace plyline;
using namespace plyline::tests;

/// A step paints only what it changes. What then stands in the window must be what painting all of
/// it gives.
class TestPartialPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steppingThroughTheGameLeavesNothingOld();
    void jumpingAboutLeavesNothingOld();
    void pinnedPliesLeaveNothingOld();
    void anotherLineLeavesNothingOld();
    void theListOfEventsLeavesNothingOld();

private:
    static QString annotatedGame();
    /// Figures that come between two pictures would be a difference.
    static bool areCostsKnown(const Opened& program)
    {
        return !program.window.findChild<snapshot::CostStrip*>()->meter().isPending();
    }
    static QImage windowOf(const Opened& program);
    /// The first place where the window differs from one that is painted whole; empty for none.
    static QString differenceIn(Opened& program);
};

QString TestPartialPainting::annotatedGame()
{
    QFile file(QStringLiteral(PLYLINE_ROOT "/tests/bench/scrub.pgn"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QImage TestPartialPainting::windowOf(const Opened& program)
{
    return program.window.screen()
        ->grabWindow(program.window.winId())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

QString TestPartialPainting::differenceIn(Opened& program)
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    const QImage shown = windowOf(program);
    for (QWidget* widget : program.window.findChildren<QWidget*>())
        widget->update();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    const QImage whole = windowOf(program);
    if (shown.size() != whole.size() || shown.isNull())
        return QStringLiteral("no picture of the window");
    if (shown == whole)
        return {};
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            if (shown.pixel(x, y) == whole.pixel(x, y))
                continue;
            const QPoint inWindow(x * program.window.width() / whole.width(),
                                  y * program.window.height() / whole.height());
            const QWidget* widget = program.window.childAt(inWindow);
            return QStringLiteral("ply %1: pixel %2, %3 in %4")
                .arg(program.ply())
                .arg(x)
                .arg(y)
                .arg(QLatin1String(widget ? widget->metaObject()->className() : "none"));
        }
    }
    return {};
}

void TestPartialPainting::steppingThroughTheGameLeavesNothingOld()
{
    Opened program(annotatedGame());
    QTRY_COMPARE(program.session.storeProgress(), 1.0);
    QTRY_VERIFY(areCostsKnown(program));
    while (!program.session.cursor().isAtEnd()) {
        program.session.cursor().step(1);
        QCOMPARE(differenceIn(program), QString());
    }
    while (!program.session.cursor().isAtStart()) {
        program.session.cursor().step(-3);
        QCOMPARE(differenceIn(program), QString());
    }
}

void TestPartialPainting::jumpingAboutLeavesNothingOld()
{
    Opened program(annotatedGame());
    QTRY_COMPARE(program.session.storeProgress(), 1.0);
    QTRY_VERIFY(areCostsKnown(program));
    for (const int ply : {80, 3, 47, 48, 87, 0, 40, 87}) {
        program.session.cursor().goToPly(game::Ply(ply));
        QCOMPARE(differenceIn(program), QString());
        program.session.pointing().setPly(game::Ply(ply / 2));
        QCOMPARE(differenceIn(program), QString());
        program.session.pointing().setPly({});
        QCOMPARE(differenceIn(program), QString());
    }
    program.look.setFlipped(true);
    program.session.cursor().step(-1);
    QCOMPARE(differenceIn(program), QString());
}

void TestPartialPainting::pinnedPliesLeaveNothingOld()
{
    Opened program(annotatedGame());
    QTRY_COMPARE(program.session.storeProgress(), 1.0);
    QTRY_VERIFY(areCostsKnown(program));
    program.session.cursor().goToPly(game::Ply(45));
    program.press(Qt::Key_A);
    for (const int by : {1, 1, 1, 4, -8, -1, -1, 2}) {
        program.session.cursor().step(by);
        QCOMPARE(differenceIn(program), QString());
    }
    program.press(Qt::Key_B);
    for (const int by : {1, 1, 1, -4}) {
        program.session.cursor().step(by);
        QCOMPARE(differenceIn(program), QString());
    }
}

void TestPartialPainting::anotherLineLeavesNothingOld()
{
    Opened program(annotatedGame());
    QTRY_COMPARE(program.session.storeProgress(), 1.0);
    QTRY_VERIFY(areCostsKnown(program));
    for (int line = 1; line < static_cast<int>(program.session.game()->lines().size()); ++line) {
        program.session.showLine(game::LineId(line), game::Ply(87));
        QTRY_VERIFY(program.session.moment().agreement != session::Agreement::Pending);
        QTRY_VERIFY(areCostsKnown(program));
        QCOMPARE(differenceIn(program), QString());
        for (int i = 0; i < 3; ++i) {
            program.session.cursor().step(-1);
            QCOMPARE(differenceIn(program), QString());
        }
    }
    program.session.returnToMainLine();
    QTRY_VERIFY(areCostsKnown(program));
    QCOMPARE(differenceIn(program), QString());
}

void TestPartialPainting::theListOfEventsLeavesNothingOld()
{
    Opened program(annotatedGame(), QSize(1600, 1000));
    QTRY_COMPARE(program.session.storeProgress(), 1.0);
    QTRY_VERIFY(areCostsKnown(program));
    program.window.findChild<inspector::Inspector*>()->setFront(QStringLiteral("events"));
    auto& view = program.window.findChild<event_log::EventLogPanel*>()->view();
    QVERIFY(view.isVisible());
    QCOMPARE(differenceIn(program), QString());
    view.unfold(game::Ply(5));
    for (const int by : {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 40, 1, -1, -30, -1, -1}) {
        program.session.cursor().step(by);
        QCOMPARE(differenceIn(program), QString());
        program.session.pointing().setPly(game::Ply(std::max(0, program.ply() - 1)));
        QCOMPARE(differenceIn(program), QString());
    }
    program.session.showLine(game::LineId(1), game::Ply(87));
    QTRY_VERIFY(program.session.moment().agreement != session::Agreement::Pending);
    QTRY_VERIFY(areCostsKnown(program));
    QCOMPARE(differenceIn(program), QString());
    program.session.cursor().step(-1);
    QCOMPARE(differenceIn(program), QString());
}

namespace {

/// A process for each scale: Qt takes it at its start.
int runAtEachScale(int argc, char** argv)
{
    int failed = 0;
    for (const char* scale : {"1", "1.5", "2"}) {
        const pid_t child = ::fork();
        if (child == 0) {
            qputenv("QT_SCALE_FACTOR", scale);
            QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
                Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
            QApplication application(argc, argv);
            TestPartialPainting test;
            const int result = QTest::qExec(&test, argc, argv);
            std::fflush(nullptr);
            ::_exit(result); // the parent's home is not the child's to remove
        }
        int status = 0;
        const bool isGood = child > 0 && ::waitpid(child, &status, 0) == child &&
                            WIFEXITED(status) && WEXITSTATUS(status) == 0;
        failed += isGood ? 0 : 1;
    }
    return failed;
}

} // namespace

PLYLINE_REGISTER_TEST(TestPartialPainting, runAtEachScale)
#include "tst_partial_painting.moc"
