#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int absentStatus = 77;

/// How the script ends, and what it prints.
struct Ending
{
    int status = -1;
    QString said;
};

QProcessEnvironment environment(bool isCi)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    if (isCi)
        variables.insert(u"CI"_s, u"1"_s);
    else
        variables.remove(u"CI"_s);
    return variables;
}

} // namespace

/// tests/project/tidy in a checkout with a single source, core/rules/odd.cpp.
class TestTidy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFindingFailsUntilItIsMended();
    void aCleanSourceIsLookedAtAgainWhenAHeaderHasChanged();
    void aFolderOfWhichNothingIsCompiledFails();
    void withoutClangTidyOnlyCiFails();

private:
    [[nodiscard]] QString path(const QString& relative) const { return m_root->filePath(relative); }
    void write(const QString& relative, const QByteArray& text) const;
    [[nodiscard]] Ending run(const QProcessEnvironment& variables,
                             const QString& folder = u"core"_s) const;

    std::unique_ptr<QTemporaryDir> m_root;
};

#define NEEDS_CLANG_TIDY() PLYLINE_NEEDS_PROGRAM("clang-tidy-14", "clang-tidy-14")

void TestTidy::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    for (const QString& folder :
         {u"core/rules"_s, u"app"_s, u"tests/project"_s, u"build"_s, u"nothing"_s})
        QVERIFY(QDir().mkpath(path(folder)));
    for (const QString& file : {u".clang-tidy"_s, u"tests/project/tidy"_s})
        QVERIFY(QFile::copy(QStringLiteral(PLYLINE_ROOT "/") + file, path(file)));
    const QString source = path(u"core/rules/odd.cpp"_s);
    write(
        u"build/compile_commands.json"_s,
        u"[\n{\n  \"directory\": \"%1\",\n  \"command\": \"c++ -I%2 -c %3\",\n  \"file\": \"%3\"\n}\n]\n"_s
            .arg(path(u"build"_s), m_root->path(), source)
            .toUtf8());
    write(u"core/rules/odd.h"_s, "#pragma once\n\nint twice(int number);\n");
    write(u"core/rules/odd.cpp"_s,
          "#include \"core/rules/odd.h\"\n\nint twice(int number)\n{\n    return 2 * number;\n}\n");
}

void TestTidy::write(const QString& relative, const QByteArray& text) const
{
    QFile file(path(relative));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

Ending TestTidy::run(const QProcessEnvironment& variables, const QString& folder) const
{
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"/bin/bash"_s, {path(u"tests/project/tidy"_s), path(u"build"_s), folder});
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromLocal8Bit(process.readAll())};
}

void TestTidy::aFindingFailsUntilItIsMended()
{
    NEEDS_CLANG_TIDY();
    write(u"core/rules/odd.cpp"_s, "int Twice(int number)\n{\n    return 2 * number;\n}\n");
    for (int i = 0; i < 2; ++i) { // not only the first time
        const Ending ending = run(environment(false));
        QCOMPARE(ending.status, 1);
        QVERIFY2(ending.said.contains(u"core/rules/odd.cpp:1:5: error"_s) &&
                     ending.said.contains(u"readability-identifier-naming"_s),
                 qPrintable(ending.said));
    }
    write(u"core/rules/odd.cpp"_s, "int twice(int number)\n{\n    return 2 * number;\n}\n");
    const Ending ending = run(environment(false));
    QVERIFY2(ending.status == 0, qPrintable(ending.said));
}

void TestTidy::aCleanSourceIsLookedAtAgainWhenAHeaderHasChanged()
{
    NEEDS_CLANG_TIDY();
    QCOMPARE(run(environment(false)).status, 0);
    QCOMPARE(run(environment(false)).status, 0);
    write(u"core/rules/odd.h"_s, "#pragma once\n\nint twice(int Number);\n");
    const Ending ending = run(environment(false));
    QCOMPARE(ending.status, 1);
    QVERIFY2(ending.said.contains(u"core/rules/odd.h:3:15: error"_s), qPrintable(ending.said));
}

void TestTidy::aFolderOfWhichNothingIsCompiledFails()
{
    NEEDS_CLANG_TIDY();
    const Ending ending = run(environment(false), u"app"_s);
    QCOMPARE(ending.status, 1);
    QVERIFY2(ending.said.contains(u"compiles nothing of app"_s), qPrintable(ending.said));
}

void TestTidy::withoutClangTidyOnlyCiFails()
{
    // The folder has what the script needs until it looks for clang-tidy.
    for (const QString& program : {u"readlink"_s, u"dirname"_s})
        QVERIFY(
            QFile::link(QStandardPaths::findExecutable(program), path(u"nothing/"_s + program)));
    for (const bool isCi : {false, true}) {
        QProcessEnvironment variables = environment(isCi);
        variables.insert(u"PATH"_s, path(u"nothing"_s));
        const Ending ending = run(variables);
        QCOMPARE(ending.status, isCi ? 1 : absentStatus);
        QVERIFY2(ending.said.contains(u"clang-tidy-14 is not installed"_s),
                 qPrintable(ending.said));
    }
}

PLYLINE_EVENT_TEST(TestTidy)
#include "tst_tidy.moc"
