#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include "app/kit/words/judgement.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using game::Ply;
using rules::Color;

namespace {

analysis::ScoredLine lineOf(const analysis::Score& before, const analysis::Score& after)
{
    return {before, {after}, Color::White};
}

} // namespace

class TestJudgementWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReasonHasItsNumbers_data();
    void aReasonHasItsNumbers();
    void theNumbersOfAReasonGiveTheJudgement();
    void aNoteIsShort();
    void everythingHasAName();
};

void TestJudgementWords::aReasonHasItsNumbers_data()
{
    using tests::centipawns;
    using tests::mateIn;
    QTest::addColumn<analysis::Score>("before");
    QTest::addColumn<analysis::Score>("after");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const analysis::Score& before,
                        const analysis::Score& after, const char* reason) {
        QTest::newRow(name) << before << after << QString::fromUtf8(reason);
    };
    row("a mistake", centipawns(205), centipawns(-99),
        "Win chance 68 % → 41 %: 27 points lost (mistake from 10, blunder from 15)");
    row("another", centipawns(0), centipawns(-120),
        "Win chance 50 % → 39 %: 11 points lost (mistake from 10, blunder from 15)");
    row("an inaccuracy", centipawns(0), centipawns(-80),
        "Win chance 50 % → 43 %: 7 points lost (inaccuracy from 5, mistake from 10)");
    // 9.99 points are no mistake, whatever rounding makes of them.
    row("nearly a mistake", centipawns(0), centipawns(-110),
        "Win chance 50.00 % → 40.01 %: 9.99 points lost (inaccuracy from 5, mistake from 10)");
    row("nothing", centipawns(0), centipawns(0), "");
    row("a mate allowed", centipawns(-120), mateIn(-4),
        "Black can now mate in 4; before: −1.2 (blunder: without it the game was not decided)");
    row("when lost", centipawns(-820), mateIn(-4),
        "Black can now mate in 4; before: −8.2 (mistake: more than seven pawns decide the game "
        "without it)");
    row("a mate lost", mateIn(2), centipawns(1250),
        "White could mate in 2; now: +12.5 (inaccuracy: ten pawns or more decide the game without "
        "it)");
}

void TestJudgementWords::aReasonHasItsNumbers()
{
    QFETCH(analysis::Score, before);
    QFETCH(analysis::Score, after);
    QFETCH(QString, reason);
    QCOMPARE(words::judgementReason(lineOf(before, after), Ply(1)), reason);
}

void TestJudgementWords::theNumbersOfAReasonGiveTheJudgement()
{
    static const QRegularExpression numbers(
        QStringLiteral("chance ([0-9.]+) % → ([0-9.]+) %: ([0-9.]+) points"));
    for (int before = -600; before <= 600; before += 25) {
        for (int after = before - 1; after > before - 400; --after) {
            const auto line = lineOf(tests::centipawns(before), tests::centipawns(after));
            const auto judged = analysis::judgedMove(line, Ply(1));
            const QString reason = words::judgementReason(line, Ply(1));
            QCOMPARE(reason.isEmpty(), !judged.has_value());
            if (!judged)
                continue;
            const auto match = numbers.match(reason);
            QVERIFY2(match.hasMatch(), qPrintable(reason));
            const double lost = match.captured(3).toDouble();
            const double difference = match.captured(1).toDouble() - match.captured(2).toDouble();
            QVERIFY2(std::abs(difference - lost) < 1e-6, qPrintable(reason));
            const bool isMistake = lost >= 10.0;
            const bool isBlunder = lost >= 15.0;
            QVERIFY2(lost >= 5.0, qPrintable(reason));
            const auto expected = isBlunder   ? analysis::Judgement::Blunder
                                  : isMistake ? analysis::Judgement::Mistake
                                              : analysis::Judgement::Inaccuracy;
            QVERIFY2(judged->judgement == expected, qPrintable(reason));
        }
    }
}

void TestJudgementWords::aNoteIsShort()
{
    const auto noteOf = [](const analysis::Score& before, const analysis::Score& after) {
        return words::judgementNote(*analysis::judgedMove(before, after, Color::White));
    };
    using tests::centipawns;
    using tests::mateIn;
    QCOMPARE(noteOf(centipawns(0), centipawns(-120)), QStringLiteral("Mistake · 50 % → 39 %"));
    QCOMPARE(noteOf(centipawns(-1200), mateIn(-4)), QStringLiteral("Inaccuracy · allows a mate"));
    QCOMPARE(noteOf(mateIn(4), centipawns(0)), QStringLiteral("Blunder · loses a mate"));
}

void TestJudgementWords::everythingHasAName()
{
    QStringList names;
    for (const analysis::Judgement one : analysis::allJudgements)
        names << words::judgementSign(one) << words::judgementName(one);
    QCOMPARE(names.join(u' '), QStringLiteral("?! inaccuracy ? mistake ?? blunder"));
    QCOMPARE(words::phaseName(analysis::Phase::Middlegame), QStringLiteral("Middlegame"));
    QCOMPARE(words::sourceName({}), QStringLiteral("the file"));
    QCOMPARE(words::sourceName("Stockfish 15.1"), QStringLiteral("Stockfish 15.1"));
}

PLYLINE_TEST(TestJudgementWords)
#include "tst_judgement_words.moc"
