#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/engines/engine_choice.h"
#include "tests/support/test.h"

using namespace plyline;
using engines::chosenEngine;
using engines::EngineChoice;
using engines::EngineProgram;

class TestEngineChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enginesAreFoundByNameInTheOrderOfStrength();
    void oneProgramIsFoundOnce();
    void onlyProgramsWithAnAbsolutePathCanBeChosen();
    void gnuChessIsToldToSpeakUci();
    void settingsAreKeptWithinTheirBounds();
    void settingsSurviveARestart();
    void stateOfAnotherVersionIsTakenAsFarAsItGoes();
    void chosenProgramThatIsGoneIsReplaced();

private:
    static QString makeProgram(const QDir& folder, const QString& name)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return {};
        return file.fileName();
    }
};

void TestEngineChoice::enginesAreFoundByNameInTheOrderOfStrength()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    const QString gnu = makeProgram(QDir(first.path()), QStringLiteral("gnuchess"));
    const QString stockfish = makeProgram(QDir(second.path()), QStringLiteral("stockfish"));
    makeProgram(QDir(second.path()), QStringLiteral("gnuchess")); // behind the other in PATH
    const auto found = engines::foundEngines(
        {QString(), QStringLiteral("."), QStringLiteral("/nowhere"), first.path(), second.path()});
    QCOMPARE(found, (QList<EngineProgram>{{stockfish, {}}, {gnu, {QStringLiteral("-u")}}}));
}

void TestEngineChoice::oneProgramIsFoundOnce()
{
    const QTemporaryDir folder;
    const QString real = makeProgram(QDir(folder.path()), QStringLiteral("ethereal"));
    QVERIFY(QFile::link(real, folder.filePath(QStringLiteral("ethereal-chess"))));
    QCOMPARE(engines::foundEngines({folder.path()}).size(), 1);
}

void TestEngineChoice::onlyProgramsWithAnAbsolutePathCanBeChosen()
{
    const QTemporaryDir folder;
    const QString program = makeProgram(QDir(folder.path()), QStringLiteral("mine"));
    QCOMPARE(chosenEngine(program), (EngineProgram{program, {}}));
    QFile text(folder.filePath(QStringLiteral("notes.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    for (const QString& path :
         {QString(), QStringLiteral("stockfish"), QStringLiteral("./mine"), text.fileName(),
          folder.path(), QStringLiteral(":/samples"), folder.filePath(QStringLiteral("nothing"))})
        QVERIFY2(chosenEngine(path).isEmpty(), qPrintable(path));
}

void TestEngineChoice::gnuChessIsToldToSpeakUci()
{
    const QTemporaryDir folder;
    const QString program = makeProgram(QDir(folder.path()), QStringLiteral("gnuchess"));
    QCOMPARE(chosenEngine(program).arguments, QStringList{QStringLiteral("-u")});
}

void TestEngineChoice::settingsAreKeptWithinTheirBounds()
{
    EngineChoice choice;
    const QSignalSpy changes(&choice, &EngineChoice::settingsChanged);
    choice.setLines(9);
    QCOMPARE(choice.lines(), 5);
    choice.setLines(0);
    QCOMPARE(choice.lines(), 1);
    choice.setHashMegabytes(1'000'000);
    QCOMPARE(choice.settings().hashMegabytes, 4096);
    choice.setThreads(100'000);
    QCOMPARE(choice.settings().threads, EngineChoice::mostThreads());
    choice.setThreads(-1);
    QCOMPARE(choice.settings().threads, 1);
    const auto told = changes.size();
    choice.setThreads(1);
    choice.setLimits({123, std::nullopt}); // not offered
    QCOMPARE(choice.limits(), EngineChoice::offeredLimits()[1]);
    QCOMPARE(changes.size(), told);
}

void TestEngineChoice::settingsSurviveARestart()
{
    const QTemporaryDir folder;
    const QString program = makeProgram(QDir(folder.path()), QStringLiteral("mine"));
    EngineChoice before;
    before.setLines(3);
    before.setHashMegabytes(256);
    before.setOn(false);
    before.setFindingsKept(false);
    before.setLimits(EngineChoice::offeredLimits().back());
    QVERIFY(before.choose(program));
    QVERIFY(!before.choose(folder.path()));
    EngineChoice after;
    after.restore(before.state());
    QVERIFY(!after.areFindingsKept());
    QCOMPARE(after.limits(), engine::Limits());
    QCOMPARE(after.lines(), 3);
    QCOMPARE(after.settings().hashMegabytes, 256);
    QVERIFY(!after.isOn());
    QCOMPARE(after.program().path, program);
}

void TestEngineChoice::stateOfAnotherVersionIsTakenAsFarAsItGoes()
{
    EngineChoice choice;
    for (const char* state : {"", "[]", "{\"lines\":\"many\",\"program\":7}", "\xff{"}) {
        choice.restore(state);
        QCOMPARE(choice.lines(), 1);
        QVERIFY(choice.isOn());
    }
    choice.restore("{\"lines\":4,\"unknown\":1}");
    QCOMPARE(choice.lines(), 4);
}

void TestEngineChoice::chosenProgramThatIsGoneIsReplaced()
{
    const QTemporaryDir folder;
    const QString program = makeProgram(QDir(folder.path()), QStringLiteral("mine"));
    EngineChoice choice;
    QVERIFY(choice.choose(program));
    QVERIFY(QFile::remove(program));
    const QSignalSpy changes(&choice, &EngineChoice::programChanged);
    choice.lookAgain();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(choice.program(), engines::foundEngines().value(0));
}

PLYLINE_EVENT_TEST(TestEngineChoice)
#include "tst_engine_choice.moc"
