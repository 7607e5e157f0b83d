#include <QSignalSpy>
#include <QTest>

#include "core/rules/fen.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using session::Agreement;
using session::Session;

namespace {

QByteArray randomBytes(int count)
{
    Random random(20);
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(random.below(256));
    return bytes;
}

} // namespace

class TestSessionOpening : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void openingAFileShowsItsGame_data();
    void openingAFileShowsItsGame();
    void whatCannotBeOpenedLeavesTheRest_data();
    void whatCannotBeOpenedLeavesTheRest();
    void textThatCannotBeOpenedLeavesTheRest_data();
    void textThatCannotBeOpenedLeavesTheRest();
    void aBrokenGameShowsItsGoodMoves();
    void aRefusedGameIsShownWithoutMoves_data();
    void aRefusedGameIsShownWithoutMoves();
    void pastedPgnOpens();
    void aPastedFenOpensAsAGame_data();
    void aPastedFenOpensAsAGame();
};

void TestSessionOpening::openingAFileShowsItsGame_data()
{
    QTest::addColumn<int>("game");
    QTest::addColumn<int>("ply");
    QTest::addColumn<int>("shownGame");
    QTest::addColumn<int>("shownPly");
    QTest::newRow("first") << 1 << 0 << 1 << 0;
    QTest::newRow("second at a ply") << 2 << 3 << 2 << 3;
    QTest::newRow("beyond the end of the game") << 2 << 99 << 2 << 3;
    QTest::newRow("negative ply") << 1 << -4 << 1 << 0;
    QTest::newRow("no such game") << 9 << 2 << 2 << 0;
    QTest::newRow("game 0") << 0 << 2 << 1 << 0;
}

void TestSessionOpening::openingAFileShowsItsGame()
{
    QFETCH(int, game);
    QFETCH(int, ply);
    QFETCH(int, shownGame);
    QFETCH(int, shownPly);
    const QString path = written(QStringLiteral("two.pgn"), twoGames);
    m_session->file().open(path, game, ply);
    QVERIFY(m_session->isLoading());
    QTRY_VERIFY(!m_session->isLoading());
    QCOMPARE(m_session->file().path(), path);
    QCOMPARE(m_session->file().title(), QStringLiteral("two.pgn"));
    QCOMPARE(m_session->file().index()->size(), 2);
    QVERIFY((m_session->cursor().place() == Place{shownGame, LineId(), Ply(shownPly)}));
    QVERIFY(m_session->moment().place == m_session->cursor().place());
    QCOMPARE(QByteArray(m_session->game()->tags().all()[0].value.c_str()),
             shownGame == 1 ? QByteArray("One") : QByteArray("Two"));
    QCOMPARE(m_session->eventCount(), shownGame == 1 ? 7 : 3);
    QCOMPARE(m_session->eventBytes(), m_session->game()->mainLine().log.byteSize());
}

void TestSessionOpening::whatCannotBeOpenedLeavesTheRest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QStringLiteral("missing.pgn") << QByteArray()
                             << static_cast<int>(ErrorCode::FileNotFound);
    QTest::newRow("directory") << QStringLiteral(".") << QByteArray()
                               << static_cast<int>(ErrorCode::FileIsDirectory);
    QTest::newRow("empty") << QStringLiteral("empty.pgn") << QByteArray("\n \n")
                           << static_cast<int>(ErrorCode::FileIsEmpty);
    QTest::newRow("prose") << QStringLiteral("letter.txt")
                           << QByteArray("Dear friend,\n\nhow are you?\n")
                           << static_cast<int>(ErrorCode::NotPgn);
    QTest::newRow("binary") << QStringLiteral("picture.png")
                            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\xff\xfe", 22)
                            << static_cast<int>(ErrorCode::NotPgn);
    QTest::newRow("random bytes") << QStringLiteral("random.bin") << randomBytes(200'000)
                                  << static_cast<int>(ErrorCode::NotPgn);
    QTest::newRow("random bytes, read in parts")
        << QStringLiteral("random.bin") << randomBytes(3'000'000)
        << static_cast<int>(ErrorCode::NotPgn);
}

void TestSessionOpening::whatCannotBeOpenedLeavesTheRest()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    openSamples(2, 5);
    const auto index = m_session->file().index();
    const auto game = m_session->game();
    const QString path = content.isEmpty() ? m_directory->filePath(name) : written(name, content);
    QSignalSpy failed(&m_session->file(), &open_file::OpenFile::failed);
    QSignalSpy indexChanged(&m_session->file(), &open_file::OpenFile::indexChanged);
    bool isSaidToRead = false;
    const QObject listener;
    connect(&m_session->file(), &open_file::OpenFile::readingChanged, &listener,
            [&] { isSaidToRead = m_session->file().isReading(); });
    m_session->file().open(path);
    QVERIFY(isSaidToRead);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!isSaidToRead);
    const auto error = failed[0][0].value<Error>();
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(QString::fromStdString(error.subject), path);
    QVERIFY(!m_session->isLoading());
    QCOMPARE(indexChanged.size(), 0);
    QCOMPARE(m_session->file().index(), index);
    QCOMPARE(m_session->game(), game);
    QCOMPARE(m_session->file().path(), samples);
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(5)}));
}

void TestSessionOpening::textThatCannotBeOpenedLeavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("detail");
    const int refused = static_cast<int>(ErrorCode::GameRefused);
    QTest::newRow("nothing") << QString() << static_cast<int>(ErrorCode::FileIsEmpty)
                             << QByteArray();
    QTest::newRow("prose") << QStringLiteral("how are you?") << static_cast<int>(ErrorCode::NotPgn)
                           << QByteArray();
    QTest::newRow("no white king")
        << QStringLiteral("4k3/8/8/8/8/8/8/8 w - - 0 1") << refused << QByteArray("no-white-king");
    QTest::newRow("two faults") << QStringLiteral("8/8/8/8/8/8/8/P3K3 w - - 0 1") << refused
                                << QByteArray("no-black-king, pawn-on-back-rank");
    QTest::newRow("a rank too short")
        << QStringLiteral("rnbqkbnr/ppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1") << refused
        << QByteArray("placement");
    QTest::newRow("counter of an EPD record")
        << QStringLiteral("4k3/8/8/8/8/8/8/4K3 w - - hmvc some;") << refused
        << QByteArray("halfmove-clock");
    QTest::newRow("side to move") << QStringLiteral("4k3/8/8/8/8/8/8/4K3 x - - 0 1") << refused
                                  << QByteArray("turn");
}

void TestSessionOpening::textThatCannotBeOpenedLeavesTheRest()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QByteArray, detail);
    openPgn(twoGames, 3);
    const auto game = m_session->game();
    QSignalSpy failed(&m_session->file(), &open_file::OpenFile::failed);
    m_session->file().openText(text, QStringLiteral("clipboard"));
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed[0][0].value<Error>();
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(QByteArray(error.detail.c_str()), detail);
    QCOMPARE(QByteArray(error.subject.c_str()), QByteArray("clipboard"));
    QCOMPARE(m_session->game(), game);
    QCOMPARE(m_session->file().title(), QStringLiteral("pasted"));
    QCOMPARE(m_session->cursor().ply().number(), 3);
}

void TestSessionOpening::aBrokenGameShowsItsGoodMoves()
{
    m_session->file().open(written(QStringLiteral("broken.pgn"), brokenGame), 1, 9);
    QTRY_VERIFY(m_session->game());
    QVERIFY(m_session->game()->hasErrors());
    QCOMPARE(m_session->eventCount(), 2);
    QCOMPARE(m_session->cursor().ply().number(), 2);
    QCOMPARE(m_session->ending().kind, game::Ending::Kind::Broken);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSessionOpening::aRefusedGameIsShownWithoutMoves_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<int>("agreement");
    const QByteArray fen = "[SetUp \"1\"]\n[FEN \"";
    const int equal = static_cast<int>(Agreement::Equal);
    QTest::newRow("no king") << fen + "4k3/8/8/8/8/8/8/8 w - - 0 1\"]\n" << equal;
    QTest::newRow("no FEN") << fen + "who knows\"]\n" << equal;
    QTest::newRow("another game") << QByteArray("[Variant \"Atomic\"]\n") << equal;
    // There are 32 piece ids: the table cannot hold this board, and the check says so.
    QTest::newRow("a full board")
        << fen + "rnbqkbnr/pppppppp/pppppppp/pppppppp/PPPPPPPP/PPPPPPPP/PPPPPPPP/RNBQKBNR"
                 " w KQkq - 0 1\"]\n"
        << static_cast<int>(Agreement::Different);
}

void TestSessionOpening::aRefusedGameIsShownWithoutMoves()
{
    QFETCH(QByteArray, tags);
    QFETCH(int, agreement);
    openPgn((tags + "[Result \"1-0\"]\n\n1. e4 e5 1-0\n").constData(), 2);
    QVERIFY(m_session->game()->isRefused());
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(m_session->cursor().ply().number(), 0);
    QTRY_COMPARE(static_cast<int>(m_session->moment().agreement), agreement);
}

void TestSessionOpening::pastedPgnOpens()
{
    openPgn(twoGames);
    QVERIFY(m_session->file().path().isEmpty());
    QCOMPARE(m_session->file().title(), QStringLiteral("pasted"));
    QCOMPARE(m_session->file().index()->size(), 2);
    QCOMPARE(m_session->eventCount(), 7);
    m_session->reload(); // there is no file to read
    QVERIFY(!m_session->isLoading());
}

void TestSessionOpening::aPastedFenOpensAsAGame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("board");
    QTest::addColumn<bool>("isChess960");
    QTest::newRow("start") << QStringLiteral(
                                  "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1")
                           << QByteArray("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR") << false;
    QTest::newRow("space around") << QStringLiteral("\n  4k3/8/8/8/8/8/8/4K2R b K - 3 50 \n")
                                  << QByteArray("4k3/8/8/8/8/8/8/4K2R") << false;
    QTest::newRow("short") << QStringLiteral("4k3/8/8/8/8/8/8/4K3 w")
                           << QByteArray("4k3/8/8/8/8/8/8/4K3") << false;
    QTest::newRow("Chess960") << QStringLiteral(
                                     "1rkr4/pppppppp/8/8/8/8/PPPPPPPP/1RKR4 w DBdb - 0 1")
                              << QByteArray("1rkr4/pppppppp/8/8/8/8/PPPPPPPP/1RKR4") << true;
    QTest::newRow("impossible rights are dropped")
        << QStringLiteral("4k3/8/8/8/8/8/8/4K3 w KQkq e6 0 1") << QByteArray("4k3/8/8/8/8/8/8/4K3")
        << false;
}

void TestSessionOpening::aPastedFenOpensAsAGame()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, board);
    QFETCH(bool, isChess960);
    openPgn(text.toLatin1().constData());
    QCOMPARE(m_session->file().index()->size(), 1);
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(QByteArray(rules::fen::writePlacement(m_session->moment().position.board).c_str()),
             board);
    QCOMPARE(m_session->game()->castlingStyle() == rules::CastlingStyle::Chess960, isChess960);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

PLYLINE_EVENT_TEST(TestSessionOpening)
#include "tst_session_opening.moc"
