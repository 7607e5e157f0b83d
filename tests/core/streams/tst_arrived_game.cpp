#include <QTest>

#include "tests/core/streams/streamed.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using streams::EventFault;

namespace {

std::vector<streams::Envelope> eventsOf(const char* pgn)
{
    std::vector<streams::Envelope> events;
    for (const std::string& line : published({readGame(pgn)}))
        events.push_back(*streams::parseStructured(line));
    return events;
}

} // namespace

class TestArrivedGame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void aStartOfItsOwnIsKept();
    void mutatedEventsNeverBreakTheGame();
};

void TestArrivedGame::faults_data()
{
    QTest::addColumn<int>("index"); // of the event that is changed
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value"); // as JSON; empty: removed
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    using Code = EventFault::Code;
    const auto row = [](const char* name, int index, const char* field, const char* value,
                        Code code, const char* detail = "") {
        QTest::newRow(name) << index << QString::fromLatin1(field) << QString::fromLatin1(value)
                            << static_cast<int>(code) << QString::fromLatin1(detail);
    };
    // 0 start, 1 e4, 2 its glyph, 3 its comment, 4 e5, 5 the variation, 6 c5, 7 Nf3, 8 end
    row("no tags", 0, "tags", "", Code::BadField, "tags");
    row("tags of numbers", 0, "tags", R"({"White":1})", Code::BadField, "tags");
    row("no start", 0, "start_fen", "", Code::BadField, "start_fen");
    row("a start that is not playable", 0, "start_fen", R"("8/8/8/8/8/8/8/8 w - - 0 1")",
        Code::BadStart);
    row("tags of another start", 0, "tags",
        R"({"FEN":"4k3/8/8/8/8/8/8/4K3 w - - 0 1","SetUp":"1"})", Code::OtherStart);
    row("a tag that PGN cannot hold", 0, "tags", R"({"a b\"]":"x"})", Code::UnwritableTags,
        "a b\"]");
    row("an illegal move", 1, "uci", R"("e2e5")", Code::IllegalMove, "e2e5");
    row("a move that is no text", 1, "uci", "4", Code::BadField, "uci");
    row("another piece", 1, "piece_id", "3", Code::OtherChange, "piece_id");
    row("a capture that is none", 1, "captured_piece_id", "3", Code::OtherChange,
        "captured_piece_id");
    row("a ply too far", 1, "ply", "2", Code::WrongPlace);
    row("a line that is not there", 1, "line", "4", Code::NoSuchLine, "4");
    row("a negative line", 1, "line", "-1", Code::BadField, "line");
    row("a glyph elsewhere", 2, "after_ply", "0", Code::WrongPlace);
    row("a glyph that is none", 2, "nag", R"("!")", Code::BadField, "nag");
    row("a comment that ends early", 3, "text", R"("a } b")", Code::UnwritableText);
    row("a comment of no form", 3, "form", R"("x")", Code::BadField, "form");
    row("a variation that forks elsewhere", 5, "fork_ply", "0", Code::WrongPlace);
    row("a variation out of order", 5, "line", "2", Code::WrongPlace);
    row("a variation of no line", 5, "parent", "3", Code::NoSuchLine, "3");
    row("no outcome", 8, "outcome", "", Code::BadField, "outcome");
}

void TestArrivedGame::faults()
{
    QFETCH(int, index);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const auto events = eventsOf("1. e4 $1 {said} e5 (1... c5) 2. Nf3 *");
    QCOMPARE(events.size(), std::size_t(9));
    streams::ArrivedGame game;
    for (int i = 0; i < index; ++i)
        QVERIFY(game.apply(events[static_cast<std::size_t>(i)]).has_value());
    streams::Envelope changed = events[static_cast<std::size_t>(index)];
    if (value.isEmpty())
        changed.data.erase(field.toStdString());
    else
        changed.data[field.toStdString()] = nlohmann::ordered_json::parse(value.toStdString());
    const auto applied = game.apply(changed);
    QVERIFY(!applied.has_value());
    QTEST(static_cast<int>(applied.error().code), "code");
    QTEST(QString::fromStdString(applied.error().detail), "detail");
    for (std::size_t i = static_cast<std::size_t>(index); i < events.size(); ++i)
        QVERIFY(game.apply(events[i]).has_value()); // nothing was spoilt
    QVERIFY(!game.apply(events.back()).has_value());
}

void TestArrivedGame::aStartOfItsOwnIsKept()
{
    for (const char* const pgn :
         {"[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 3 40\"]\n[SetUp \"1\"]\n\n40... Ke7 *",
          "[Variant \"Chess960\"]\n[FEN \"bnrbkrqn/pppppppp/8/8/8/8/PPPPPPPP/BNRBKRQN w FCfc - 0 "
          "1\"]\n[SetUp \"1\"]\n\n1. f4 f5 2. Bf3 Bf6 3. Bb6 Bb3 *",
          "[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n[SetUp \"1\"]\n\n1. e4 *",
          "[White \"Ann\"]\n\n*"}) {
        const auto game = readGame(pgn);
        streams::ArrivedGame arrived;
        for (const streams::Envelope& event : eventsOf(pgn))
            QVERIFY(arrived.apply(event).has_value());
        QVERIFY(game::isSameGame(*game, *arrived.game()));
        QCOMPARE(arrived.game()->isRefused(), game->isRefused());
    }
}

/// Whatever is applied, what has been put together is a game that is read back as it is.
void TestArrivedGame::mutatedEventsNeverBreakTheGame()
{
    const auto events = eventsOf("1. e4 $1 {said} e5 (1... c5 2. Nf3 (2. c3 ; rest\n) d6) 2. Nf3 "
                                 "Nc6 3. Bb5 a6 4. O-O *");
    const std::vector<std::string> values = {
        "0",    "1",     "2",   "-1",      "1e9",
        "\"\"", "null",  "[]",  "{}",      "\"e4\"",
        "true", "\"}\"", "1.5", "\"\\n\"", "99999999999999999999"};
    Random random(11);
    int compared = 0;
    for (int round = 0; round < 2000; ++round) {
        streams::ArrivedGame game;
        for (const streams::Envelope& event : events) {
            streams::Envelope sent = event;
            if (random.below(4) == 0 && !sent.data.empty()) {
                auto field = sent.data.begin();
                std::advance(field, random.below(static_cast<int>(sent.data.size())));
                *field = nlohmann::ordered_json::parse(values[static_cast<std::size_t>(
                    random.below(static_cast<int>(values.size())))]);
            }
            static_cast<void>(game.apply(sent));
        }
        if (!game.hasStarted())
            continue;
        QCOMPARE(game.game()->mainLine().log.size(), game.plies());
        compared += game.plies() > 0 ? 1 : 0;
    }
    QVERIFY(compared > 500);
}

PLYLINE_TEST(TestArrivedGame)
#include "tst_arrived_game.moc"
