#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/file_writer.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/full_disk.h"
#include "tests/support/test.h"

#include <optional>

using namespace plyline;
using namespace plyline::tests;
using store::FileWriter;

class TestFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsFinishedCanBeRead();
    void whatIsNotFinishedLeavesTheOldFile();
    void aLinkStaysALink();
    void aStopCancels();
    void aFolderThatIsNotThereIsSaid();
    void aFileThatMayNotGrowIsAnError();
    void aTextThatIsTooLongLeavesTheOldFile();
};

namespace {

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void TestFileWriter::whatIsFinishedCanBeRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("games.sqlite"));
    put(path, "old");
    {
        const auto writer = FileWriter::create(path);
        QVERIFY(writer);
        QVERIFY((*writer)->add(*gameOf(castlings), 1, {}));
        QVERIFY((*writer)->add(*gameOf(variations), 2, {}));
        QVERIFY((*writer)->size() > 0);
        QVERIFY((*writer)->putInPlace());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             QStringList{QStringLiteral("games.sqlite")});
    const auto store = opened(StoreLocation::readOnly(path));
    QCOMPARE(*store->gameNumbers(), (std::vector<int>{1, 2}));
    QCOMPARE(firstDifference(*store, gameOf(variations), 2), QString());
    QVERIFY(!store->write(*gameOf(noMoves), 3));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestFileWriter::whatIsNotFinishedLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("games.sqlite"));
    put(path, "old");
    {
        const auto writer = FileWriter::create(path);
        QVERIFY(writer);
        QVERIFY((*writer)->add(*gameOf(castlings), 1, {}));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestFileWriter::aLinkStaysALink()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("games.sqlite"));
    const QString link = folder.filePath(QStringLiteral("link.sqlite"));
    put(path, "old");
    QVERIFY(QFile::link(path, link));
    {
        const auto writer = FileWriter::create(link);
        QVERIFY(writer);
        QVERIFY((*writer)->add(*gameOf(castlings), 1, {}));
        QVERIFY((*writer)->putInPlace());
    }
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(*opened(StoreLocation::readOnly(path))->gameNumbers(), std::vector<int>{1});
    QVERIFY(!FileWriter::create(folder.path())); // a folder is no file
}

void TestFileWriter::aStopCancels()
{
    const QTemporaryDir folder;
    const auto writer = FileWriter::create(folder.filePath(QStringLiteral("games.sqlite")));
    QVERIFY(writer);
    std::stop_source stop;
    stop.request_stop();
    const auto done = (*writer)->add(*longGame(100), 1, stop.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
}

void TestFileWriter::aFolderThatIsNotThereIsSaid()
{
    const auto writer = FileWriter::create(QStringLiteral("/no/such/folder/games.sqlite"));
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(writer.error().systemErrno, ENOENT);
}

void TestFileWriter::aFileThatMayNotGrowIsAnError()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("games.sqlite"));
    std::optional<FullDisk> disk(std::in_place, 64 << 10);
    QVERIFY(disk->isFull());
    Expected<void, Error> done;
    {
        const auto writer = FileWriter::create(path);
        for (int number = 1; writer && done && number < 100; ++number)
            done = (*writer)->add(*longGame(200), number, {});
    }
    disk.reset();
    QVERIFY(!done);
    QVERIFY(done.error().code == ErrorCode::Storage ||
            done.error().code == ErrorCode::FileNotWritable);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void TestFileWriter::aTextThatIsTooLongLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("games.sqlite"));
    put(path, "old");
    {
        const auto writer = FileWriter::create(path, 20);
        QVERIFY(writer);
        QVERIFY((*writer)->add(*gameOf("1. e4 {a comment of twenty} *"), 1, {}));
        const auto written = (*writer)->add(*gameOf("1. e4 {a comment of 21 bytes.} *"), 2, {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::TextTooLong);
        QCOMPARE(written.error().subject, std::string("test"));
        QCOMPARE(written.error().number, 2);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

PLYLINE_EVENT_TEST(TestFileWriter)
#include "tst_file_writer.moc"
