#include <QSignalSpy>
#include <QSqlDatabase>
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

class TestSession : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void aNewSessionIsEmpty();
    void signalsComeInOrderWhenAllIsInPlace();
    void everyPlyOfEverySampleAgrees();
    void theJobHoldsTheTablesUntilTheGameIsLeft();
    void aMomentIsRefreshedWhenItsRowsArrive();
    void aMomentSaysWhatTheEventsSay();
    void theStartPositionMayBeInCheck();
    void theTableHoldsEachPieceAtEachPly();
    void factsArriveForEveryGame();
    void pliesSayWhatTheMoveListShows();
    void aSessionMayEndDuringItsWork();
    void aStepFoldsNoMoreThanToTheNextCheckpoint();
};

void TestSession::aNewSessionIsEmpty()
{
    QVERIFY(!m_session->file().index());
    QVERIFY(!m_session->game());
    QVERIFY(!m_session->replay());
    QVERIFY(!m_session->isLoading());
    QVERIFY(m_session->file().title().isEmpty());
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(m_session->storeProgress(), 0.0);
    QVERIFY(!m_session->storageSize());
    QCOMPARE(m_session->file().facts(0).plies, -1);
    m_session->openGame(3); // nothing to open
    m_session->openNextGame();
    m_session->reload();
    QVERIFY(!m_session->isLoading());
}

void TestSession::signalsComeInOrderWhenAllIsInPlace()
{
    openPgn(foolsMate, 2);
    QTRY_VERIFY(m_session->storageSize());
    QStringList order;
    const auto note = [this, &order](const char* name) {
        // Whoever is told finds the new game, its plies and its moment.
        const bool isWhole = m_session->file().index()->size() == 2 &&
                             m_session->eventCount() == 7 && m_session->plies().size() == 7 &&
                             m_session->cursor().lastPly() == Ply(7) &&
                             m_session->moment().place == m_session->cursor().place();
        order << (isWhole ? QString::fromLatin1(name) : QStringLiteral("too early"));
    };
    Session* session = m_session;
    connect(&session->cursor(), &session::Cursor::moved, this, [&] { note("moved"); });
    connect(&session->file(), &open_file::OpenFile::indexChanged, this, [&] { note("index"); });
    connect(session, &Session::gameChanged, this, [&] { note("game"); });
    connect(session, &Session::momentChanged, this, [&] { note("moment"); });
    session->file().openText(QString::fromLatin1(twoGames), QStringLiteral("pasted"), 1, 5);
    QTRY_VERIFY(!session->isLoading());
    QCOMPARE(order.first(4), (QStringList{QStringLiteral("moved"), QStringLiteral("index"),
                                          QStringLiteral("game"), QStringLiteral("moment")}));
    order.clear();
    QTRY_VERIFY(session->storageSize());
    order.clear();
    session->cursor().step(1);
    QCOMPARE(order, (QStringList{QStringLiteral("moment"), QStringLiteral("moved")}));
}

/// Whoever holds them last frees them, which takes long after a long game.
void TestSession::theJobHoldsTheTablesUntilTheGameIsLeft()
{
    openPgn(twoGames);
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(QSqlDatabase::connectionNames().size(), qsizetype(2));
    m_session->openGame(2);
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(QSqlDatabase::connectionNames().size(), qsizetype(2));
    dropWorkspace();
    QCOMPARE(QSqlDatabase::connectionNames().size(), qsizetype(0));
}

void TestSession::everyPlyOfEverySampleAgrees()
{
    openSamples();
    QVERIFY(m_session->file().index()->size() >= 24);
    int moments = 0;
    for (int number = 1; number <= m_session->file().index()->size(); ++number) {
        m_session->openGame(number);
        QTRY_VERIFY(m_session->storageSize());
        QCOMPARE(m_session->storeProgress(), 1.0);
        const int last = m_session->cursor().lastPly().number();
        QVERIFY(last > 0);
        for (int i = 0; i <= 2 * last; ++i) { // there and back
            const session::Moment& moment = m_session->moment();
            QVERIFY(moment.place == m_session->cursor().place());
            QCOMPARE(moment.agreement, Agreement::Equal);
            QVERIFY(moment.stored->snapshot ==
                    replay::snapshotAt(*m_session->replay(), moment.place.ply));
            QVERIFY(moment.foldMicros > 0.0 && moment.stored->readMicros > 0.0);
            ++moments;
            m_session->cursor().step(i < last ? 1 : -1);
        }
        QVERIFY(m_session->cursor().isAtStart());
    }
    qInfo("%d moments agreed", moments);
}

void TestSession::aMomentIsRefreshedWhenItsRowsArrive()
{
    openSamples();
    QTRY_VERIFY(m_session->storageSize());
    m_session->open({2, game::LineId::main(), game::Ply(30)});
    // No event was handled since: the rows cannot have been announced.
    QCOMPARE(m_session->moment().agreement, Agreement::Pending);
    QVERIFY(!m_session->moment().stored);
    QVERIFY(!m_session->storageSize());
    QCOMPARE(m_session->storeProgress(), 0.0);
    QSignalSpy momentChanged(m_session, &Session::momentChanged);
    QSignalSpy storeChanged(m_session, &Session::storeChanged);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
    QCOMPARE(m_session->moment().stored->snapshot.ply.number(), 30);
    QCOMPARE(momentChanged.size(), 1);
    QVERIFY(storeChanged.size() >= 1);
    QTRY_VERIFY(m_session->storageSize());
}

void TestSession::aMomentSaysWhatTheEventsSay()
{
    openPgn(foolsMate);
    QVERIFY(!m_session->moment().lastEvent);
    QVERIFY(!m_session->moment().checkedKing);
    QVERIFY(m_session->moment().position == rules::Setup::start());
    m_session->cursor().goToEnd();
    const session::Moment& moment = m_session->moment();
    QCOMPARE(moment.place.ply.number(), 4);
    QVERIFY(moment.lastEvent->givesMate);
    QCOMPARE(QByteArray(moment.checkedKing->name().c_str()), QByteArray("e1"));
    QCOMPARE(moment.seek.checkpoint.number(), 0);
    QCOMPARE(moment.seek.eventsFolded, 4);
    QCOMPARE(moment.pieces.size(), 32);
    QVERIFY(moment.pieces.board() == moment.position.board);
    QCOMPARE(m_session->ending().kind, game::Ending::Kind::Checkmate);
    m_session->cursor().step(-1);
    QVERIFY(!m_session->moment().checkedKing);
}

void TestSession::theStartPositionMayBeInCheck()
{
    openPgn("4k3/8/8/8/7b/8/8/4K3 w - - 0 1");
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(QByteArray(m_session->moment().checkedKing->name().c_str()), QByteArray("e1"));
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSession::theTableHoldsEachPieceAtEachPly()
{
    openPgn(twoGames);
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(m_session->storageSize()->rows, 7 * 32 + 31); // the last ply has a capture
    QVERIFY(m_session->storageSize()->bytes >= 4096);
}

void TestSession::factsArriveForEveryGame()
{
    QSignalSpy factsChanged(&m_session->file(), &open_file::OpenFile::factsChanged);
    m_session->file().open(
        written(QStringLiteral("three.pgn"), QByteArray(twoGames) + "\n" + brokenGame));
    QTRY_VERIFY(m_session->file().index());
    QTRY_VERIFY(m_session->file().facts(2).plies >= 0);
    QCOMPARE(m_session->file().facts(0).plies, 7);
    QCOMPARE(m_session->file().facts(1).plies, 3);
    QCOMPARE(m_session->file().facts(2).plies, 2);
    QVERIFY(!m_session->file().facts(0).hasErrors);
    QVERIFY(m_session->file().facts(2).hasErrors);
    int next = 0;
    for (const auto& told : factsChanged) {
        QCOMPARE(told[0].toInt(), next);
        next = told[1].toInt() + 1;
    }
    QCOMPARE(next, 3);
    QCOMPARE(m_session->file().facts(3).plies, -1);
    QCOMPARE(m_session->file().facts(-1).plies, -1);
}

void TestSession::pliesSayWhatTheMoveListShows()
{
    openPgn(foolsMate);
    const auto& plies = m_session->plies();
    QCOMPARE(plies.size(), std::size_t{4});
    QCOMPARE(QByteArray(plies[0].san.c_str()), QByteArray("f3"));
    QCOMPARE(QByteArray(plies[0].comment.c_str()), QByteArray("Weakens the king."));
    QVERIFY(plies[0].hasComment);
    QCOMPARE(plies[0].clock.millis.value_or(0), 300'000);
    QVERIFY((plies[1].nags == std::vector<int>{2}));
    QVERIFY((plies[2].nags == std::vector<int>{4}));
    QCOMPARE(plies[2].moveNumber, 2);
    QCOMPARE(plies[3].mover, rules::Color::Black);
    QVERIFY(plies[3].isMate && plies[3].isCheck);
    QVERIFY(!plies[3].isCapture && !plies[3].hasComment);
}

void TestSession::aSessionMayEndDuringItsWork()
{
    const QByteArray many = manyGames();
    const QString path = written(QStringLiteral("many.pgn"), many + largeGame());
    m_session->file().open(path);
    dropWorkspace(); // while it reads
    m_session->file().open(path);
    QTRY_VERIFY(m_session->file().index());
    dropWorkspace(); // while it plays the games and fills the table
    m_session->file().open(path, 6001);
    QTRY_VERIFY(m_session->file().index());
    m_session->openGame(1);
    m_session->openGame(6001);
    QVERIFY(m_session->isLoading());
    m_session = nullptr;
    m_workspace.reset(); // while it builds
    QCoreApplication::processEvents();
}

void TestSession::aStepFoldsNoMoreThanToTheNextCheckpoint()
{
    openSamples();
    const int interval = m_session->replay()->interval();
    QVERIFY(m_session->cursor().lastPly().number() > 2 * interval);
    for (m_session->cursor().goToEnd(); !m_session->cursor().isAtStart();
         m_session->cursor().step(-1)) {
        const replay::Seek& seek = m_session->moment().seek;
        QVERIFY(seek.eventsFolded < interval);
        QCOMPARE(seek.checkpoint.number() + seek.eventsFolded, m_session->cursor().ply().number());
    }
}

PLYLINE_EVENT_TEST(TestSession)
#include "tst_session.moc"
