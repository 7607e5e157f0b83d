#include <QDir>
#include <QTest>

#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using streams::Arrival;
using streams::Assembler;
using std::chrono_literals::operator""s;

namespace {

constexpr const char* annotatedGame = R"([Event "A"]
[Site "?"]
[Date "2024.05.17"]
[Round "1"]
[White "Ann"]
[Black "Bo"]
[Result "1-0"]
[Event "said twice"]

{before} 1. e4 $1 e5 {a} (1... c5 $6 {b} 2. Nf3 (2. Nc3) 2... d6) 2. Nf3 ; to the end
2... Nc6 3. Bb5 a6 4. O-O {[%clk 1:00:00]} 1-0
)";

/// What the games are in, in words that a failing test can print.
QString differences(const std::vector<GamePtr>& games, const Assembler& assembler)
{
    const auto arrived = assembler.games();
    if (arrived.size() != games.size())
        return QStringLiteral("%1 games of %2").arg(arrived.size()).arg(games.size());
    for (std::size_t i = 0; i < games.size(); ++i) {
        if (!arrived[i]->game.hasStarted() || !arrived[i]->game.hasEnded())
            return QStringLiteral("game %1 did not arrive").arg(i + 1);
        if (!game::isSameGame(*games[i], *arrived[i]->game.game()))
            return QStringLiteral("game %1 is another").arg(i + 1);
    }
    return {};
}

/// Empty when every game of the file arrives as it was sent.
QString firstLoss(const QString& path)
{
    const auto source = files::Source::open(path.toStdString());
    if (!source)
        return QStringLiteral("cannot be opened");
    const auto games = gamesOf(*source);
    Assembler assembler;
    std::int64_t offset = 0;
    for (const std::string& line : published(games)) {
        if (assembler.take(line, offset++) != Arrival::Applied) {
            const auto& poison = assembler.poisoned();
            return QStringLiteral("not applied: %1")
                .arg(QString::fromStdString(
                    line.substr(0, 300) +
                    (poison.empty() || !std::holds_alternative<streams::EventFault>(poison[0].fault)
                         ? std::string()
                         : " " + std::get<streams::EventFault>(poison[0].fault).detail + " " +
                               std::to_string(static_cast<int>(
                                   std::get<streams::EventFault>(poison[0].fault).code)))));
        }
    }
    return differences(games, assembler);
}

} // namespace

class TestAssembler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGameOfTheCorpusArrivesAsItWas();
    void duplicatesAndDisorderChangeNothing();
    void aGapIsWaitedFor();
    void anEventThatSaysOtherwiseIsKeptAside();
    void theSameGameOfAnotherFileSaysNothingElse();
    void aWrongEventDoesNotKeepTheRightOneOut();
    void gamesThatEndAreHandedOverAndForgotten();
    void anUnknownTypeIsPassedOver();
    void anEventInEitherModeIsOneEvent();
    void whatWaitsBehindTheEndIsLate();
    void aRunCountsFromItsBeginning();
};

void TestAssembler::everyGameOfTheCorpusArrivesAsItWas()
{
    PLYLINE_NEEDS_CORPUS();
    int files = 0;
    for (const char* const folder : {"small", "odd"}) {
        const QDir dir(QString::fromStdString(corpusPath(folder).string()));
        for (const QString& name : dir.entryList({QStringLiteral("*.pgn")}, QDir::Files)) {
            const QString loss = firstLoss(dir.filePath(name));
            QVERIFY2(loss.isEmpty(), qPrintable(name + QStringLiteral(": ") + loss));
            ++files;
        }
    }
    QVERIFY(files > 40);
}

void TestAssembler::duplicatesAndDisorderChangeNothing()
{
    std::vector<GamePtr> games = {readGame(annotatedGame), readGame("1. d4 d5 2. c4 *"),
                                  readGame("1. d4 d5 2. c4 *")};
    const std::vector<std::string> lines = published(games);
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        std::vector<std::string> sent = lines;
        for (int i = 0; i < 20; ++i)
            sent.push_back(
                lines[static_cast<std::size_t>(random.below(static_cast<int>(lines.size())))]);
        std::shuffle(sent.begin(), sent.end(), random);
        Assembler assembler;
        for (std::size_t i = 0; i < sent.size(); ++i)
            assembler.take(sent[i], static_cast<std::int64_t>(i));
        QCOMPARE(assembler.count(Arrival::Applied), static_cast<std::int64_t>(lines.size()));
        QCOMPARE(assembler.count(Arrival::Duplicate), std::int64_t(20));
        QCOMPARE(assembler.count(Arrival::Waiting), std::int64_t(0));
        for (const GamePtr& game : games) {
            const auto arrived = assembler.games();
            QVERIFY(std::any_of(arrived.begin(), arrived.end(), [&](const auto* growing) {
                return game::isSameGame(*game, *growing->game.game());
            }));
        }
    }
}

void TestAssembler::aGapIsWaitedFor()
{
    const auto lines = published({readGame("1. e4 e5 2. Nf3 *")});
    Assembler assembler;
    QCOMPARE(assembler.take(lines[0], 0), Arrival::Applied);
    QCOMPARE(assembler.take(lines[2], 1), Arrival::Waiting);
    QCOMPARE(assembler.take(lines[3], 2), Arrival::Waiting);
    QCOMPARE(assembler.games().front()->game.plies(), 0);
    QCOMPARE(assembler.games().front()->next, std::int64_t(1));
    QCOMPARE(assembler.take(lines[1], 3), Arrival::Applied);
    QCOMPARE(assembler.games().front()->game.plies(), 3);
    QCOMPARE(assembler.count(Arrival::Waiting), std::int64_t(0));
    QCOMPARE(assembler.count(Arrival::Applied), std::int64_t(4));
}

void TestAssembler::anEventThatSaysOtherwiseIsKeptAside()
{
    const auto lines = published({readGame("1. e4 e5 *")});
    Assembler assembler;
    for (const std::string& line : lines)
        assembler.take(line, 0);
    auto other = streams::parseStructured(lines[1]);
    other->data["uci"] = "d2d4";
    QCOMPARE(assembler.take(streams::structuredText(*other), 7), Arrival::Poison);
    QCOMPARE(assembler.poisoned().front().offset, std::int64_t(7));
    QVERIFY(std::holds_alternative<streams::Contradiction>(assembler.poisoned().front().fault));
    QVERIFY(assembler.games().front()->game.hasEnded());
}

void TestAssembler::theSameGameOfAnotherFileSaysNothingElse()
{
    const std::string pgn = "[White \"Ann\"]\n\n1. e4 {said} e5 (1... c5) 2. Nf3 *\n";
    const auto lines = published({readGame(pgn)});
    auto others = published(
        gamesOf(files::Source::fromText("[White \"Bo\"]\n\n1. d4 *\n\n\n" + pgn, "test")));
    others.erase(others.begin(), others.end() - static_cast<std::ptrdiff_t>(lines.size()));
    Assembler assembler;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QVERIFY(lines[i] != others[i]);
        QCOMPARE(assembler.take(lines[i], 0), Arrival::Applied);
        QCOMPARE(assembler.take(others[i], 1), Arrival::Duplicate);
    }
    QCOMPARE(assembler.games().size(), std::size_t(1));
}

void TestAssembler::aWrongEventDoesNotKeepTheRightOneOut()
{
    const auto lines = published({readGame("1. e4 e5 2. Nf3 *")});
    auto wrong = streams::parseStructured(lines[2]);
    wrong->data["uci"] = "e7e4";
    const std::string wrongText = streams::structuredText(*wrong);
    for (const bool isEarly : {false, true}) {
        Assembler assembler;
        assembler.take(lines[0], 0);
        if (isEarly) { // both wait for the event before
            assembler.take(wrongText, 1);
            assembler.take(lines[2], 2);
            assembler.take(lines[1], 3);
        } else {
            assembler.take(lines[1], 1);
            QCOMPARE(assembler.take(wrongText, 2), Arrival::Poison);
            assembler.take(lines[2], 3);
        }
        assembler.take(lines[3], 4);
        assembler.take(lines[4], 5);
        QVERIFY(assembler.games().front()->game.hasEnded());
        QCOMPARE(assembler.count(Arrival::Applied), std::int64_t(5));
        QCOMPARE(assembler.count(Arrival::Poison), std::int64_t(1));
    }
}

void TestAssembler::gamesThatEndAreHandedOverAndForgotten()
{
    const std::vector<GamePtr> games = {readGame(annotatedGame), readGame("1. d4 d5 2. c4 *")};
    std::vector<std::string> ended;
    Assembler::Options options;
    options.limits.endedKeys = 1;
    options.ended = [&](const std::string&, const streams::ArrivedGame& game) {
        ended.push_back(game.pgn());
    };
    Assembler assembler(options);
    const auto lines = published(games);
    for (const std::string& line : lines)
        assembler.take(line, 0);
    QCOMPARE(ended.size(), games.size());
    QVERIFY(assembler.games().empty());
    QVERIFY(game::isSameGame(*readGame(ended[0]), *games[0]));
    QCOMPARE(assembler.take(lines.back(), 0), Arrival::Duplicate);
}

void TestAssembler::anUnknownTypeIsPassedOver()
{
    Assembler assembler;
    QCOMPARE(
        assembler.take(R"({"specversion":"1.0","id":"1","source":"x","type":"com.example.y"})", 0),
        Arrival::Unknown);
    QCOMPARE(assembler.take("{", 1), Arrival::Poison);
    QCOMPARE(assembler.poisoned().size(), std::size_t(1));
}

void TestAssembler::anEventInEitherModeIsOneEvent()
{
    Assembler assembler;
    for (const std::string& line : published({readGame(annotatedGame)})) {
        QCOMPARE(assembler.take(line, 0), Arrival::Applied);
        const auto envelope = streams::parseStructured(line);
        const auto attributes = streams::attributesOf(*envelope);
        const std::vector<streams::Attribute> headers(attributes.begin(), attributes.end());
        QCOMPARE(assembler.take(streams::parseBinary(headers, envelope->data.dump(1)), 0),
                 Arrival::Duplicate);
    }
}

void TestAssembler::whatWaitsBehindTheEndIsLate()
{
    const auto lines = published({readGame("1. e4 *")});
    auto behind = streams::parseStructured(lines[1]);
    behind->sequence = 7;
    Assembler::Options options;
    options.ended = [](const std::string&, const streams::ArrivedGame&) {};
    for (const bool isForgotten : {false, true}) {
        Assembler assembler(isForgotten ? options : Assembler::Options());
        QCOMPARE(assembler.take(streams::structuredText(*behind), 0), Arrival::Waiting);
        for (const std::string& line : lines)
            QCOMPARE(assembler.take(line, 1), Arrival::Applied);
        QCOMPARE(assembler.count(Arrival::Waiting), std::int64_t(0));
        QCOMPARE(assembler.count(Arrival::Late), std::int64_t(1));
        QCOMPARE(assembler.kept().waitingBytes, std::size_t(0));
        QVERIFY(assembler.waitingFor(0s).empty());
    }
}

void TestAssembler::aRunCountsFromItsBeginning()
{
    const auto lines = published({readGame("1. e4 e5 2. Nf3 *")});
    Assembler assembler;
    assembler.take("{", 0);
    assembler.take(lines[0], 1);
    assembler.take(lines[2], 2);
    assembler.beginRun();
    QCOMPARE(assembler.count(Arrival::Applied), std::int64_t(0));
    QCOMPARE(assembler.count(Arrival::Waiting), std::int64_t(1));
    QVERIFY(assembler.poisoned().empty());
    assembler.take(lines[1], 3);
    QCOMPARE(assembler.count(Arrival::Applied), std::int64_t(2)); // with the one that waited
    QCOMPARE(assembler.count(Arrival::Waiting), std::int64_t(0));
}

PLYLINE_TEST(TestAssembler)
#include "tst_assembler.moc"
