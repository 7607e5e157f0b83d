#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/open_file/file_watch.h"
#include "app/model/workspace/workspace.h"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>

using namespace plyline;
using open_file::FileChange;
using open_file::FileWatch;

namespace {

const std::string text = "[White \"A\"]\n\n1. e4 e5 2. Nf3 ";

void write(const std::string& path, const std::string& bytes, bool isMore = false)
{
    std::ofstream(path, std::ios::binary | (isMore ? std::ios::app : std::ios::trunc)) << bytes;
}

} // namespace

class TestFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBecomesOfAFileIsTold_data();
    void whatBecomesOfAFileIsTold();
    void aFileThatIsOnlyTouchedIsTheSame();
    void aGameThatIsBeingWrittenGrows();
};

void TestFileWatch::whatBecomesOfAFileIsTold_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<FileChange>("told");
    QTest::newRow("grown") << QStringLiteral("grown") << FileChange::Grown;
    QTest::newRow("cut") << QStringLiteral("cut") << FileChange::Cut;
    QTest::newRow("replaced") << QStringLiteral("replaced") << FileChange::Replaced;
    QTest::newRow("rewritten") << QStringLiteral("rewritten") << FileChange::Replaced;
    QTest::newRow("removed") << QStringLiteral("removed") << FileChange::Removed;
}

void TestFileWatch::whatBecomesOfAFileIsTold()
{
    QFETCH(QString, how);
    QFETCH(FileChange, told);
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("a.pgn")).toStdString();
    write(path, text);
    FileWatch watch;
    QSignalSpy changes(&watch, &FileWatch::changed);
    watch.watch(files::Source::open(path).value());
    std::string other = text;
    other[9] = 'B';
    if (how == u"grown") {
        write(path, "Nc6 ", true);
    } else if (how == u"cut") {
        std::filesystem::resize_file(path, 10);
    } else if (how == u"replaced") {
        write(path + ".new", other);
        std::filesystem::rename(path + ".new", path);
    } else if (how == u"rewritten") {
        std::fstream(path, std::ios::binary | std::ios::in | std::ios::out) << other;
    } else {
        std::filesystem::remove(path);
    }
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(changes.last().first().value<FileChange>(), told);
}

void TestFileWatch::aFileThatIsOnlyTouchedIsTheSame()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("a.pgn")).toStdString();
    write(path, text);
    FileWatch watch;
    QSignalSpy changes(&watch, &FileWatch::changed);
    watch.watch(files::Source::open(path).value());
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() -
                                               std::chrono::hours(1));
    write(path, "Nc6 ", true); // told after it, as what it is
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(changes.first().first().value<FileChange>(), FileChange::Grown);
}

void TestFileWatch::aGameThatIsBeingWrittenGrows()
{
    const QTemporaryDir directory;
    const QString name = directory.filePath(QStringLiteral("a.pgn"));
    const std::string path = name.toStdString();
    write(path, text);
    workspace::Workspace workspace;
    session::Session& session = workspace.session;
    QSignalSpy failures(&session.file(), &open_file::OpenFile::notReadOn);
    session.file().open(name, 1, 2);
    QTRY_VERIFY(session.game());
    const auto plies = [&] { return session.game()->mainLine().log.size(); };
    const auto readOn = [&](const std::string& more) {
        write(path, more, true);
        QVERIFY(session.file().readOn());
        QTRY_VERIFY(!session.isLoading());
        QVERIFY(!session.game()->hasErrors());
        QCOMPARE(session.cursor().ply(), game::Ply(2));
    };
    QCOMPARE(plies(), 3U);
    readOn("N");
    QCOMPARE(plies(), 3U);
    readOn("c6 3. Bb5 {a comm");
    QCOMPARE(plies(), 3U);
    readOn("ent} a6 ");
    QCOMPARE(plies(), 6U);
    readOn("1-0\n\n[White \"B");
    QCOMPARE(session.file().index()->entry(0).outcome, game::Outcome::WhiteWins);
    readOn("\"]\n\n1. d4 *\n");
    QCOMPARE(session.file().index()->size(), 2);
    for (const auto& failure : failures)
        QCOMPARE(failure.first().value<Error>().code, ErrorCode::Cancelled);
    std::filesystem::resize_file(path, 20);
    QVERIFY(session.file().readOn());
    QTRY_VERIFY(!session.isLoading());
    QCOMPARE(failures.last().first().value<Error>().code, ErrorCode::FileChanged);
    QCOMPARE(session.file().index()->size(), 2);
}

PLYLINE_EVENT_TEST(TestFileWatch)
#include "tst_file_watch.moc"
