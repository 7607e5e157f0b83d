#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/state/session.h"
#include "core/rules/fen.h"

#include <memory>

using namespace plyline;
using game::LineId;
using game::Ply;
using state::Agreement;
using state::Place;
using state::Session;

namespace {

const QString samples = QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn");

constexpr char foolsMate[] = R"([White "Fool"]
[Black "Mate"]
[Result "0-1"]

1. f3 {[%clk 0:05:00] Weakens   the king.} e5 $2 2. g4?? Qh4# 0-1
)";
constexpr char twoGames[] = R"([White "One"]
[Result "1-0"]

1. e4 e5 2. Qh5 Nc6 3. Bc4 Nf6 4. Qxf7# 1-0

[White "Two"]
[Result "*"]

1. d4 d5 2. c4 *
)";
constexpr char brokenGame[] = R"([White "Broken"]
[Result "1-0"]

1. e4 e5 2. Ke3 Nf6 1-0
)";

/// A game whose text is longer than what is built at once.
QByteArray largeGame()
{
    return "[White \"Large\"]\n[Result \"*\"]\n\n1. e4 {" +
           QByteArray("many words ").repeated(7000) + "} e5 *\n\n";
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNewSessionIsEmpty();
    void openingAFileShowsItsGame_data();
    void openingAFileShowsItsGame();
    void signalsComeInOrderWhenAllIsInPlace();
    void everyPlyOfEverySampleAgrees();
    void aMomentIsRefreshedWhenItsRowsArrive();
    void aMomentSaysWhatTheEventsSay();
    void theStartPositionMayBeInCheck();
    void theTableHoldsEachPieceAtEachPly();
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
    void aSecondFileReplacesTheFirst();
    void theLatestOfTwoOpeningsWins();
    void reloadingKeepsThePlace();
    void reloadingAShorterFileGoesWhereItCan();
    void reloadingAFileThatIsGoneKeepsWhatIsOpen();
    void gamesAreOpenedWithinTheFile();
    void theOpenGameStaysWhereItIs();
    void aLargeGameIsBuiltInTheBackground();
    void loadingCanBeCancelled();
    void factsArriveForEveryGame();
    void pliesSayWhatTheMoveListShows();
    void aSessionMayEndDuringItsWork();
    void aStepFoldsNoMoreThanToTheNextCheckpoint();

private:
    QString written(const QString& name, const QByteArray& text);
    void openSamples(int game = 1, int ply = 0);
    void openPgn(const char* text, int ply = 0);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Session> m_session;
};

void TestSession::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>();
}

void TestSession::cleanup()
{
    m_session.reset();
    m_directory.reset();
}

QString TestSession::written(const QString& name, const QByteArray& text)
{
    const QString path = m_directory->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestSession::openSamples(int game, int ply)
{
    m_session->openFile(samples, game, ply);
    QTRY_VERIFY(m_session->index());
}

void TestSession::openPgn(const char* text, int ply)
{
    m_session->openText(QString::fromLatin1(text), QStringLiteral("pasted"), 1, ply);
    QTRY_VERIFY(!m_session->isLoading());
    QVERIFY(m_session->game());
}

void TestSession::aNewSessionIsEmpty()
{
    QVERIFY(!m_session->index());
    QVERIFY(!m_session->game());
    QVERIFY(!m_session->replay());
    QVERIFY(!m_session->isLoading());
    QVERIFY(m_session->fileTitle().isEmpty());
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(m_session->storeProgress(), 0.0);
    QVERIFY(!m_session->storageSize());
    QCOMPARE(m_session->facts(0).plies, -1);
    m_session->openGame(3); // nothing to open
    m_session->openNextGame();
    m_session->reload();
    QVERIFY(!m_session->isLoading());
}

void TestSession::openingAFileShowsItsGame_data()
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

void TestSession::openingAFileShowsItsGame()
{
    QFETCH(int, game);
    QFETCH(int, ply);
    QFETCH(int, shownGame);
    QFETCH(int, shownPly);
    const QString path = written(QStringLiteral("two.pgn"), twoGames);
    m_session->openFile(path, game, ply);
    QVERIFY(m_session->isLoading());
    QTRY_VERIFY(!m_session->isLoading());
    QCOMPARE(m_session->filePath(), path);
    QCOMPARE(m_session->fileTitle(), QStringLiteral("two.pgn"));
    QCOMPARE(m_session->index()->size(), 2);
    QVERIFY((m_session->cursor().place() == Place{shownGame, LineId(), Ply(shownPly)}));
    QVERIFY(m_session->moment().place == m_session->cursor().place());
    QCOMPARE(QByteArray(m_session->game()->tags().all()[0].value.c_str()),
             shownGame == 1 ? QByteArray("One") : QByteArray("Two"));
    QCOMPARE(m_session->eventCount(), shownGame == 1 ? 7 : 3);
    QCOMPARE(m_session->eventBytes(), m_session->game()->mainLine().log.byteSize());
}

void TestSession::signalsComeInOrderWhenAllIsInPlace()
{
    openPgn(foolsMate, 2);
    QTRY_VERIFY(m_session->storageSize());
    QStringList order;
    const auto note = [this, &order](const char* name) {
        // Whoever is told finds the new game, its plies and its moment.
        const bool isWhole = m_session->index()->size() == 2 && m_session->eventCount() == 7 &&
                             m_session->plies().size() == 7 &&
                             m_session->cursor().lastPly() == Ply(7) &&
                             m_session->moment().place == m_session->cursor().place();
        order << (isWhole ? QString::fromLatin1(name) : QStringLiteral("too early"));
    };
    Session* session = m_session.get();
    connect(&session->cursor(), &state::Cursor::moved, this, [&] { note("moved"); });
    connect(session, &Session::indexChanged, this, [&] { note("index"); });
    connect(session, &Session::gameChanged, this, [&] { note("game"); });
    connect(session, &Session::momentChanged, this, [&] { note("moment"); });
    session->openText(QString::fromLatin1(twoGames), QStringLiteral("pasted"), 1, 5);
    QTRY_VERIFY(!session->isLoading());
    QCOMPARE(order.first(4), (QStringList{QStringLiteral("moved"), QStringLiteral("index"),
                                          QStringLiteral("game"), QStringLiteral("moment")}));
    order.clear();
    QTRY_VERIFY(session->storageSize());
    order.clear();
    session->cursor().step(1);
    QCOMPARE(order, (QStringList{QStringLiteral("moment"), QStringLiteral("moved")}));
}

void TestSession::everyPlyOfEverySampleAgrees()
{
    openSamples();
    QVERIFY(m_session->index()->size() >= 24);
    int moments = 0;
    for (int number = 1; number <= m_session->index()->size(); ++number) {
        m_session->openGame(number);
        QTRY_VERIFY(m_session->storageSize());
        QCOMPARE(m_session->storeProgress(), 1.0);
        const int last = m_session->cursor().lastPly().number();
        QVERIFY(last > 0);
        for (int i = 0; i <= 2 * last; ++i) { // there and back
            const state::Moment& moment = m_session->moment();
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
    m_session->openGame(2, 30);
    // No event was handled since: the rows cannot have been announced.
    QCOMPARE(m_session->moment().agreement, Agreement::Pending);
    QVERIFY(!m_session->moment().stored);
    QVERIFY(!m_session->storageSize());
    QCOMPARE(m_session->storeProgress(), 0.0);
    QSignalSpy momentChanged(m_session.get(), &Session::momentChanged);
    QSignalSpy storeChanged(m_session.get(), &Session::storeChanged);
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
    const state::Moment& moment = m_session->moment();
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

void TestSession::whatCannotBeOpenedLeavesTheRest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QStringLiteral("missing.pgn") << QByteArray()
                             << static_cast<int>(ErrorCode::FileNotFound);
    QTest::newRow("directory") << QStringLiteral(".") << QByteArray()
                               << static_cast<int>(ErrorCode::FileIsDirectory);
    QTest::newRow("empty") << QStringLiteral("empty.pgn") << QByteArray("\n \n")
                           << static_cast<int>(ErrorCode::NotPgn);
    QTest::newRow("prose") << QStringLiteral("letter.txt")
                           << QByteArray("Dear friend,\n\nhow are you?\n")
                           << static_cast<int>(ErrorCode::NotPgn);
    QTest::newRow("binary") << QStringLiteral("picture.png")
                            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\xff\xfe", 22)
                            << static_cast<int>(ErrorCode::NotPgn);
}

void TestSession::whatCannotBeOpenedLeavesTheRest()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    openSamples(2, 5);
    const auto index = m_session->index();
    const auto game = m_session->game();
    const QString path = content.isEmpty() ? m_directory->filePath(name) : written(name, content);
    QSignalSpy failed(m_session.get(), &Session::failed);
    QSignalSpy indexChanged(m_session.get(), &Session::indexChanged);
    m_session->openFile(path);
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed[0][0].value<Error>();
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(QString::fromStdString(error.subject), path);
    QVERIFY(!m_session->isLoading());
    QCOMPARE(indexChanged.size(), 0);
    QCOMPARE(m_session->index(), index);
    QCOMPARE(m_session->game(), game);
    QCOMPARE(m_session->filePath(), samples);
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(5)}));
}

void TestSession::textThatCannotBeOpenedLeavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("detail");
    const int refused = static_cast<int>(ErrorCode::GameRefused);
    QTest::newRow("nothing") << QString() << static_cast<int>(ErrorCode::NotPgn) << QByteArray();
    QTest::newRow("prose") << QStringLiteral("how are you?") << static_cast<int>(ErrorCode::NotPgn)
                           << QByteArray();
    QTest::newRow("no white king")
        << QStringLiteral("4k3/8/8/8/8/8/8/8 w - - 0 1") << refused << QByteArray("no-white-king");
    QTest::newRow("two faults") << QStringLiteral("8/8/8/8/8/8/8/P3K3 w - - 0 1") << refused
                                << QByteArray("no-black-king, pawn-on-back-rank");
    QTest::newRow("a rank too short")
        << QStringLiteral("rnbqkbnr/ppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1") << refused
        << QByteArray("placement");
    QTest::newRow("side to move") << QStringLiteral("4k3/8/8/8/8/8/8/4K3 x - - 0 1") << refused
                                  << QByteArray("turn");
}

void TestSession::textThatCannotBeOpenedLeavesTheRest()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QByteArray, detail);
    openPgn(twoGames, 3);
    const auto game = m_session->game();
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->openText(text, QStringLiteral("clipboard"));
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed[0][0].value<Error>();
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(QByteArray(error.detail.c_str()), detail);
    QCOMPARE(QByteArray(error.subject.c_str()), QByteArray("clipboard"));
    QCOMPARE(m_session->game(), game);
    QCOMPARE(m_session->fileTitle(), QStringLiteral("pasted"));
    QCOMPARE(m_session->cursor().ply().number(), 3);
}

void TestSession::aBrokenGameShowsItsGoodMoves()
{
    m_session->openFile(written(QStringLiteral("broken.pgn"), brokenGame), 1, 9);
    QTRY_VERIFY(m_session->game());
    QVERIFY(m_session->game()->hasErrors());
    QCOMPARE(m_session->eventCount(), 2);
    QCOMPARE(m_session->cursor().ply().number(), 2);
    QCOMPARE(m_session->ending().kind, game::Ending::Kind::Broken);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSession::aRefusedGameIsShownWithoutMoves_data()
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

void TestSession::aRefusedGameIsShownWithoutMoves()
{
    QFETCH(QByteArray, tags);
    QFETCH(int, agreement);
    openPgn((tags + "[Result \"1-0\"]\n\n1. e4 e5 1-0\n").constData(), 2);
    QVERIFY(m_session->game()->isRefused());
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(m_session->cursor().ply().number(), 0);
    QTRY_COMPARE(static_cast<int>(m_session->moment().agreement), agreement);
}

void TestSession::pastedPgnOpens()
{
    openPgn(twoGames);
    QVERIFY(m_session->filePath().isEmpty());
    QCOMPARE(m_session->fileTitle(), QStringLiteral("pasted"));
    QCOMPARE(m_session->index()->size(), 2);
    QCOMPARE(m_session->eventCount(), 7);
    m_session->reload(); // there is no file to read
    QVERIFY(!m_session->isLoading());
}

void TestSession::aPastedFenOpensAsAGame_data()
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

void TestSession::aPastedFenOpensAsAGame()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, board);
    QFETCH(bool, isChess960);
    openPgn(text.toLatin1().constData());
    QCOMPARE(m_session->index()->size(), 1);
    QCOMPARE(m_session->eventCount(), 0);
    QCOMPARE(QByteArray(rules::fen::writePlacement(m_session->moment().position.board).c_str()),
             board);
    QCOMPARE(m_session->game()->castlingStyle() == rules::CastlingStyle::Chess960, isChess960);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSession::aSecondFileReplacesTheFirst()
{
    openSamples(3, 10);
    QTRY_VERIFY(m_session->storageSize());
    const QString path = written(QStringLiteral("two.pgn"), twoGames);
    m_session->openFile(path);
    QVERIFY(m_session->index()->size() > 2); // the old one until then
    QTRY_COMPARE(m_session->filePath(), path);
    QCOMPARE(m_session->index()->size(), 2);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply()}));
    QCOMPARE(m_session->cursor().lastPly().number(), 7);
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSession::theLatestOfTwoOpeningsWins()
{
    QByteArray many;
    for (int i = 0; i < 3000; ++i)
        many += twoGames;
    QSignalSpy indexChanged(m_session.get(), &Session::indexChanged);
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->openFile(written(QStringLiteral("many.pgn"), many));
    m_session->openFile(written(QStringLiteral("fool.pgn"), foolsMate));
    QTRY_VERIFY(!m_session->isLoading());
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(m_session->fileTitle(), QStringLiteral("fool.pgn"));
    QCOMPARE(indexChanged.size(), 1);
    QCOMPARE(failed.size(), 0);
}

void TestSession::reloadingKeepsThePlace()
{
    const QString name = QStringLiteral("two.pgn");
    m_session->openFile(written(name, twoGames), 2, 2);
    QTRY_VERIFY(m_session->index());
    written(name, QByteArray(twoGames).replace("2. c4", "2. c4 e6 3. Nc3"));
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    m_session->reload();
    QTRY_COMPARE(gameChanged.size(), 1);
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(2)}));
    QCOMPARE(m_session->eventCount(), 5);
    QCOMPARE(m_session->cursor().lastPly().number(), 5);
    QTRY_COMPARE(m_session->moment().agreement, Agreement::Equal);
}

void TestSession::reloadingAShorterFileGoesWhereItCan()
{
    const QString name = QStringLiteral("two.pgn");
    m_session->openFile(written(name, twoGames), 1, 7);
    QTRY_VERIFY(m_session->index());
    written(name, QByteArray(twoGames).replace("4. Qxf7#", ""));
    m_session->reload();
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 6);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(6)}));

    m_session->openGame(2, 3);
    written(name, foolsMate);
    m_session->reload();
    QTRY_COMPARE(m_session->index()->size(), 1);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(0)})); // it is another game
}

void TestSession::reloadingAFileThatIsGoneKeepsWhatIsOpen()
{
    const QString path = written(QStringLiteral("two.pgn"), twoGames);
    m_session->openFile(path, 1, 4);
    QTRY_VERIFY(m_session->index());
    QVERIFY(QFile::remove(path));
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->reload();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileNotFound);
    QCOMPARE(m_session->cursor().ply().number(), 4);
    m_session->openNextGame(); // still works: the bytes are held
    QCOMPARE(m_session->eventCount(), 3);
}

void TestSession::gamesAreOpenedWithinTheFile()
{
    openPgn(twoGames);
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    m_session->openPreviousGame();
    QCOMPARE(gameChanged.size(), 0);
    m_session->openNextGame();
    QCOMPARE(m_session->cursor().place().game, 2);
    m_session->openNextGame();
    QCOMPARE(m_session->cursor().place().game, 2);
    QCOMPARE(gameChanged.size(), 1);
    m_session->openPreviousGame();
    QCOMPARE(m_session->cursor().place().game, 1);
    m_session->openGame(77, 2);
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(2)}));
    m_session->openGame(-3);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(0)}));
}

void TestSession::theOpenGameStaysWhereItIs()
{
    openPgn(twoGames, 4);
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    m_session->openGame(1);
    QCOMPARE(m_session->cursor().ply().number(), 4);
    m_session->openGame(1, 6);
    QCOMPARE(m_session->cursor().ply().number(), 6);
    QCOMPARE(gameChanged.size(), 0);
}

void TestSession::aLargeGameIsBuiltInTheBackground()
{
    const QString path =
        written(QStringLiteral("large.pgn"), QByteArray(foolsMate) + "\n" + largeGame() + twoGames);
    m_session->openFile(path);
    QTRY_VERIFY(m_session->index());
    QCOMPARE(m_session->index()->size(), 4);
    m_session->openNextGame();
    QVERIFY(m_session->isLoading());
    QCOMPARE(m_session->cursor().place().game, 1); // until then
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QVERIFY(!m_session->isLoading());
    QCOMPARE(m_session->eventCount(), 2);

    m_session->openGame(1);
    m_session->openNextGame();
    m_session->openNextGame(); // one further than the one that is being built
    QVERIFY(!m_session->isLoading());
    QCOMPARE(m_session->cursor().place().game, 3);
    m_session->openPreviousGame();
    m_session->openGame(3); // back again: the large one is not wanted any more
    QVERIFY(!m_session->isLoading());
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    QVERIFY(!gameChanged.wait(100));
    QCOMPARE(m_session->cursor().place().game, 3);
}

void TestSession::loadingCanBeCancelled()
{
    openPgn(twoGames, 2);
    QSignalSpy indexChanged(m_session.get(), &Session::indexChanged);
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->openFile(samples);
    m_session->cancelLoading();
    QVERIFY(!m_session->isLoading());
    QVERIFY(!indexChanged.wait(100));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(m_session->fileTitle(), QStringLiteral("pasted"));
}

void TestSession::factsArriveForEveryGame()
{
    QSignalSpy factsChanged(m_session.get(), &Session::factsChanged);
    m_session->openFile(
        written(QStringLiteral("three.pgn"), QByteArray(twoGames) + "\n" + brokenGame));
    QTRY_VERIFY(m_session->index());
    QTRY_VERIFY(m_session->facts(2).plies >= 0);
    QCOMPARE(m_session->facts(0).plies, 7);
    QCOMPARE(m_session->facts(1).plies, 3);
    QCOMPARE(m_session->facts(2).plies, 2);
    QVERIFY(!m_session->facts(0).hasErrors);
    QVERIFY(m_session->facts(2).hasErrors);
    int next = 0;
    for (const auto& told : factsChanged) {
        QCOMPARE(told[0].toInt(), next);
        next = told[1].toInt() + 1;
    }
    QCOMPARE(next, 3);
    QCOMPARE(m_session->facts(3).plies, -1);
    QCOMPARE(m_session->facts(-1).plies, -1);
}

void TestSession::pliesSayWhatTheMoveListShows()
{
    openPgn(foolsMate);
    const auto& plies = m_session->plies();
    QCOMPARE(plies.size(), std::size_t{4});
    QCOMPARE(QByteArray(plies[0].san.c_str()), QByteArray("f3"));
    QCOMPARE(QByteArray(plies[0].comment.c_str()), QByteArray("Weakens the king."));
    QVERIFY(plies[0].hasComment);
    QCOMPARE(plies[0].values.clockMillis.value_or(0), 300'000);
    QVERIFY((plies[1].nags == std::vector<int>{2}));
    QVERIFY((plies[2].nags == std::vector<int>{4}));
    QCOMPARE(plies[2].moveNumber, 2);
    QCOMPARE(plies[3].mover, rules::Color::Black);
    QVERIFY(plies[3].isMate && plies[3].isCheck);
    QVERIFY(!plies[3].isCapture && !plies[3].hasComment);
}

void TestSession::aSessionMayEndDuringItsWork()
{
    QByteArray many;
    for (int i = 0; i < 3000; ++i)
        many += twoGames;
    const QString path = written(QStringLiteral("many.pgn"), many + largeGame());
    m_session->openFile(path);
    m_session = std::make_unique<Session>(); // while it reads
    m_session->openFile(path);
    QTRY_VERIFY(m_session->index());
    m_session = std::make_unique<Session>(); // while it plays the games and fills the table
    m_session->openFile(path, 6001);
    QTRY_VERIFY(m_session->index());
    m_session->openGame(1);
    m_session->openGame(6001);
    QVERIFY(m_session->isLoading());
    m_session.reset(); // while it builds
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

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
