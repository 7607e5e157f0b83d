#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include "app/model/engines/engine_process.h"
#include "tests/support/needs.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/test.h"

#include <csignal>
#include <memory>

using namespace plyline;
using engine::State;
using tests::ScriptedEngine;

namespace {

/// An engine that ends neither with its input nor when it is told to.
QByteArray stubborn()
{
    return ScriptedEngine::polite("ignore-end\n");
}

/// A process that has ended, and was not waited for by its parent, has no command any more.
bool isRunning(qint64 process)
{
    QFile command(QStringLiteral("/proc/%1/cmdline").arg(process));
    return command.open(QIODevice::ReadOnly) && !command.readAll().isEmpty();
}

} // namespace

/// No engine outlives what has started it.
class TestEngineEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void engineEndsWithItsObject();
    void engineEndsWhenItIsNotUsedAnyMore();
    void engineEndsWhenTheProgramIsKilled();
};

void TestEngineEnd::engineEndsWithItsObject()
{
    const ScriptedEngine fake(stubborn());
    auto process = std::make_unique<engines::EngineProcess>();
    process->use(fake.program(), {});
    QTRY_COMPARE(process->engine().state(), State::Idle);
    const qint64 number = process->processId();
    QVERIFY(isRunning(number));
    process.reset();
    QVERIFY(!isRunning(number));
}

void TestEngineEnd::engineEndsWhenItIsNotUsedAnyMore()
{
    const ScriptedEngine fake(stubborn());
    engines::EngineProcess process;
    process.use(fake.program(), {});
    QTRY_COMPARE(process.engine().state(), State::Idle);
    const qint64 number = process.processId();
    process.quit();
    QCOMPARE(process.engine().state(), State::Absent);
    QTRY_VERIFY(!isRunning(number));
}

void TestEngineEnd::engineEndsWhenTheProgramIsKilled()
{
    PLYLINE_NEEDS(QFileInfo::exists(QStringLiteral("/proc/self/cmdline")),
                  "the system does not tell which processes run");
    const ScriptedEngine fake(stubborn());
    QProcess host;
    host.start(QStringLiteral(PLYLINE_ENGINE_HOST),
               QStringList(fake.program().path) + fake.program().arguments);
    QTRY_VERIFY(host.canReadLine());
    const qint64 engine = host.readLine().trimmed().toLongLong();
    QVERIFY(isRunning(engine));
    ::kill(static_cast<pid_t>(host.processId()), SIGKILL);
    QVERIFY(host.waitForFinished());
    QCOMPARE(host.exitStatus(), QProcess::CrashExit);
    constexpr int mostMillis = 2'000;
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(engine), mostMillis);
}

PLYLINE_EVENT_TEST(TestEngineEnd)
#include "tst_engine_end.moc"
