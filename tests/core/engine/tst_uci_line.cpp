#include <QtTest/QTest>

#include "core/engine/uci_line.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using engine::Bound;
using engine::InfoLine;
using engine::OptionLine;
using engine::parseLine;

class TestUciLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void infoOfStockfishIsRead();
    void unknownWordsAreSkipped();
    void numbersThatMakeNoSenseAreLeftOut_data();
    void numbersThatMakeNoSenseAreLeftOut();
    void boundsAreTold();
    void wordsAfterStringAreText();
    void optionsKeepNamesWithSpaces();
    void optionsOfEachTypeAreRead();
    void anyBytesGiveSomeLine();
};

namespace {

InfoLine infoOf(std::string_view line)
{
    const auto parsed = parseLine(line);
    const auto* const info = std::get_if<InfoLine>(&parsed);
    return info ? *info : InfoLine();
}

} // namespace

void TestUciLine::infoOfStockfishIsRead()
{
    const InfoLine info =
        infoOf("info depth 21 seldepth 30 multipv 2 score cp -13 wdl 40 880 80 nodes 1000123 nps "
               "845000 hashfull 412 tbhits 0 time 1183 pv e2e4 e7e5 a7a8q");
    QCOMPARE(info.depth, std::optional(21));
    QCOMPARE(info.number, std::optional(2));
    QCOMPARE(info.score, std::optional(engine::MoverScore{false, -13, Bound::Exact}));
    QCOMPARE(info.chances, std::optional(engine::WinDrawLoss{40, 880, 80}));
    QCOMPARE(info.nodes, std::optional<std::int64_t>(1000123));
    QCOMPARE(info.nodesPerSecond, std::optional<std::int64_t>(845000));
    QCOMPARE(info.moves, (std::vector<std::string>{"e2e4", "e7e5", "a7a8q"}));
}

void TestUciLine::unknownWordsAreSkipped()
{
    QCOMPARE(parseLine("joho info depth 3"), parseLine("info depth 3"));
    QCOMPARE(infoOf("info wonders 3 depth 4 \t  nodes  7").depth, std::optional(4));
    QCOMPARE(parseLine("joho"), engine::EngineLine(engine::OtherLine{}));
    QCOMPARE(parseLine("   "), engine::EngineLine(engine::OtherLine{}));
    QCOMPARE(parseLine("bestmove"), engine::EngineLine(engine::BestMoveLine{}));
    QCOMPARE(parseLine("bestmove e2e4 ponder e7e5"),
             engine::EngineLine(engine::BestMoveLine{"e2e4"}));
}

void TestUciLine::numbersThatMakeNoSenseAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("negative depth") << QByteArray("info depth -3");
    QTest::newRow("depth in words") << QByteArray("info depth three");
    QTest::newRow("huge depth") << QByteArray("info depth 99999999999999999999");
    QTest::newRow("negative nodes") << QByteArray("info nodes -1");
    QTest::newRow("score without kind") << QByteArray("info score 30");
    QTest::newRow("mate in none") << QByteArray("info score mate 0");
    QTest::newRow("huge score") << QByteArray("info score cp 2147483647");
    QTest::newRow("chances that are no whole") << QByteArray("info wdl 500 500 500");
}

void TestUciLine::numbersThatMakeNoSenseAreLeftOut()
{
    QFETCH(QByteArray, line);
    QCOMPARE(infoOf(line.toStdString()), InfoLine());
    // What follows them is read.
    InfoLine more;
    more.moves = {"e2e4"};
    QCOMPARE(infoOf(line.toStdString() + " pv e2e4"), more);
}

void TestUciLine::boundsAreTold()
{
    QCOMPARE(infoOf("info score cp 20 lowerbound depth 5").score->bound, Bound::Lower);
    QCOMPARE(infoOf("info score mate -3 upperbound").score->bound, Bound::Upper);
    QCOMPARE(infoOf("info score cp 20 lowerbound depth 5").depth, std::optional(5));
}

void TestUciLine::wordsAfterStringAreText()
{
    QCOMPARE(infoOf("info string depth 7 pv e2e4 bestmove e2e4"), InfoLine());
    QCOMPARE(infoOf("info depth 2 string depth 7").depth, std::optional(2));
}

void TestUciLine::optionsKeepNamesWithSpaces()
{
    OptionLine skill;
    skill.name = "Skill Level";
    skill.type = OptionLine::Type::Spin;
    skill.standard = "20";
    skill.least = 0;
    skill.most = 20;
    QCOMPARE(parseLine("option name Skill  Level type spin default 20 min 0 max 20"),
             engine::EngineLine(skill));
}

void TestUciLine::optionsOfEachTypeAreRead()
{
    const auto typeOf = [](std::string_view line) { return std::get<OptionLine>(parseLine(line)); };
    QCOMPARE(typeOf("option name Clear Hash type button").name, std::string("Clear Hash"));
    QCOMPARE(typeOf("option name Ponder type check default false").standard, std::string("false"));
    const OptionLine style = typeOf("option name Style type combo default Very Risky var Solid var "
                                    "Very Risky");
    QCOMPARE(style.standard, std::string("Very Risky"));
    QCOMPARE(style.choices, (std::vector<std::string>{"Solid", "Very Risky"}));
    QCOMPARE(typeOf("option name EvalFile type string default <empty>").standard,
             std::string("<empty>"));
    QCOMPARE(parseLine("option name X type wheel"), engine::EngineLine(engine::OtherLine{}));
    QCOMPARE(parseLine("option type spin"), engine::EngineLine(engine::OtherLine{}));
}

void TestUciLine::anyBytesGiveSomeLine()
{
    tests::Random random(7);
    const std::vector<std::string> words = {"info", "depth", "score", "cp",   "mate", "pv",
                                            "e2e4", "name",  "type",  "spin", "-1",   "option",
                                            "id",   "wdl",   "\xff",  "\0x",  "max",  "lowerbound"};
    for (int i = 0; i < 20'000; ++i) {
        std::string line;
        for (int word = random.below(12); word > 0; --word) {
            line += words[static_cast<std::size_t>(random.below(static_cast<int>(words.size())))];
            line += random.below(8) == 0 ? static_cast<char>(random.below(256)) : ' ';
        }
        const InfoLine info = infoOf(line);
        QVERIFY(!info.depth || *info.depth >= 0);
        QVERIFY(info.moves.size() <= 256);
    }
}

PLYLINE_TEST(TestUciLine)
#include "tst_uci_line.moc"
