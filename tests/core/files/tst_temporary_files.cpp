#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/new_file.h"
#include "core/files/temporary_files.h"
#include "core/files/temporary_folder.h"
#include "tests/support/test.h"

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace plyline;
using files::NewFile;
using files::TemporaryFolder;

class TestTemporaryFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("TMPDIR"); // where a test before had its own
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theNextFileRemovesWhatADeadWriterLeft();
    void whatIsBeingWrittenStays();
    void namesOfPeopleStay_data();
    void namesOfPeopleStay();
    void whatIsNoFileStays();
    void aRemovedFileIsNotHeld();
    void aTemporaryFolderGoesWithAllThatIsInIt();
    void theNextFolderRemovesWhatADeadWriterLeft();

private:
    [[nodiscard]] std::string path(const QString& name) const
    {
        return m_folder->filePath(name).toStdString();
    }
    void put(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// Begins a file in a process of its own, which is killed.
    void dieWriting(const std::string& path) const
    {
        const pid_t child = ::fork();
        if (child == 0) {
            auto file = NewFile::create(path);
            if (file && file->write("half"))
                ::raise(SIGKILL);
            ::_exit(1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTemporaryFiles::theNextFileRemovesWhatADeadWriterLeft()
{
    QVERIFY(files::replaceFile(path(QStringLiteral("games.pgn")), "old"));
    dieWriting(path(QStringLiteral("games.pgn")));
    dieWriting(path(QStringLiteral("other.pgn")));
    QCOMPARE(names().size(), 2); // the second has removed what the first left
    QVERIFY(names().contains(QStringLiteral("games.pgn")));
    QVERIFY(files::replaceFile(path(QStringLiteral("games.pgn")), "new"));
    QCOMPARE(names(), QStringList(QStringLiteral("games.pgn")));
}

void TestTemporaryFiles::whatIsBeingWrittenStays()
{
    auto first = NewFile::create(path(QStringLiteral("games.pgn")));
    QVERIFY(first && first->write("first"));
    auto second = NewFile::create(path(QStringLiteral("games.pgn")));
    QVERIFY(second && second->write("second"));
    files::removeLeftovers(m_folder->path().toStdString());
    QCOMPARE(names().size(), 2);
    QVERIFY(second->finish());
    QVERIFY(first->finish());
    QCOMPARE(names(), QStringList(QStringLiteral("games.pgn")));
}

void TestTemporaryFiles::namesOfPeopleStay_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("eight letters") << QStringLiteral("games.pgn.original");
    QTest::newRow("nothing before") << QStringLiteral(".plyline-0a1b2c3d");
    QTest::newRow("seven letters") << QStringLiteral("games.pgn.plyline-0a1b2c3");
    QTest::newRow("nine letters") << QStringLiteral("games.pgn.plyline-0a1b2c3de");
    QTest::newRow("capitals") << QStringLiteral("games.pgn.plyline-0A1B2C3D");
    QTest::newRow("a suffix") << QStringLiteral("games.plyline-0a1b2c3d.pgn");
}

void TestTemporaryFiles::namesOfPeopleStay()
{
    QFETCH(QString, name);
    put(name);
    files::removeLeftovers(m_folder->path().toStdString());
    QVERIFY(QFile::exists(m_folder->filePath(name)));
}

void TestTemporaryFiles::whatIsNoFileStays()
{
    put(QStringLiteral("target"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.plyline-0a1b2c3d")));
    QCOMPARE(::symlink("target", path(QStringLiteral("link.plyline-0a1b2c3d")).c_str()), 0);
    QCOMPARE(::mkfifo(path(QStringLiteral("pipe.plyline-0a1b2c3d")).c_str(), 0600), 0);
    files::removeLeftovers(m_folder->path().toStdString());
    QCOMPARE(QDir(m_folder->path())
                 .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                 .size(),
             4);
    files::removeLeftovers(path(QStringLiteral("nowhere")));
}

void TestTemporaryFiles::aRemovedFileIsNotHeld()
{
    put(QStringLiteral("a"));
    QFile file(m_folder->filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(files::holdTemporary(file.handle()));
    QVERIFY(files::holdTemporary(file.handle()));
    QFile again(m_folder->filePath(QStringLiteral("a")));
    QVERIFY(again.open(QIODevice::ReadWrite));
    QVERIFY(!files::holdTemporary(again.handle()));
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("a"))));
    QVERIFY(!files::holdTemporary(file.handle()));
}

void TestTemporaryFiles::aTemporaryFolderGoesWithAllThatIsInIt()
{
    qputenv("TMPDIR", m_folder->path().toUtf8());
    {
        auto folder = TemporaryFolder::create();
        QVERIFY(folder);
        QVERIFY(files::replaceFile(folder->path() + "/file", "text"));
        const TemporaryFolder moved = std::move(*folder);
        QCOMPARE(names().size(), 1);
        QVERIFY(QFile::exists(QString::fromStdString(moved.path()) + QStringLiteral("/file")));
    }
    QVERIFY(names().isEmpty());
}

void TestTemporaryFiles::theNextFolderRemovesWhatADeadWriterLeft()
{
    qputenv("TMPDIR", m_folder->path().toUtf8());
    const auto held = TemporaryFolder::create();
    QVERIFY(held && files::replaceFile(held->path() + "/file", "text"));
    const pid_t child = ::fork();
    if (child == 0) {
        const auto folder = TemporaryFolder::create();
        if (folder && files::replaceFile(folder->path() + "/file", "text"))
            ::raise(SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(names().size(), 2);
    const auto next = TemporaryFolder::create();
    QVERIFY(next);
    QCOMPARE(names().size(), 2);
    QVERIFY(QFile::exists(QString::fromStdString(held->path()) + QStringLiteral("/file")));
    QVERIFY(QFile::exists(QString::fromStdString(next->path())));
}

PLYLINE_EVENT_TEST(TestTemporaryFiles)
#include "tst_temporary_files.moc"
