#include <QtTest/QTest>

#include "core/game/same_game.h"
#include "core/pgn/writer.h"
#include "tests/core/game/games.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using game::isSameGame;
using tests::readOne;

namespace {

std::string written(const std::string& text)
{
    return pgn::writeGame(*readOne(text));
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGameIsWrittenInExportFormat();
    void tagsAreEscapedAndTheRosterComesFirst();
    void commentsKeepTheirForm();
    void commentsThatEndLikeTagsBeginNoGame();
    void commentsStayBetweenTheVariations();
    void variationsStandBehindTheMoveTheyReplace();
    void aGameThatWasPutTogetherSaysWhereItStarts();
    void gamesAreToldApart_data();
    void gamesAreToldApart();
    void everyGameReadsBackTheSame();
    void deepVariationsAreWritten();
};

void TestWriter::aGameIsWrittenInExportFormat()
{
    QCOMPARE(written("[White \"A\"]\n\n1.e4 e5 2.Nf3! {good} Nc6 (2...d6) 3.Bb5 1/2-1/2"),
             std::string("[Event \"?\"]\n[Site \"?\"]\n[Date \"????.??.??\"]\n[Round \"?\"]\n"
                         "[White \"A\"]\n[Black \"?\"]\n[Result \"1/2-1/2\"]\n\n"
                         "1. e4 e5 2. Nf3 $1 {good} 2... Nc6 (2... d6) 3. Bb5 1/2-1/2\n"));
    std::string shuffle;
    for (int i = 0; i < 40; ++i)
        shuffle += "Nf3 Nf6 Ng1 Ng8 ";
    const std::string text = written(shuffle + "*");
    const std::string movetext = text.substr(text.find("\n\n") + 2);
    std::size_t longest = 0;
    for (std::size_t at = 0; at < movetext.size();) {
        const auto end = movetext.find('\n', at);
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    QVERIFY(longest < 80 && longest > 70);
}

void TestWriter::tagsAreEscapedAndTheRosterComesFirst()
{
    const std::string text =
        "[ECO \"B01\"]\n[Black \"ends in \\\\\"]\n[White \"The \"Great\" One\"]\n\n1. e4 *\n";
    const std::string back = written(text);
    QVERIFY(back.find("[White \"The \\\"Great\\\" One\"]\n[Black \"ends in \\\\\"]\n"
                      "[Result \"*\"]\n[ECO \"B01\"]\n\n") != std::string::npos);
    QVERIFY(isSameGame(*readOne(text), *readOne(back)));
}

void TestWriter::commentsKeepTheirForm()
{
    const std::string text =
        "{before} e4 {a\nb} {c} ; rest } of line\n% escaped\ne5 ({first} c5) *";
    const auto game = readOne(text);
    const std::string back = pgn::writeGame(*game);
    QVERIFY2(back.ends_with("{before} 1. e4 {a\nb} {c} ; rest } of line\n% escaped\n"
                            "1... e5 ({first} 1... c5) *\n"),
             back.c_str());
    QVERIFY(isSameGame(*game, *readOne(back)));
}

void TestWriter::commentsThatEndLikeTagsBeginNoGame()
{
    const auto game = readOne("1. e4 {\n\n[A \"x\"}\n{\n[B \"y\"]\n[C \"z\"]} e5 *\n");
    QCOMPARE(sans(*game), std::string("e4 e5"));
    const tests::Games back = tests::gamesOf(pgn::writeGame(*game));
    QCOMPARE(back.size(), std::size_t{1});
    QVERIFY(isSameGame(*game, *back[0]));
    // Of odd bytes, which are letters and quotes as UTF-8.
    const auto odd = readOne("1. e4 {\n\n[A\"\n[\x88\x92\n[R\"} e5 *\n");
    QCOMPARE(sans(*odd), std::string("e4 e5"));
    QVERIFY(isSameGame(*odd, *readOne(pgn::writeGame(*odd))));
}

void TestWriter::commentsStayBetweenTheVariations()
{
    const std::string moves =
        "{before} 1. e4 {a} (1. d4 {b} (1. c4) {c}) {d} (1. Nf3) {e} 1... e5 {f} $1 {g}\n*\n";
    QVERIFY2(written(moves).ends_with("\n\n" + moves), written(moves).c_str());
}

void TestWriter::variationsStandBehindTheMoveTheyReplace()
{
    const std::string text = "e4 e5 (c5 Nf3 (c3 d5) (d4) d6) (e6) Nf3 *";
    QVERIFY(written(text).ends_with(
        "1. e4 e5 (1... c5 2. Nf3 (2. c3 d5) (2. d4) 2... d6) (1... e6) 2. Nf3 *\n"));
}

void TestWriter::aGameThatWasPutTogetherSaysWhereItStarts()
{
    const auto game = tests::gameOf("4k3/8/8/8/8/8/4P3/4K3 b - - 5 30", {"Kd7", "e4"});
    const std::string text = pgn::writeGame(*game);
    QVERIFY(text.find("[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 5 30\"]\n\n30... Kd7 31. e4 *") !=
            std::string::npos);
    QCOMPARE(tests::sans(*readOne(text)), std::string("Kd7 e4"));
}

void TestWriter::gamesAreToldApart_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char* other, bool isSame) {
        QTest::newRow(other) << QByteArray(other) << isSame;
    };
    row("[White \"A\"]\n\n1. e4 {x} e5 $1 (1... c5) 1-0", true);
    row("[Event \"?\"][White \"A\"][Result \"1-0\"]\n\ne4\n{x}\ne5! (c5) 1-0", true);
    row("[White \"B\"]\n\n1. e4 {x} e5 $1 (1... c5) 1-0", false);
    row("[White \"A\"]\n\n1. e4 {y} e5 $1 (1... c5) 1-0", false);
    row("[White \"A\"]\n\n1. e4 ;x\n e5 $1 (1... c5) 1-0", false);
    row("[White \"A\"]\n\n1. e4 {x} e5 $2 (1... c5) 1-0", false);
    row("[White \"A\"]\n\n1. e4 {x} e5 $1 (1... c6) 1-0", false);
    row("[White \"A\"]\n\n1. e4 {x} e5 $1 (1... c5) 0-1", false);
    row("[White \"A\"]\n\n1. e4 {x} e5 $1 1-0", false);
    row("[White \"A\"][ECO \"?\"]\n\n1. e4 {x} e5 $1 (1... c5) 1-0", false);
}

void TestWriter::gamesAreToldApart()
{
    QFETCH(QByteArray, other);
    QFETCH(bool, isSame);
    const auto game = readOne("[White \"A\"]\n\n1. e4 {x} e5 $1 (1... c5) 1-0");
    QCOMPARE(isSameGame(*game, *readOne(other.toStdString())), isSame);
}

void TestWriter::everyGameReadsBackTheSame()
{
    PLYLINE_NEEDS_CORPUS();
    int count = 0;
    for (const auto& path : tests::allPgnFiles()) {
        const auto source = files::Source::open(path.string());
        QVERIFY(source);
        std::string unchanged;
        for (const auto& game : tests::gamesOf(*source)) {
            const auto where = [&, at = count] {
                return path.string() + ", game " + std::to_string(at) + ":\n" +
                       pgn::writeGame(*game).substr(0, 2000);
            };
            unchanged += pgn::unchangedText(*game);
            const std::string text = pgn::writeGame(*game);
            const tests::Games back = tests::gamesOf(text);
            QVERIFY2(back.size() == 1, where().c_str());
            QVERIFY2(isSameGame(*game, *back[0]), where().c_str());
            if (!game->isRefused())
                QVERIFY2(pgn::writeGame(*back[0]) == text, where().c_str());
            ++count;
        }
        QVERIFY2(unchanged.empty() || (*source)->bytes() == unchanged, path.c_str());
    }
    QVERIFY(count > 1000);
}

void TestWriter::deepVariationsAreWritten()
{
    constexpr int depth = 20'000;
    std::string text;
    for (int i = 0; i < depth; ++i)
        text += i % 2 == 0 ? "Nf3 (" : "Nc3 (";
    const auto game = readOne(text + "d4" + std::string(depth, ')') + " *");
    QCOMPARE(game->lines().size(), std::size_t{depth + 1});
    QVERIFY(isSameGame(*game, *readOne(pgn::writeGame(*game))));
}

PLYLINE_EVENT_TEST(TestWriter)
#include "tst_writer.moc"
