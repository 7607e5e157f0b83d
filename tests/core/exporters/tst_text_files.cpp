#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/exporters/text_files.h"
#include "tests/support/full_disk.h"
#include "tests/support/test.h"

#include <cerrno>
#include <optional>

using namespace plyline;
using namespace plyline::exporters;
using tables::TableId;

class TestTextFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFileTakesTheTextOfAllTables();
    void csvBecomesAFolderWithAFileForEachTable();
    void whatIsNotFinishedLeavesNothing();
    void theOldFileStaysUntilTheNewOneIsWhole();
    void aLinkStaysALink();
    void whatIsNoFileIsRefused();
    void aFileThatMayNotGrowIsAnError();

private:
    [[nodiscard]] std::string path(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    [[nodiscard]] QStringList names(const QString& folder = QStringLiteral(".")) const
    {
        return QDir(m_folder->filePath(folder))
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QByteArray contents(const char* name) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    void put(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void TestTextFiles::oneFileTakesTheTextOfAllTables()
{
    auto files = TextFiles::createFile(path("games.ndjson"));
    QVERIFY(files);
    QVERIFY(files->write(TableId::Games, "one\n"));
    QVERIFY(files->write(TableId::Events, "two\n"));
    QCOMPARE(files->size(), 8);
    QVERIFY(files->finish());
    QCOMPARE(names(), QStringList{QStringLiteral("games.ndjson")});
    QCOMPARE(contents("games.ndjson"), "one\ntwo\n");
}

void TestTextFiles::csvBecomesAFolderWithAFileForEachTable()
{
    tables::TableSet two;
    two.set(static_cast<std::size_t>(TableId::Events));
    two.set(static_cast<std::size_t>(TableId::Tags));
    {
        auto files = TextFiles::createFolder(path("csv"), two, "csv");
        QVERIFY(files);
        QVERIFY(files->write(TableId::Events, "e"));
        QVERIFY(files->write(TableId::Tags, "t"));
        QVERIFY(files->finish());
    }
    QCOMPARE(names(QStringLiteral("csv")),
             (QStringList{QStringLiteral("events.csv"), QStringLiteral("tags.csv")}));
    QCOMPARE(contents("csv/events.csv"), "e");
    QCOMPARE(contents("csv/tags.csv"), "t");
}

void TestTextFiles::whatIsNotFinishedLeavesNothing()
{
    for (const bool isFolder : {true, false}) {
        auto files = isFolder ? TextFiles::createFolder(path("export"), tables::allTables, "csv")
                              : TextFiles::createFile(path("export"));
        QVERIFY(files);
        QVERIFY(files->write(TableId::Games, "half"));
        QVERIFY(!names().isEmpty());
        const auto moved = std::move(*files);
        QCOMPARE(moved.size(), 4);
    }
    QCOMPARE(names(), QStringList());
}

void TestTextFiles::theOldFileStaysUntilTheNewOneIsWhole()
{
    put("games.sql", "old");
    auto files = TextFiles::createFile(path("games.sql"));
    QVERIFY(files);
    QVERIFY(files->write(TableId::Games, "new"));
    QCOMPARE(contents("games.sql"), "old");
    QVERIFY(files->finish());
    QCOMPARE(contents("games.sql"), "new");
}

void TestTextFiles::aLinkStaysALink()
{
    put("real.sql", "old");
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("real.sql")),
                        m_folder->filePath(QStringLiteral("link.sql"))));
    auto file = files::NewFile::create(path("link.sql"));
    QVERIFY(file);
    QVERIFY(file->write("new"));
    QVERIFY(file->finish());
    QVERIFY(QFileInfo(m_folder->filePath(QStringLiteral("link.sql"))).isSymLink());
    QCOMPARE(contents("real.sql"), "new");
}

void TestTextFiles::whatIsNoFileIsRefused()
{
    const auto folder = files::NewFile::create(m_folder->path().toStdString());
    QVERIFY(!folder);
    QCOMPARE(folder.error().systemErrno, EISDIR);
    const auto nowhere = TextFiles::createFile(path("missing/games.sql"));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(nowhere.error().systemErrno, ENOENT);
    put("file", "text");
    const auto noFolder = TextFiles::createFolder(path("file"), tables::allTables, "csv");
    QVERIFY(!noFolder);
    QCOMPARE(noFolder.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(contents("file"), "text");
}

void TestTextFiles::aFileThatMayNotGrowIsAnError()
{
    std::optional<tests::FullDisk> disk(std::in_place, 1000);
    QVERIFY(disk->isFull());
    Expected<void, Error> written;
    {
        auto files = TextFiles::createFile(path("games.sql"));
        for (int i = 0; files && written && i < 20; ++i)
            written = files->write(TableId::Games, std::string(100, 'x'));
    }
    disk.reset();
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(written.error().systemErrno, EFBIG);
    QCOMPARE(names(), QStringList());
}

PLYLINE_EVENT_TEST(TestTextFiles)
#include "tst_text_files.moc"
