#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/file_cache.h"
#include "tests/support/test.h"

using namespace plyline;
using files::FileCache;

class TestFileCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aKeptFileIsFound();
    void whatIsNotKeptLeavesNothing();
    void onlyTheOwnerMayReadIt();
    void theLongestUnusedGoesFirst();
    void aFileThatIsTooLargeAloneIsNotKept();
    void whatDeadProgramsLeftGoes();
    void clearingLeavesWhatIsNotOfTheCache();
    void aFolderThatCannotBeMadeIsAnError();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("a/b")); }
    [[nodiscard]] FileCache cache(std::int64_t mostBytes = 1000) const
    {
        return {folder().toStdString(), ".kept", mostBytes};
    }
    [[nodiscard]] bool keep(const std::string& name, int bytes, std::int64_t mostBytes = 1000) const
    {
        auto file = cache(mostBytes).create(name);
        return file && file->write(std::string(static_cast<std::size_t>(bytes), 'x')) &&
               cache(mostBytes).keep(*file);
    }
    [[nodiscard]] QString pathOf(const char* name) const
    {
        return QDir(folder()).filePath(QString::fromLatin1(name));
    }
    /// A file of that age that is not of the cache, or was left there.
    void put(const char* name, int hoursAgo) const
    {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hoursAgo),
                                 QFileDevice::FileModificationTime));
    }
    [[nodiscard]] QString names() const
    {
        return QDir(folder()).entryList(QDir::Files, QDir::Name).join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileCache::aKeptFileIsFound()
{
    QVERIFY(!cache().open("one"));
    QVERIFY(keep("one", 7));
    const auto file = cache().open("one");
    QVERIFY(file);
    QCOMPARE(file->size, 7);
    QVERIFY(keep("one", 5)); // in its place
    QCOMPARE(cache().open("one")->size, 5);
    QCOMPARE(file->size, 7);
    QCOMPARE(names(), QStringLiteral("one.kept"));
}

void TestFileCache::whatIsNotKeptLeavesNothing()
{
    QVERIFY(keep("one", 7));
    {
        auto file = cache().create("one");
        QVERIFY(file && file->write("new"));
    }
    QCOMPARE(names(), QStringLiteral("one.kept"));
    QCOMPARE(cache().open("one")->size, 7);
}

void TestFileCache::onlyTheOwnerMayReadIt()
{
    QVERIFY(keep("one", 1));
    const auto permissions = QFile::permissions(pathOf("one.kept"));
    QVERIFY(permissions.testFlag(QFile::ReadOwner));
    QVERIFY(!permissions.testFlag(QFile::ReadGroup) && !permissions.testFlag(QFile::ReadOther));
}

void TestFileCache::theLongestUnusedGoesFirst()
{
    for (const char* name : {"a", "b", "c"})
        QVERIFY(keep(name, 10));
    put("a.kept", 30);
    put("b.kept", 20);
    put("c.kept", 10);
    FileCache::markUsed(*cache().open("a"));
    QVERIFY(keep("d", 10, 35));
    QCOMPARE(names(), QStringLiteral("a.kept c.kept d.kept"));
    put("a.kept", 2);
    put("d.kept", 1);
    QVERIFY(keep("e", 25, 35));
    QCOMPARE(names(), QStringLiteral("d.kept e.kept"));
}

void TestFileCache::aFileThatIsTooLargeAloneIsNotKept()
{
    QVERIFY(keep("a", 10));
    QVERIFY(keep("b", 40, 35));
    QCOMPARE(names(), QString());
}

void TestFileCache::whatDeadProgramsLeftGoes()
{
    QVERIFY(keep("one", 1));
    auto written = cache().create("two");
    QVERIFY(written && written->write("x"));
    const QString unfinished =
        QFileInfo(QString::fromStdString(written->temporaryPath())).fileName();
    put("one.kept.plyline-0a1b2c3d", 0);
    QVERIFY(keep("one", 2));
    QCOMPARE(names(), QStringLiteral("one.kept ") + unfinished);
    put("one.kept.plyline-0a1b2c3e", 0);
    cache().clear();
    QCOMPARE(names(), unfinished);
    QVERIFY(cache().keep(*written));
    QVERIFY(cache().open("two"));
}

void TestFileCache::clearingLeavesWhatIsNotOfTheCache()
{
    cache().clear(); // where nothing is
    QVERIFY(keep("one", 1));
    put("notes", 2);
    cache().clear();
    QCOMPARE(names(), QStringLiteral("notes"));
}

void TestFileCache::aFolderThatCannotBeMadeIsAnError()
{
    QFile file(m_folder->filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto made = cache().create("one");
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FileNotWritable);
    QVERIFY(!cache().open("one"));
}

PLYLINE_EVENT_TEST(TestFileCache)
#include "tst_file_cache.moc"
