#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/source.h"
#include "core/files/spool_file.h"
#include "tests/support/test.h"

using plyline::ErrorCode;
using plyline::files::Source;
using plyline::files::SpoolFile;

class TestSpoolFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsRead();
    void aSourceIsWhatWasWrittenByThen();
    void aDraftFollowsWhatWasWritten();
    void itHasNoName();
    void aFolderIsMade();
    void aFolderThatCannotBeIsAnError();
};

void TestSpoolFile::whatWasWrittenIsRead()
{
    const QTemporaryDir directory;
    auto file = SpoolFile::make(directory.path().toStdString());
    QVERIFY(file);
    QVERIFY(file->write("1. e4 "));
    QVERIFY(file->write("e5"));
    QCOMPARE(file->size(), 8);
    QVERIFY(file->freeBytes() > 0);
    const auto source = Source::fromSpool(*file, "games");
    QVERIFY(source);
    QCOMPARE((*source)->bytes(), std::string_view("1. e4 e5"));
    QCOMPARE((*source)->name(), std::string("games"));
}

void TestSpoolFile::aSourceIsWhatWasWrittenByThen()
{
    const QTemporaryDir directory;
    auto file = SpoolFile::make(directory.path().toStdString());
    const std::string first(100'000, 'a');
    QVERIFY(file->write(first));
    const auto before = Source::fromSpool(*file, "games");
    QVERIFY(file->write(std::string(100'000, 'b')));
    const auto after = Source::fromSpool(*file, "games");
    QVERIFY((*before)->bytes() == first);
    for (std::size_t i = 0; i < Source::padding; ++i)
        QCOMPARE((*before)->bytes().data()[first.size() + i], '\0');
    QVERIFY((*after)->bytes() == first + std::string(100'000, 'b'));
}

void TestSpoolFile::aDraftFollowsWhatWasWritten()
{
    const QTemporaryDir directory;
    auto file = SpoolFile::make(directory.path().toStdString());
    QVERIFY(file);
    std::string all;
    for (const int bytes : {0, 100, 4096, 10000}) {
        all.append(static_cast<std::size_t>(bytes), 'a');
        QVERIFY(file->write(std::string(static_cast<std::size_t>(bytes), 'a')));
        for (const int more : {0, 5, 4096}) {
            const std::string text(static_cast<std::size_t>(more), 'b');
            file->setDraft(text);
            const auto source = Source::fromSpool(*file, "games");
            QVERIFY(source);
            QVERIFY((*source)->bytes() == all + text);
            QCOMPARE((*source)->bytes().data()[all.size() + text.size()], '\0');
            QVERIFY(!(*source)->isDamaged());
        }
    }
}

void TestSpoolFile::itHasNoName()
{
    const QTemporaryDir directory;
    const auto file = SpoolFile::make(directory.path().toStdString());
    QVERIFY(file);
    QVERIFY(QDir(directory.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

void TestSpoolFile::aFolderIsMade()
{
    const QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("a/b"));
    QVERIFY(SpoolFile::make(folder.toStdString()));
    QVERIFY(QDir(folder).exists());
}

void TestSpoolFile::aFolderThatCannotBeIsAnError()
{
    const auto file = SpoolFile::make("/dev/null/a");
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(file.error().subject, std::string("/dev/null/a"));
    QVERIFY(file.error().systemErrno != 0);
}

PLYLINE_EVENT_TEST(TestSpoolFile)
#include "tst_spool_file.moc"
