#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/new_file.h"
#include "tests/support/full_disk.h"
#include "tests/support/test.h"

#include <cerrno>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace plyline;
using files::NewFile;

class TestNewFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewFileHasWhatTheUmaskLeaves_data();
    void aNewFileHasWhatTheUmaskLeaves();
    void aReplacedFileKeepsItsPermissions_data();
    void aReplacedFileKeepsItsPermissions();
    void aReplacedFileKeepsItsOwner();
    void whatReplacesASecretIsSecretWhileItIsWritten();
    void aNewFileMayBeTheOwnersAlone();
    void aLinkToNowhereMakesItsTarget();
    void aRingOfLinksIsRefused();
    void aNameOfTheLongestLengthIsWritten();
    void aFullDiskLeavesTheOldFile();

private:
    [[nodiscard]] std::string path(const char* name = "file") const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    [[nodiscard]] QByteArray contents(const char* name = "file") const
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    void put(const char* text, mode_t mode = 0644) const
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        QCOMPARE(::chmod(path().c_str(), mode), 0);
    }
    static struct stat statusOf(const std::string& path)
    {
        struct stat status
        {};
        if (::stat(path.c_str(), &status) != 0)
            qFatal("no status");
        return status;
    }
    static int modeOf(const std::string& path) { return statusOf(path).st_mode & 07777; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNewFile::aNewFileHasWhatTheUmaskLeaves_data()
{
    QTest::addColumn<int>("umask");
    QTest::addColumn<int>("mode");
    QTest::newRow("usual") << 0022 << 0644;
    QTest::newRow("the group may write") << 0002 << 0664;
    QTest::newRow("private") << 0077 << 0600;
}

void TestNewFile::aNewFileHasWhatTheUmaskLeaves()
{
    QFETCH(int, umask);
    QFETCH(int, mode);
    const mode_t before = ::umask(static_cast<mode_t>(umask));
    const auto done = files::replaceFile(path(), "new");
    ::umask(before);
    QVERIFY(done);
    QCOMPARE(contents(), "new");
    QCOMPARE(modeOf(path()), mode);
}

void TestNewFile::aReplacedFileKeepsItsPermissions_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("private") << 0600;
    QTest::newRow("of a group") << 0660;
    QTest::newRow("for all") << 0666;
    QTest::newRow("a program") << 0755;
}

void TestNewFile::aReplacedFileKeepsItsPermissions()
{
    QFETCH(int, mode);
    put("old", static_cast<mode_t>(mode));
    QVERIFY(files::replaceFile(path(), "new"));
    QCOMPARE(contents(), "new");
    QCOMPARE(modeOf(path()), mode);
}

void TestNewFile::aReplacedFileKeepsItsOwner()
{
    put("old", 0640);
    if (::geteuid() != 0)
        QSKIP("only root may give files away");
    QCOMPARE(::chown(path().c_str(), 12345, 23456), 0);
    QVERIFY(files::replaceFile(path(), "new"));
    QCOMPARE(statusOf(path()).st_uid, uid_t{12345});
    QCOMPARE(statusOf(path()).st_gid, gid_t{23456});
    QCOMPARE(modeOf(path()), 0640);
}

void TestNewFile::whatReplacesASecretIsSecretWhileItIsWritten()
{
    put("old", 0600);
    auto file = NewFile::create(path());
    QVERIFY(file);
    QCOMPARE(modeOf(file->temporaryPath()), 0600);
}

void TestNewFile::aNewFileMayBeTheOwnersAlone()
{
    auto file = NewFile::create(path(), NewFile::Readers::Owner);
    QVERIFY(file && file->write("new"));
    QCOMPARE(modeOf(file->temporaryPath()), 0600);
    QVERIFY(file->finish());
    QCOMPARE(modeOf(path()), 0600);
}

void TestNewFile::aLinkToNowhereMakesItsTarget()
{
    QCOMPARE(::symlink("target", path("link").c_str()), 0);
    QVERIFY(files::replaceFile(path("link"), "new"));
    QVERIFY(QFileInfo(QString::fromStdString(path("link"))).isSymLink());
    QCOMPARE(contents("target"), "new");
}

void TestNewFile::aRingOfLinksIsRefused()
{
    QCOMPARE(::symlink("b", path("a").c_str()), 0);
    QCOMPARE(::symlink("a", path("b").c_str()), 0);
    const auto done = files::replaceFile(path("a"), "new");
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(done.error().systemErrno, ELOOP);
    QCOMPARE(done.error().subject, path("a"));
}

void TestNewFile::aNameOfTheLongestLengthIsWritten()
{
    const std::string name = "a" + QString(127, u'é').toStdString();
    QCOMPARE(name.size(), std::size_t{255});
    QVERIFY(files::replaceFile(path(name.c_str()), "new"));
    QCOMPARE(contents(name.c_str()), "new");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestNewFile::aFullDiskLeavesTheOldFile()
{
    put("old");
    std::optional<tests::FullDisk> disk(std::in_place, 100);
    QVERIFY(disk->isFull());
    const auto done = files::replaceFile(path(), std::string(1000, 'x'));
    disk.reset();
    QVERIFY(!done);
    QCOMPARE(done.error().systemErrno, EFBIG);
    QCOMPARE(contents(), "old");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

PLYLINE_EVENT_TEST(TestNewFile)
#include "tst_new_file.moc"
