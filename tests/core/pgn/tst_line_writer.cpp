#include <QtTest/QTest>

#include "core/pgn/line_writer.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;

class TestLineWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVariationIsWrittenFromTheGamesStart();
    void theMainLineKeepsItsResult();
    void aSetUpIsWrittenAlong();
    void everyLineReadsBackWithItsMoves();
};

namespace {

const char* const annotated =
    "[Event \"E\"]\n[White \"A\"]\n[Result \"1-0\"]\n[Opening \"Open\"]\n\n"
    "{start} 1. e4 e5 {main} (1... c5 $1 {Sicilian} 2. Nf3 (2. c3 {Alapin} d5) 2... d6) 2. Nf3 "
    "1-0\n";

} // namespace

void TestLineWriter::aVariationIsWrittenFromTheGamesStart()
{
    const auto game = tests::readOne(annotated);
    QCOMPARE(pgn::writeLine(*game, LineId(2)),
             std::string("[Event \"E\"]\n[Site \"?\"]\n[Date \"????.??.??\"]\n[Round \"?\"]\n"
                         "[White \"A\"]\n[Black \"?\"]\n[Result \"*\"]\n[Opening \"Open\"]\n\n"
                         "{start} 1. e4 c5 $1 {Sicilian} 2. c3 {Alapin} 2... d5 *\n"));
}

void TestLineWriter::theMainLineKeepsItsResult()
{
    const std::string text = pgn::writeLine(*tests::readOne(annotated), LineId::main());
    QVERIFY2(text.find("[Result \"1-0\"]") != std::string::npos, text.c_str());
    QVERIFY2(text.ends_with("\n\n{start} 1. e4 e5 {main} 2. Nf3 1-0\n"), text.c_str());
}

void TestLineWriter::aSetUpIsWrittenAlong()
{
    const auto game = tests::readOne("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 5 "
                                     "30\"]\n\n30... Kd7 (30... Ke7 31. e4) *");
    const std::string text = pgn::writeLine(*game, LineId(1));
    QVERIFY2(text.find("[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 5 30\"]") != std::string::npos,
             text.c_str());
    QVERIFY2(text.ends_with("\n\n30... Ke7 31. e4 *\n"), text.c_str());
}

void TestLineWriter::everyLineReadsBackWithItsMoves()
{
    int lines = 0;
    for (const char* file : {"variation-before-the-first-move.pgn", "result-in-a-variation.pgn",
                             "faults-beside-the-main-line.pgn", "behind-the-result.pgn"}) {
        for (const auto& game : tests::gamesOfDataFile(file)) {
            for (const game::Line& line : game->lines()) {
                const auto back = tests::readOne(pgn::writeLine(*game, line.id));
                QCOMPARE(back->lines().size(), std::size_t{1});
                QCOMPARE(tests::sans(*back), tests::sans(*game, line.id.number()));
                QCOMPARE(back->start(), game->start());
                ++lines;
            }
        }
    }
    QVERIFY(lines > 10);
}

PLYLINE_EVENT_TEST(TestLineWriter)
#include "tst_line_writer.moc"
