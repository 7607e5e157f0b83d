#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "core/files/cache_folder.h"
#include "tests/app/panels/next_moves/next_moves_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

/// Which file the moves are counted in, and what is kept of that.
class TestFileTree : public NextMovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { NextMovesTest::init(); }
    void cleanup() { NextMovesTest::cleanup(); }
    void aGrownFileIsCounted();
    void anotherFileHasItsOwnMoves();
    void theTreeOfALargeFileIsKeptUnlessForbidden();
};

void TestFileTree::aGrownFileIsCounted()
{
    const QString path = written(QStringLiteral("live.pgn"), "1. e4 e5 *\n\n1. d4 *\n\n");
    m_session->file().open(path);
    QTRY_COMPARE(shown(), QStringLiteral("d4 1, e4 1"));
    static_cast<void>(
        written(QStringLiteral("live.pgn"), "1. e4 e5 *\n\n1. d4 *\n\n1. d4 d5 *\n\n1. c4 *\n\n"));
    QVERIFY(m_session->file().readOn(true));
    QTRY_COMPARE(shown(), QStringLiteral("d4 2, c4 1, e4 1"));
    QCOMPARE(status(), QStringLiteral("4 of 4 games reached this position."));
}

void TestFileTree::anotherFileHasItsOwnMoves()
{
    openPgn("1. c4 *\n");
    QTRY_COMPARE(shown(), QStringLiteral("c4 1"));
}

void TestFileTree::theTreeOfALargeFileIsKeptUnlessForbidden()
{
    const auto kept = [] {
        return QDir(QString::fromStdString(files::cacheFolder() + "/index"))
            .entryList({QStringLiteral("*.moves")}, QDir::Files);
    };
    const QByteArray game = "1. e4 {" + QByteArray("many words ").repeated(1300) + "} *\n\n";
    const QString path = written(QStringLiteral("large.pgn"), game.repeated(400));
    QVERIFY(QFileInfo(path).size() > 4 << 20);
    QFile rested(path); // which nobody has touched for a minute
    QVERIFY(rested.open(QIODevice::ReadWrite) &&
            rested.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                               QFileDevice::FileModificationTime));
    m_session->file().open(path);
    QTRY_COMPARE(shown(), QStringLiteral("e4 400"));
    QTRY_COMPARE(kept().size(), 1);
    open_file::OpenFile::forgetLists();
    QCOMPARE(kept(), QStringList());
    m_session->file().setListsKept(false);
    const QSignalSpy changed(&m_session->file(), &open_file::OpenFile::indexChanged);
    m_session->reload();
    QTRY_COMPARE(changed.size(), 1);
    QTRY_COMPARE(shown(), QStringLiteral("e4 400"));
    m_panel.reset(); // with its work
    QCOMPARE(kept(), QStringList());
}

PLYLINE_WIDGET_TEST(TestFileTree)
#include "tst_file_tree.moc"
