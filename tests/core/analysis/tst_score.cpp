#include <QtTest/QTest>

#include "core/analysis/score.h"
#include "tests/core/analysis/prepared.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using analysis::LineScores;
using analysis::Score;
using analysis::ValueSource;
using game::Evaluation;
using game::Ply;
using rules::Color;

namespace {

/// "35", "#-3", with "/18" for a depth and "!" for a mate that stands on the board; "-" where there
/// is no score.
QString textOf(const Score* score)
{
    if (!score)
        return QStringLiteral("-");
    const bool isMate = score->evaluation.kind == Evaluation::Kind::MateIn;
    QString text =
        (isMate ? QStringLiteral("#") : QString()) + QString::number(score->evaluation.value);
    if (score->depth)
        text += u'/' + QString::number(*score->depth);
    return score->source == ValueSource::Derived ? text + u'!' : text;
}

QString textOf(const LineScores& scores)
{
    QStringList texts;
    for (int ply = 0; ply <= static_cast<int>(scores.plies.size()); ++ply)
        texts << textOf(scores.at(Ply(ply)));
    return texts.join(u' ');
}

LineScores scoresOf(const QByteArray& moves)
{
    return tests::preparedLineOf("[Result \"*\"]\n\n" + moves.toStdString() + " *\n")->scores;
}

} // namespace

class TestScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresComeFromEachDialect_data();
    void scoresComeFromEachDialect();
    void valuesThatPeopleGotWrongAreRead_data();
    void valuesThatPeopleGotWrongAreRead();
    void aMateKnowsItsSide();
    void aMateOnTheBoardAloneIsNotGiven();
    void aProfileBelongsToItsLine();
    void winningChancesAreThoseOfLichess_data();
    void winningChancesAreThoseOfLichess();
    void winningChancesGrowWithTheScore();
    void winningChancesOfAllScoresAreThoseOfTheFormula();
};

void TestScore::scoresComeFromEachDialect_data()
{
    QTest::addColumn<QByteArray>("moves");
    QTest::addColumn<QString>("scores"); // from ply 0 on
    const auto row = [](const char* name, const char* moves, const char* scores) {
        QTest::newRow(name) << QByteArray(moves) << QString::fromUtf8(scores);
    };
    row("pawns", "1. e4 {[%eval 0.31]} e5 {[%eval -1.2,18]} 2. d4", "- 31 -120/18 -");
    row("centipawns", "1. e4 {[%eval 31]} e5 {[%eval -7,18]}", "- 31 -7/18");
    row("mates", "1. e4 {[%eval #3]} e5 {[%eval #-12,40]}", "- #3 #-12/40");
    row("a mate of nobody", "1. e4 {[%eval #0]} e5 {[%eval 0.1]}", "- - 10");
    row("cutechess, from the mover's view",
        "1. e4 {+0.31/18 2.1s} e5 {+0.20/17 1s} 2. d4 {-M4/9 "
        "0.1s} d5 {-M3/9 0.1s}",
        "- 31/18 -20/17 #-4/9 #3/9");
    row("TCEC, from White's view",
        "1. e4 {d=32, mt=1, tl=2, wv=0.76,} e5 {d=16, mt=1, tl=2, "
        "wv=-M7,}",
        "- 76/32 #-7/16");
    row("a profile", "{[%evp 0,2,19,38,-60]} 1. e4 e5", "19 38 -60");
    row("a profile that begins later and ends early", "{[%evp 1,2,38,-60]} 1. e4 e5 2. d4",
        "- 38 -60 -");
    row("a profile with mates and gaps",
        "{[%evp 0,6,32767,29997,-29996,29999,-30000,29500,-32767]} "
        "1. e4 e5 2. d4 d5 3. c4 c5",
        "- #2 #-2 #1 - #250 -");
    row("a comment goes before a profile", "{[%evp 0,2,19,38,-60]} 1. e4 {[%eval 0.5]} e5",
        "19 50 -60");
    row("mate on the board", "1. f3 {[%eval -0.5]} e5 2. g4 {[%eval #-1]} Qh4# {[%eval 0.0]}",
        "- -50 - #-1 #0!");
}

void TestScore::scoresComeFromEachDialect()
{
    QFETCH(QByteArray, moves);
    QFETCH(QString, scores);
    QCOMPARE(textOf(scoresOf(moves)), scores);
}

void TestScore::valuesThatPeopleGotWrongAreRead_data()
{
    QTest::addColumn<QString>("scores");
    QTest::newRow("eval-in-centipawns.pgn")
        << QStringLiteral("- 0/1 14/24 25/18 -8/35 93/17 -42/30");
    QTest::newRow("values-wrapped.pgn") << QStringLiteral("- - 14/24 -8/35 - -");
}

void TestScore::valuesThatPeopleGotWrongAreRead()
{
    QFETCH(QString, scores);
    const auto games = tests::gamesOfDataFile(QTest::currentDataTag());
    QCOMPARE(games.size(), std::size_t{1});
    const replay::Replay replay(games[0], game::LineId::main());
    QCOMPARE(textOf(analysis::scoresOf(replay)), scores);
}

void TestScore::aMateKnowsItsSide()
{
    const LineScores scores =
        scoresOf("1. f3 {[%eval -0.5]} e5 {[%eval #2]} 2. g4 {[%eval #-1]} Qh4#");
    QVERIFY(!scores.at(Ply(1))->mating);
    QVERIFY(scores.at(Ply(2))->mating == Color::White);
    QVERIFY(scores.at(Ply(3))->mating == Color::Black);
    QVERIFY(scores.at(Ply(4))->mating == Color::Black);
    QCOMPARE(analysis::winningChances(*scores.at(Ply(4))), -1.0);
}

void TestScore::aMateOnTheBoardAloneIsNotGiven()
{
    QVERIFY(!scoresOf("1. f3 e5 2. g4 Qh4#").isGiven);
    QVERIFY(scoresOf("1. f3 {[%eval 0.1]} e5 2. g4 Qh4#").isGiven);
    QVERIFY(scoresOf("{[%evp 0,0,19]} 1. f3").isGiven);
    QVERIFY(!scoresOf("{[%evp 0,0,32767]} 1. f3").isGiven);
}

void TestScore::aProfileBelongsToItsLine()
{
    const auto source =
        files::Source::fromText("{[%evp 0,4,1,2,3,4,5]} 1. e4 e5 (1... c5 2. Nf3) 2. d4 d5 *", "t");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = pgn::buildGame(source, Span{0, length}, 1, 1);
    const auto line = analysis::scoresOf(replay::Replay(game, game::LineId(1)));
    QCOMPARE(textOf(line), QStringLiteral("1 2 - -"));
}

void TestScore::winningChancesAreThoseOfLichess_data()
{
    // Computed by hand from 2 / (1 + exp(-0.00368208 x)) - 1.
    QTest::addColumn<int>("centipawns");
    QTest::addColumn<double>("chances");
    QTest::newRow("level") << 0 << 0.0;
    QTest::newRow("White's first move") << 15 << 0.027609;
    QTest::newRow("a pawn") << 100 << 0.182052;
    QTest::newRow("three pawns") << 300 << 0.502251;
    QTest::newRow("Black") << -300 << -0.502251;
    QTest::newRow("ten pawns") << 1000 << 0.950895;
}

void TestScore::winningChancesAreThoseOfLichess()
{
    QFETCH(int, centipawns);
    QFETCH(double, chances);
    QVERIFY(std::abs(analysis::winningChances(centipawns) - chances) < 1e-6);
    const Score score{{Evaluation::Kind::Centipawns, centipawns}};
    QCOMPARE(analysis::winningChances(score), analysis::winningChances(centipawns));
}

void TestScore::winningChancesOfAllScoresAreThoseOfTheFormula()
{
    for (int centipawns = -2'500; centipawns <= 2'500; ++centipawns) {
        const double chances = 2.0 / (1.0 + std::exp(-0.00368208 * centipawns)) - 1.0;
        QVERIFY(std::abs(analysis::winningChances(centipawns) - chances) < 1e-12);
    }
}

void TestScore::winningChancesGrowWithTheScore()
{
    double before = -1.0;
    for (int centipawns = -5000; centipawns <= 5000; centipawns += 50) {
        const double chances = analysis::winningChances(centipawns);
        QVERIFY(chances > before && chances < 1.0);
        before = chances;
    }
}

PLYLINE_TEST(TestScore)
#include "tst_score.moc"
