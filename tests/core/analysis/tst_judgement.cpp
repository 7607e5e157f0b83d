#include <QtTest/QTest>

#include "core/analysis/judgement.h"
#include "tests/core/analysis/prepared.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using analysis::JudgedMove;
using analysis::Judgement;
using analysis::JudgementReason;
using analysis::Score;
using game::Ply;
using rules::Color;
using tests::centipawns;
using tests::mateIn;

namespace {

/// "?!", "?", "??" or "", before it "allowed " or "lost " for mates.
QString textOf(const std::optional<JudgedMove>& move)
{
    if (!move)
        return {};
    static const std::array<const char*, 3> signs = {"?!", "?", "??"};
    const QString sign = QString::fromUtf8(signs[static_cast<std::size_t>(move->judgement)]);
    switch (move->reason) {
    case JudgementReason::ChancesLost:
        return sign;
    case JudgementReason::MateAllowed:
        return QStringLiteral("allowed ") + sign;
    case JudgementReason::MateLost:
        return QStringLiteral("lost ") + sign;
    }
    return {};
}

/// The same scores seen with the colours exchanged.
Score mirrored(Score score)
{
    score.evaluation.value = -score.evaluation.value;
    if (score.mating)
        score.mating = !*score.mating;
    return score;
}

} // namespace

class TestJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void degreesBeginAtTheirThresholds();
    void movesAreJudgedByTheirScores_data();
    void movesAreJudgedByTheirScores();
    void bothSidesAreJudgedAlike_data();
    void bothSidesAreJudgedAlike();
    void aGreaterLossIsNeverJudgedMilder();
    void theNumbersAreThoseOfTheMover();
    void onlyMovesBetweenKnownScoresAreJudged();
    void theStartOfAGameCountsFifteen_data();
    void theStartOfAGameCountsFifteen();
    void aLineTakesTheScoresOfAnEngine();
};

void TestJudgement::degreesBeginAtTheirThresholds()
{
    using analysis::judgementOfLoss;
    QVERIFY(!judgementOfLoss(-1.0));
    QVERIFY(!judgementOfLoss(std::nextafter(0.1, 0.0)));
    QVERIFY(judgementOfLoss(0.1) == Judgement::Inaccuracy);
    QVERIFY(judgementOfLoss(std::nextafter(0.2, 0.0)) == Judgement::Inaccuracy);
    QVERIFY(judgementOfLoss(0.2) == Judgement::Mistake);
    QVERIFY(judgementOfLoss(std::nextafter(0.3, 0.0)) == Judgement::Mistake);
    QVERIFY(judgementOfLoss(0.3) == Judgement::Blunder);
    QVERIFY(judgementOfLoss(2.0) == Judgement::Blunder);
}

void TestJudgement::movesAreJudgedByTheirScores_data()
{
    QTest::addColumn<Score>("before");
    QTest::addColumn<Score>("after");
    QTest::addColumn<QString>("judged"); // of White's move
    const auto row = [](const char* name, const Score& before, const Score& after,
                        const char* judged) {
        QTest::newRow(name) << before << after << QString::fromUtf8(judged);
    };
    // 2 / (1 + exp(-0.00368208 x)) - 1 of 54, 55, 110, 111, 168, 169 is 0.0991, 0.1009, 0.1998,
    // 0.2016, 0.2998, 0.3015.
    row("just good", centipawns(0), centipawns(-54), "");
    row("an inaccuracy", centipawns(0), centipawns(-55), "?!");
    row("still an inaccuracy", centipawns(0), centipawns(-110), "?!");
    row("a mistake", centipawns(0), centipawns(-111), "?");
    row("still a mistake", centipawns(0), centipawns(-168), "?");
    row("a blunder", centipawns(0), centipawns(-169), "??");
    row("a gain", centipawns(0), centipawns(900), "");
    // Chances beyond ten pawns are not cut: 0.9987 and 0.7912.
    row("from far ahead", centipawns(2000), centipawns(583), "?");
    row("a mate is allowed", centipawns(0), mateIn(-3), "allowed ??");
    row("when worse", centipawns(-700), mateIn(-3), "allowed ??");
    row("when lost", centipawns(-701), mateIn(-3), "allowed ?");
    row("still when lost", centipawns(-999), mateIn(-3), "allowed ?");
    row("when all is lost", centipawns(-1000), mateIn(-3), "allowed ?!");
    row("a mate is lost", mateIn(3), centipawns(0), "lost ??");
    row("and better", mateIn(3), centipawns(700), "lost ??");
    row("and winning", mateIn(3), centipawns(701), "lost ?");
    row("still winning", mateIn(3), centipawns(999), "lost ?");
    row("all the same", mateIn(3), centipawns(1000), "lost ?!");
    row("a mate is lost and allowed", mateIn(3), mateIn(-3), "lost ??");
    row("a mate is delayed", mateIn(3), mateIn(9), "");
    row("a mate is found", centipawns(0), mateIn(3), "");
    row("mated sooner", mateIn(-9), mateIn(-3), "");
    row("mated no more", mateIn(-9), centipawns(0), "");
    row("from mated to mating", mateIn(-9), mateIn(2), "");
    row("mates", mateIn(1), tests::mated(Color::White), "");
}

void TestJudgement::movesAreJudgedByTheirScores()
{
    QFETCH(Score, before);
    QFETCH(Score, after);
    QFETCH(QString, judged);
    QCOMPARE(textOf(judgedMove(before, after, Color::White)), judged);
}

void TestJudgement::bothSidesAreJudgedAlike_data()
{
    movesAreJudgedByTheirScores_data();
}

void TestJudgement::bothSidesAreJudgedAlike()
{
    QFETCH(Score, before);
    QFETCH(Score, after);
    const auto white = judgedMove(before, after, Color::White);
    const auto black = judgedMove(mirrored(before), mirrored(after), Color::Black);
    QCOMPARE(textOf(black), textOf(white));
    if (white)
        QVERIFY(std::abs(white->chancesBefore - black->chancesBefore) < 1e-12);
}

void TestJudgement::aGreaterLossIsNeverJudgedMilder()
{
    for (int before = -1500; before <= 1500; before += 50) {
        int worst = -1;
        for (int after = before + 100; after >= -3000; after -= 7) {
            const auto move = judgedMove(centipawns(before), centipawns(after), Color::White);
            const int degree = move ? static_cast<int>(move->judgement) : -1;
            QVERIFY(degree >= worst);
            worst = degree;
            if (move)
                QVERIFY(move->chancesBefore - move->chancesAfter >=
                        analysis::smallestLoss(move->judgement));
        }
    }
}

void TestJudgement::theNumbersAreThoseOfTheMover()
{
    const auto move = judgedMove(centipawns(-300), centipawns(100), Color::Black);
    QVERIFY(move);
    QVERIFY(std::abs(move->chancesBefore - 0.502251) < 1e-6);
    QVERIFY(std::abs(move->chancesAfter + 0.182052) < 1e-6);
    QVERIFY(move->judgement == Judgement::Blunder);
}

void TestJudgement::onlyMovesBetweenKnownScoresAreJudged()
{
    // Black is the first to move and gives up 3 pawns with each move; White gives them back.
    const auto line =
        tests::scored({315, 15, std::nullopt, 15, 315, std::nullopt, 900}, Color::Black);
    QStringList texts;
    for (const auto& move : analysis::judgedMoves(line))
        texts << textOf(move);
    QCOMPARE(texts.join(u' '), QStringLiteral("?? ??   ??  "));
    auto unknownStart = line;
    unknownStart.start.reset();
    QVERIFY(!analysis::judgedMove(unknownStart, Ply(1)));
    QVERIFY(analysis::judgedMove(unknownStart, Ply(2)));
    QVERIFY(analysis::judgedMoves(analysis::ScoredLine()).empty());
}

void TestJudgement::theStartOfAGameCountsFifteen_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QString>("start");
    QTest::newRow("the usual start") << QByteArray("1. e4 {[%eval 0.1]} *") << QStringLiteral("15");
    QTest::newRow("whatever a profile says")
        << QByteArray("{[%evp 0,1,40,50]} 1. e4 *") << QStringLiteral("15");
    QTest::newRow("Chess960") << QByteArray("[Variant \"Chess960\"]\n[SetUp \"1\"]\n[FEN "
                                            "\"bbqnnrkr/pppppppp/8/8/8/8/PPPPPPPP/BBQNNRKR w HFhf "
                                            "- 0 1\"]\n\n1. e4 {[%eval 0.1]} *")
                              << QStringLiteral("15");
    QTest::newRow("another position")
        << QByteArray("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/P7/4K3 w - - 0 1\"]\n\n1. a4 "
                      "{[%eval 5.1]} *")
        << QStringLiteral("-");
    QTest::newRow("another position with a score")
        << QByteArray("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/P7/4K3 b - - 0 1\"]\n\n{[%evp "
                      "0,1,240,250]} 1... Kd7 *")
        << QStringLiteral("240");
}

void TestJudgement::theStartOfAGameCountsFifteen()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QString, start);
    const auto line = tests::preparedLineOf(pgn.toStdString());
    const auto scored = analysis::scoredLine(*line->replay, line->scores);
    QCOMPARE(scored.start ? QString::number(scored.start->evaluation.value) : QStringLiteral("-"),
             start);
    QVERIFY(scored.firstMover == line->replay->game()->start().turn);
    QCOMPARE(scored.lastPly().number(), 1);
}

void TestJudgement::aLineTakesTheScoresOfAnEngine()
{
    const auto line = tests::preparedLineOf("1. f3 e5 2. g4 Qh4# 0-1");
    QVERIFY(!line->scores.isGiven);
    QCOMPARE(analysis::scoredLine(*line->replay, line->scores).lastPly().number(), 4);
    const std::vector<std::optional<Score>> scores = {centipawns(30), centipawns(-50),
                                                      centipawns(-60), mateIn(-1)};
    auto longer = scores;
    longer.resize(20, centipawns(1));
    for (const auto& given : {scores, longer}) {
        const auto scored = analysis::scoredLine(*line->replay, given);
        QCOMPARE(scored.lastPly().number(), 4);
        QVERIFY(scored.plies[2] == mateIn(-1));
        QVERIFY(scored.plies[3] == tests::mated(Color::Black));
    }
    const auto empty = analysis::scoredLine(*line->replay, std::vector<std::optional<Score>>());
    QVERIFY(!empty.plies[0] && empty.plies[3]);
}

PLYLINE_TEST(TestJudgement)
#include "tst_judgement.moc"
