#include <QDir>
#include <QTest>

#include "core/game/same_game.h"
#include "core/index/index_builder.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

/// Empty when every game of the file is read back from tables as it was; else where it is not.
QString firstLoss(const QString& path)
{
    const auto source = files::Source::open(path.toStdString());
    if (!source)
        return QStringLiteral("cannot be opened");
    const auto index = index::buildIndex(*source);
    const auto store = opened(StoreLocation::inMemory());
    for (int number = 1; number <= index->size(); ++number) {
        const index::IndexEntry& entry = index->entry(number - 1);
        const GamePtr game =
            pgn::buildGame(*source, entry.span(), number, static_cast<int>(entry.firstLine));
        if (const auto done = store->write(*game, number); !done)
            return QStringLiteral("game %1: %2")
                .arg(number)
                .arg(QString::fromStdString(done.error().detail));
        const auto read = store->game(number);
        if (!read)
            return QStringLiteral("game %1: %2")
                .arg(number)
                .arg(QString::fromStdString(read.error().detail));
        if (!game::isSameGame(*game, **read))
            return QStringLiteral("game %1 is another").arg(number);
        if (game->startClocks() != (*read)->startClocks())
            return QStringLiteral("game %1 has other clocks at its start").arg(number);
        for (const game::Line& line : game->lines()) {
            for (int i = 0; i < line.log.size(); ++i) {
                if (line.annotations.values(i) != (*read)->line(line.id).annotations.values(i))
                    return QStringLiteral("game %1 has other values").arg(number);
            }
        }
    }
    return {};
}

} // namespace

class TestGameReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGameIsReadBackAsItWas_data();
    void aGameIsReadBackAsItWas();
    void textsAreReadBackByteForByte_data();
    void textsAreReadBackByteForByte();
    void theClocksOfTheStartAreStored();
    void everyFileIsReadBackAsItWas();
    void oddFilesAreReadBackAsTheyWere();
    void aGameThatIsNotThereIsSaid();
    void whatIsTamperedWithIsRefused_data();
    void whatIsTamperedWithIsRefused();
    void intervalsGiveTheSnapshotOfEveryPly_data();
    void intervalsGiveTheSnapshotOfEveryPly();
};

namespace {

void addGames()
{
    QTest::addColumn<QString>("text");
    const std::pair<const char*, const char*> games[] = {
        {"castlings", castlings}, {"en passant", enPassant},  {"promotions", promotions},
        {"chess960", chess960},   {"inner rook", innerRook},  {"null move", nullMove},
        {"clocks", clocks},       {"variations", variations}, {"no moves", noMoves}};
    for (const auto& [name, text] : games)
        QTest::newRow(name) << QString::fromLatin1(text);
}

} // namespace

void TestGameReader::aGameIsReadBackAsItWas_data()
{
    addGames();
}

void TestGameReader::aGameIsReadBackAsItWas()
{
    QFETCH(QString, text);
    const GamePtr game = gameOf(text.toStdString());
    const auto store = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*game, 7));
    const auto read = store->game(7);
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QVERIFY(game::isSameGame(*game, **read));
    QCOMPARE(*store->gameNumbers(), std::vector<int>{7});
}

void TestGameReader::textsAreReadBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("words");
    const QByteArray mark = "\xef\xbb\xbf";
    QTest::newRow("a mark") << mark;
    QTest::newRow("two marks") << mark + mark;
    QTest::newRow("a mark at the start") << mark + "words";
    QTest::newRow("a mark at the end") << "words" + mark;
    QTest::newRow("a mark within") << "some" + mark + "words";
    QTest::newRow("the mark of the other order") << QByteArray("\xef\xbf\xbe");
    QTest::newRow("a mark of UTF-16 in Latin-1") << QByteArray("\xff\xfe");
    QTest::newRow("a zero within") << QByteArray("a\0b", 3);
    QTest::newRow("a zero at the end") << QByteArray("a\0", 2);
    QTest::newRow("half a letter") << QByteArray("caf\xc3");
    QTest::newRow("no letters of any plane") << QByteArray("\xef\xb7\x90\xf4\x8f\xbf\xbf");
    QTest::newRow("nothing") << QByteArray("");
}

/// Against the game before it was stored, so as it was read.
void TestGameReader::textsAreReadBackByteForByte()
{
    QFETCH(QByteArray, words);
    const QByteArray text = "[Event \"" + words + "\"]\n[Odd \"" + words + "\"]\n\n1. e4 {" +
                            words + "} e5 ;" + words + "\n*\n";
    const GamePtr game = gameOf(text.toStdString());
    const auto store = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*game, 1));
    const auto read = store->game(1);
    QVERIFY(read);
    QVERIFY((*read)->tags() == game->tags());
    const auto commentsOf = [](const game::Game& one) {
        std::vector<std::string> comments;
        for (const game::Annotation& item : one.mainLine().annotations.items()) {
            if (const auto* comment = std::get_if<game::Comment>(&item.what))
                comments.push_back(one.text(*comment));
        }
        return comments;
    };
    QCOMPARE(commentsOf(*game).size(), std::size_t{2});
    QVERIFY(commentsOf(**read) == commentsOf(*game));
    QVERIFY(game::isSameGame(*game, **read));
}

void TestGameReader::theClocksOfTheStartAreStored()
{
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf("{[%clk 0:10:00]} 1. d4 {[%clk 0:09:50]} Nf6 *\n"), 1));
    QCOMPARE(asked(location, QStringLiteral("SELECT white_clock_millis || ' ' || "
                                            "black_clock_millis FROM positions ORDER BY ply")),
             (QStringList{QStringLiteral("600000 600000"), QStringLiteral("590000 600000"),
                          QStringLiteral("590000 600000")}));
}

void TestGameReader::everyFileIsReadBackAsItWas()
{
    for (const QString& folder :
         {QStringLiteral(PLYLINE_TEST_DATA), QStringLiteral(PLYLINE_SAMPLES)}) {
        for (const QString& name : QDir(folder).entryList({QStringLiteral("*.pgn")})) {
            const QString loss = firstLoss(QDir(folder).filePath(name));
            QVERIFY2(loss.isEmpty(), qPrintable(name + QStringLiteral(": ") + loss));
        }
    }
}

void TestGameReader::oddFilesAreReadBackAsTheyWere()
{
    PLYLINE_NEEDS_CORPUS();
    const QDir folder(QString::fromStdString(corpusPath("odd").string()));
    for (const QString& name : folder.entryList({QStringLiteral("*.pgn")})) {
        const QString loss = firstLoss(folder.filePath(name));
        QVERIFY2(loss.isEmpty(), qPrintable(name + QStringLiteral(": ") + loss));
    }
}

void TestGameReader::aGameThatIsNotThereIsSaid()
{
    const auto store = opened(StoreLocation::inMemory());
    const auto read = store->game(3);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NoSuchGame);
    QCOMPARE(read.error().number, 3);
}

void TestGameReader::whatIsTamperedWithIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("lost event") << "DELETE FROM events WHERE line_id = 0 AND ply = 2";
    QTest::newRow("lost last event") << "DELETE FROM events WHERE line_id = 0 AND ply = 4";
    QTest::newRow("other move") << "UPDATE events SET uci = 'e7e6' WHERE line_id = 0 AND ply = 2";
    QTest::newRow("impossible move") << "UPDATE events SET uci = 'e7e2' WHERE ply = 2";
    QTest::newRow("no move") << "UPDATE events SET uci = 'x' WHERE ply = 2";
    QTest::newRow("other piece") << "UPDATE events SET piece_id = 3 WHERE ply = 1";
    QTest::newRow("other square") << "UPDATE events SET to_square = 'e3' WHERE ply = 1";
    QTest::newRow("no game start") << "UPDATE games SET start_fen = 'nonsense'";
    QTest::newRow("impossible start") << "UPDATE games SET start_fen = '8/8/8/8/8/8/8/8 w - - 0 1'";
    QTest::newRow("fork beyond the end") << "UPDATE lines SET fork_ply = 9 WHERE line_id = 1";
    QTest::newRow("own parent") << "UPDATE lines SET parent_line_id = 1 WHERE line_id = 1";
    QTest::newRow("no main line") << "DELETE FROM lines WHERE line_id = 0";
    QTest::newRow("no lines") << "DELETE FROM lines";
    QTest::newRow("no result") << "UPDATE games SET result = 'who knows'";
}

void TestGameReader::whatIsTamperedWithIsRefused()
{
    QFETCH(QString, sql);
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(variations), 1));
    QVERIFY(store->game(1));
    QVERIFY(asked(location, sql).isEmpty());
    const auto read = store->game(1);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Storage);
    QCOMPARE(read.error().number, 1);
}

void TestGameReader::intervalsGiveTheSnapshotOfEveryPly_data()
{
    addGames();
}

/// The snapshots table was written by copying rows, the intervals by watching the fold.
void TestGameReader::intervalsGiveTheSnapshotOfEveryPly()
{
    QFETCH(QString, text);
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(text.toStdString()), 1));
    const QString fromIntervals = QStringLiteral(
        "SELECT p.line_id, p.ply, i.piece_id, i.color, i.role, i.x, i.y, i.valid_from "
        "FROM positions p JOIN intervals i ON i.game_id = p.game_id AND i.line_id = p.line_id "
        "AND i.valid_from <= p.ply AND (i.valid_to IS NULL OR p.ply < i.valid_to)");
    const QString stored = QStringLiteral(
        "SELECT line_id, ply, piece_id, color, role, x, y, last_changed_ply FROM snapshots");
    const QString count = QStringLiteral("SELECT count(*) FROM (%1)");
    QCOMPARE(asked(location, count.arg(fromIntervals)), asked(location, count.arg(stored)));
    QCOMPARE(asked(location, QStringLiteral("%1 EXCEPT %2").arg(fromIntervals, stored)),
             QStringList());
    QCOMPARE(asked(location, QStringLiteral("%1 EXCEPT %2").arg(stored, fromIntervals)),
             QStringList());
}

PLYLINE_EVENT_TEST(TestGameReader)
#include "tst_game_reader.moc"
