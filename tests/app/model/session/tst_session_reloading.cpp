#include <QSignalSpy>
#include <QTest>

#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using session::Agreement;
using session::Session;

/// What is open is read again, or gives way to another file.
class TestSessionReloading : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void aSecondFileReplacesTheFirst();
    void theLatestOfTwoOpeningsWins();
    void reloadingKeepsThePlace();
    void reloadingAShorterFileGoesWhereItCan();
    void reloadingAFileThatIsGoneKeepsWhatIsOpen();
    void loadingCanBeCancelled();
};

void TestSessionReloading::aSecondFileReplacesTheFirst()
{
    openSamples(3, 10);
    QTRY_VERIFY(m_session->storageSize());
    const QString path = written(QStringLiteral("two.pgn"), twoGames);
    m_session->file().open(path);
    QVERIFY(m_session->file().index()->size() > 2); // the old one until then
    QTRY_COMPARE(m_session->file().path(), path);
    QCOMPARE(m_session->file().index()->size(), 2);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply()}));
    QCOMPARE(m_session->cursor().lastPly().number(), 7);
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSessionReloading::theLatestOfTwoOpeningsWins()
{
    const QByteArray many = manyGames();
    QSignalSpy indexChanged(&m_session->file(), &open_file::OpenFile::indexChanged);
    QSignalSpy failed(&m_session->file(), &open_file::OpenFile::failed);
    m_session->file().open(written(QStringLiteral("many.pgn"), many));
    m_session->file().open(written(QStringLiteral("fool.pgn"), foolsMate));
    QTRY_VERIFY(!m_session->isLoading());
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(m_session->file().title(), QStringLiteral("fool.pgn"));
    QCOMPARE(indexChanged.size(), 1);
    QCOMPARE(failed.size(), 0);
}

void TestSessionReloading::reloadingKeepsThePlace()
{
    const QString name = QStringLiteral("two.pgn");
    m_session->file().open(written(name, twoGames), 2, 2);
    QTRY_VERIFY(m_session->file().index());
    written(name, QByteArray(twoGames).replace("2. c4", "2. c4 e6 3. Nc3"));
    QSignalSpy gameChanged(m_session, &Session::gameChanged);
    m_session->reload();
    QTRY_COMPARE(gameChanged.size(), 1);
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(2)}));
    QCOMPARE(m_session->eventCount(), 5);
    QCOMPARE(m_session->cursor().lastPly().number(), 5);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSessionReloading::reloadingAShorterFileGoesWhereItCan()
{
    const QString name = QStringLiteral("two.pgn");
    m_session->file().open(written(name, twoGames), 1, 7);
    QTRY_VERIFY(m_session->file().index());
    written(name, QByteArray(twoGames).replace("4. Qxf7#", ""));
    m_session->reload();
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 6);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(6)}));

    m_session->open({2, game::LineId::main(), game::Ply(3)});
    written(name, foolsMate);
    m_session->reload();
    QTRY_COMPARE(m_session->file().index()->size(), 1);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(0)})); // it is another game
}

void TestSessionReloading::reloadingAFileThatIsGoneKeepsWhatIsOpen()
{
    const QString path = written(QStringLiteral("two.pgn"), twoGames);
    m_session->file().open(path, 1, 4);
    QTRY_VERIFY(m_session->file().index());
    QVERIFY(QFile::remove(path));
    QSignalSpy failed(&m_session->file(), &open_file::OpenFile::failed);
    m_session->reload();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileNotFound);
    QCOMPARE(m_session->cursor().ply().number(), 4);
    m_session->openNextGame(); // still works: the bytes are held
    QCOMPARE(m_session->eventCount(), 3);
}

void TestSessionReloading::loadingCanBeCancelled()
{
    openPgn(twoGames, 2);
    QStringList titles;
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this,
            [&] { titles << m_session->file().title(); });
    QSignalSpy failed(&m_session->file(), &open_file::OpenFile::failed);
    m_session->file().open(samples);
    m_session->cancelLoading();
    QVERIFY(!m_session->isLoading());
    QCOMPARE(m_session->file().title(), QStringLiteral("pasted"));
    // The next file is read after it, and is the first that comes.
    m_session->file().open(written(QStringLiteral("two.pgn"), twoGames));
    QTRY_COMPARE(titles, QStringList{QStringLiteral("two.pgn")});
    QCOMPARE(failed.size(), 0);
}

PLYLINE_EVENT_TEST(TestSessionReloading)
#include "tst_session_reloading.moc"
