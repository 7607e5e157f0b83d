#include <QProcess>
#include <QStandardPaths>
#include <QtDBus/QDBusConnectionInterface>

#include "app/shell/linking/running_program.h"
#include "app/shell/linking/uris.h"
#include "tests/app/shell/window/linking_test.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <csignal>

using namespace plyline;
using namespace plyline::tests;
using linking::RunningProgram;

namespace {

const QString busName = u"io.github.plyline.Plyline"_s;

/// A bus of its own, that ends with it.
struct Bus
{
    Bus()
    {
        daemon.start(u"dbus-daemon"_s,
                     {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
        if (daemon.waitForStarted() && daemon.waitForReadyRead())
            address = QString::fromUtf8(daemon.readLine()).trimmed();
        connection = QDBusConnection::connectToBus(address, name);
    }
    ~Bus()
    {
        QDBusConnection::disconnectFromBus(name);
        daemon.kill();
        daemon.waitForFinished();
    }
    [[nodiscard]] bool hasProgram() const
    {
        return connection.interface()->isServiceRegistered(busName);
    }

    static inline int number = 0;
    const QString name = u"plyline-test-%1"_s.arg(++number);
    QProcess daemon;
    QString address;
    QDBusConnection connection{name};
};

/// The real program, with a bus or without one.
struct Started : QProcess
{
    Started(const QString& address, const QStringList& arguments, const QString& folder = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        setProcessEnvironment(environment);
        setProcessChannelMode(ForwardedChannels);
        if (!folder.isEmpty())
            setWorkingDirectory(folder);
        start(QStringLiteral(PLYLINE_PROGRAM), arguments);
    }
    ~Started() override
    {
        kill();
        waitForFinished();
    }
    [[nodiscard]] bool hasEndedWell() const
    {
        return state() == NotRunning && exitStatus() == NormalExit && exitCode() == 0;
    }
};

/// The file that a program has opened last, whichever.
QString lastFile()
{
    QSettings().sync();
    return settings::Settings().lastFile();
}

} // namespace

class TestOneProgram : public LinkingTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LinkingTest::initTestCase();
        PLYLINE_NEEDS_PROGRAM("dbus-daemon", "dbus-daemon");
    }
    void init() { LinkingTest::init(); }
    void coldAndWarmStartsEndInTheSameState_data();
    void coldAndWarmStartsEndInTheSameState();
    void aStartWithoutFileShowsTheWindow();
    void aNewWindowIsAProgramOfItsOwn();
    void aNewWindowThatIsTheFirstTakesWhatFollows();
    void withoutABusEachStartIsItsOwn();
    void realProgramsHandOn();
    void aProgramThatIsEndingTakesNothing();
    void aProgramThatDiesLeavesTheCallerOnItsOwn();
};

void TestOneProgram::coldAndWarmStartsEndInTheSameState_data()
{
    QTest::addColumn<QString>("argument");
    const QString path = write(u"start.pgn"_s, linkedGames);
    QTest::newRow("link") << u"plyline://"_s + path +
                                 u"#game=2&line=1&ply=3&from=1&to=2&a=1&view=replay&flip=1"_s;
    QTest::newRow("path with a moment") << u"start.pgn#game=2&ply=4"_s;
    QTest::newRow("path") << path;
    QTest::newRow("address") << QUrl::fromLocalFile(path).toString() + u"#game=3&ply=1"_s;
    QTest::newRow("game inside") << links::linkText({links::TextPlace{"1. e4 e5 2. Nf3 *"},
                                                     {},
                                                     {1, {}, game::Ply(2)},
                                                     {},
                                                     {},
                                                     {},
                                                     {},
                                                     {},
                                                     {},
                                                     true});
}

void TestOneProgram::coldAndWarmStartsEndInTheSameState()
{
    QFETCH(QString, argument);
    const QString folder = QFileInfo(m_folder.path()).canonicalFilePath();
    QDir::setCurrent(folder);
    QString cold;
    {
        Program program;
        program.window.links().openUris(linking::urisOf(argument, {}, {}));
        QTRY_VERIFY(program.session.game());
        QTRY_VERIFY(!argument.contains(u"a=1") || program.workspace.study.pins.a());
        cold = stateOf(program);
    }
    QSettings().clear();
    Bus bus;
    QVERIFY(bus.connection.isConnected());
    Opened warm; // with another game, at another place
    warm.press(Qt::Key_End);
    RunningProgram running(bus.connection);
    QVERIFY(running.listen());
    warm.window.takeFrom(running);
    QDir::setCurrent(QDir::rootPath());
    const Started second(bus.address, {argument}, folder);
    QTRY_VERIFY_WITH_TIMEOUT(second.hasEndedWell(), 60'000);
    QTRY_COMPARE(stateOf(warm), cold);
    QCOMPARE(warm.message().contains(u"instead of"), false);
}

void TestOneProgram::aStartWithoutFileShowsTheWindow()
{
    Bus bus;
    RunningProgram running(bus.connection);
    QVERIFY(running.listen());
    QSignalSpy activated(&running, &RunningProgram::activated);
    QSignalSpy opened(&running, &RunningProgram::opened);
    const Started second(bus.address, {});
    QTRY_VERIFY_WITH_TIMEOUT(second.hasEndedWell(), 60'000);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void TestOneProgram::aNewWindowIsAProgramOfItsOwn()
{
    const QString path = write(u"new.pgn"_s, linkedGames);
    Bus bus;
    RunningProgram running(bus.connection);
    QVERIFY(running.listen());
    QSignalSpy activated(&running, &RunningProgram::activated);
    const Started second(bus.address, {u"--new-window"_s, path});
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), path, 60'000);
    QCOMPARE(second.state(), QProcess::Running);
    QCOMPARE(activated.size(), 0);
}

void TestOneProgram::aNewWindowThatIsTheFirstTakesWhatFollows()
{
    const QString path = write(u"only.pgn"_s, linkedGames);
    const QString other = write(u"next.pgn"_s, linkedGames);
    Bus bus;
    const Started first(bus.address, {u"--new-window"_s, path});
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), path, 60'000);
    const Started second(bus.address, {other});
    QTRY_VERIFY_WITH_TIMEOUT(second.hasEndedWell(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), other, 60'000);
    QCOMPARE(first.state(), QProcess::Running);
}

void TestOneProgram::withoutABusEachStartIsItsOwn()
{
    const QString path = write(u"own.pgn"_s, linkedGames);
    const Started program(u"disabled:"_s, {path});
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), path, 60'000);
    QCOMPARE(program.state(), QProcess::Running);
}

void TestOneProgram::realProgramsHandOn()
{
    const QString path = write(u"real.pgn"_s, linkedGames);
    const QString other = write(u"other.pgn"_s, linkedGames);
    Bus bus;
    const Started first(bus.address, {path});
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), path, 60'000);
    QVERIFY(bus.hasProgram());
    const Started second(bus.address, {other});
    QTRY_VERIFY_WITH_TIMEOUT(second.hasEndedWell(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), other, 60'000);
    QCOMPARE(first.state(), QProcess::Running);
}

void TestOneProgram::aProgramThatIsEndingTakesNothing()
{
    Bus bus;
    Opened program;
    RunningProgram running(bus.connection);
    QVERIFY(running.listen());
    program.window.takeFrom(running);
    QVERIFY(bus.hasProgram());
    program.window.close();
    QVERIFY(!bus.hasProgram());
    QVERIFY(!RunningProgram(bus.connection).handOn({u"plyline:///a.pgn"_s}));
}

/// The first program takes the call and ends without an answer.
void TestOneProgram::aProgramThatDiesLeavesTheCallerOnItsOwn()
{
    const QString path = write(u"first.pgn"_s, linkedGames);
    const QString other = write(u"second.pgn"_s, linkedGames);
    Bus bus;
    Started first(bus.address, {path});
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), path, 60'000);
    ::kill(static_cast<pid_t>(first.processId()), SIGSTOP);
    const Started second(bus.address, {other});
    QVERIFY(bus.hasProgram());
    first.kill();
    QTRY_COMPARE_WITH_TIMEOUT(lastFile(), other, 60'000);
    QCOMPARE(second.state(), QProcess::Running);
}

PLYLINE_WIDGET_TEST(TestOneProgram)
#include "tst_one_program.moc"
