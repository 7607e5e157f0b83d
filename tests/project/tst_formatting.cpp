#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace Qt::StringLiterals;

namespace {

/// Debian 12's version: another one decides otherwise here and there.
const QString formatter = u"clang-format-14"_s;

/// Every header and source of ours, as absolute paths.
QStringList sourceFiles()
{
    const QDir root(QStringLiteral(PLYLINE_ROOT));
    QStringList files;
    for (const QString& top : {u"core"_s, u"app"_s, u"tests"_s}) {
        QDirIterator found(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext())
            files << found.next();
    }
    return files;
}

/// What the formatter would change, a line each place; empty where it would change nothing.
QString placesToFormat(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(PLYLINE_ROOT));
    process.start(formatter, QStringList{u"--dry-run"_s, u"--style=file"_s} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240'000) || process.exitStatus() != QProcess::NormalExit)
        return u"the formatter did not end"_s;
    const QString places = QString::fromLocal8Bit(process.readAllStandardError());
    return places.isEmpty() && process.exitCode() != 0 ? u"the formatter failed"_s : places;
}

} // namespace

class TestFormatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBadlyFormattedLineIsFound();
    void everySourceIsFormatted();
};

void TestFormatting::initTestCase()
{
    PLYLINE_NEEDS_PROGRAM("clang-format-14", "clang-format-14");
}

void TestFormatting::aBadlyFormattedLineIsFound()
{
    const QStringList asSource{u"--assume-filename=core/rules/any.cpp"_s};
    QVERIFY(placesToFormat(asSource, "int  a;\n").contains(u"core/rules/any.cpp:1:4"_s));
    QCOMPARE(placesToFormat(asSource, "int a;\n"), QString());
}

void TestFormatting::everySourceIsFormatted()
{
    const QStringList files = sourceFiles();
    QVERIFY(files.size() > 500);
    const QString places = placesToFormat(files);
    QVERIFY2(places.isEmpty(),
             qPrintable(u"Run clang-format-14 -i on these files:\n"_s + places.left(4000)));
}

PLYLINE_EVENT_TEST(TestFormatting)
#include "tst_formatting.moc"
