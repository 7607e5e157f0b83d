#include <QTest>

#include "core/replay/replay.h"
#include "core/streams/broker_scripts.h"
#include "core/streams/piece_records.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

/// What a compacted log keeps of the records.
std::map<std::string, std::string> compacted(const game::Game& game, int& sent)
{
    std::map<std::string, std::string> table;
    streams::sendPieceRecords(game, "key", [&](streams::PieceRecord record) {
        ++sent;
        if (record.row)
            table[record.key] = *record.row;
        else
            table.erase(record.key);
        return true;
    });
    return table;
}

} // namespace

class TestPieceRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveChangesOneRow();
    void aCaptureDeletesARow();
    void whatIsKeptIsTheFinalTable();
    void theScriptsNameTheTopics();
};

void TestPieceRecords::aMoveChangesOneRow()
{
    std::vector<streams::PieceRecord> records;
    streams::sendPieceRecords(*readGame("1. e4 *"), "key", [&](streams::PieceRecord record) {
        records.push_back(std::move(record));
        return true;
    });
    QCOMPARE(records.size(), std::size_t(33));
    QCOMPARE(records.back().key, std::string("key/12"));
    QCOMPARE(QString::fromStdString(records.back().row.value_or("none")),
             QStringLiteral(R"({"game":"key","piece_id":12,"color":"white","role":"pawn","x":5,)"
                            R"("y":4,"last_changed_ply":1})"));
}

void TestPieceRecords::aCaptureDeletesARow()
{
    std::vector<std::string> deleted;
    streams::sendPieceRecords(*readGame("1. e4 d5 2. exd5 c5 3. dxc6 *"), "k",
                              [&](const streams::PieceRecord& record) {
                                  if (!record.row)
                                      deleted.push_back(record.key);
                                  return true;
                              });
    const std::vector<std::string> expected = {"k/19", "k/18"};
    QVERIFY(deleted == expected);
}

void TestPieceRecords::whatIsKeptIsTheFinalTable()
{
    PLYLINE_NEEDS_CORPUS();
    int compared = 0;
    for (const GamePtr& game :
         gamesOf(*files::Source::open(corpusPath("small/immortal_games.pgn").string()))) {
        int sent = 0;
        const auto table = compacted(*game, sent);
        const replay::Replay replay(game, game::LineId::main());
        const auto rows = replay.piecesAt(replay.lastPly()).rows();
        QCOMPARE(table.size(), rows.size());
        for (const replay::PieceRow& row : rows) {
            const auto json =
                nlohmann::json::parse(table.at("key/" + std::to_string(row.pieceId.number())));
            QCOMPARE(json["x"].get<int>(), row.x());
            QCOMPARE(json["y"].get<int>(), row.y());
            ++compared;
        }
        QVERIFY(sent >= 32 + replay.lastPly().number());
    }
    QVERIFY(compared > 100);
}

void TestPieceRecords::theScriptsNameTheTopics()
{
    const streams::TopicNames topics{"a.moves", "a.pieces"};
    const QString script = QString::fromStdString(streams::ksqlScript(topics));
    QCOMPARE(script.count(QStringLiteral("'a.moves'")), 1);
    QCOMPARE(script.count(QStringLiteral("'a.pieces'")), 1);
    QCOMPARE(script.count(QStringLiteral("CREATE ")), 5);
    QVERIFY(script.contains(QStringLiteral("LATEST_BY_OFFSET(`to`) AS square")));
    QVERIFY(!script.contains(u'{'));
    QCOMPARE(QString::fromStdString(streams::topicCommands(topics, 6)),
             QStringLiteral("kafka-topics.sh --bootstrap-server localhost:9092 --create --topic "
                            "a.moves --partitions 6\n"
                            "kafka-topics.sh --bootstrap-server localhost:9092 --create --topic "
                            "a.pieces --partitions 6 --config cleanup.policy=compact\n"));
    QCOMPARE(QString::fromStdString(streams::confluentCommands(topics, 6)),
             QStringLiteral("confluent kafka topic create a.moves --partitions 6\n"
                            "confluent kafka topic create a.pieces --partitions 6 --config "
                            "cleanup.policy=compact\n"));
}

PLYLINE_TEST(TestPieceRecords)
#include "tst_piece_records.moc"
