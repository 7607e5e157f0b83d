#include <QtTest/QTest>

#include "core/analysis/bisect.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

#include <cmath>
#include <random>

using namespace plyline;
using analysis::Bisect;
using analysis::ScoredLine;
using game::Ply;
using rules::Color;

namespace {

using Values = std::vector<std::optional<int>>;

/// Answers every question from the line.
Bisect searched(const ScoredLine& line, Color side, Ply first = Ply())
{
    Bisect search(side, first, line.lastPly());
    while (const auto ply = search.wanted()) {
        const analysis::Score* const score = line.at(*ply);
        search.answer(score ? std::optional(*score) : std::nullopt);
    }
    return search;
}

QString pliesOf(const Bisect& search)
{
    QStringList plies;
    for (const auto& step : search.steps())
        plies << QString::number(step.ply.number());
    return plies.join(u' ');
}

QString intervalsOf(const Bisect& search)
{
    QStringList texts;
    for (const auto& step : search.steps())
        texts << (step.good ? QString::number(step.good->number()) : QStringLiteral("?")) + u'-' +
                     (step.bad ? QString::number(step.bad->number()) : QStringLiteral("?"));
    return texts.join(u' ');
}

/// White is level up to a ply and lost from it on.
Values lostFrom(int ply, int last)
{
    Values values;
    for (int i = 1; i <= last; ++i)
        values.push_back(i < ply ? 0 : -500);
    return values;
}

} // namespace

class TestBisect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEventIsFoundInFewQuestions();
    void eachStepNarrowsTheInterval();
    void aSideMayNotBeLost();
    void aSideMayBeLostFromTheStart();
    void unknownScoresAreGoneAround();
    void nothingIsFoundWithoutScores();
    void theLimitIsAboutThreePawns();
    void whatIsFoundIsALoss();
    void everyLossIsListed();
    void theLoserIsSearchedFor();
};

void TestBisect::theEventIsFoundInFewQuestions()
{
    for (const int last : {1, 2, 3, 10, 64, 125, 600}) {
        for (int ply = 1; ply <= last; ++ply) {
            const Bisect search = searched(tests::scored(lostFrom(ply, last)), Color::White);
            QVERIFY(search.state() == Bisect::State::Found);
            QCOMPARE(search.bad().number(), ply);
            QCOMPARE(search.good().number(), ply - 1);
            const int most = 2 + static_cast<int>(std::ceil(std::log2(last)));
            QVERIFY(static_cast<int>(search.steps().size()) <= most);
        }
    }
}

void TestBisect::eachStepNarrowsTheInterval()
{
    const Bisect search = searched(tests::scored(lostFrom(11, 16)), Color::White);
    QCOMPARE(pliesOf(search), QStringLiteral("16 0 8 12 10 11"));
    QCOMPARE(intervalsOf(search), QStringLiteral("?-16 0-16 8-16 8-12 10-12 10-11"));
    QVERIFY(std::abs(*search.steps()[0].percent - 13.69) < 0.01); // 500 hundredths behind
    QVERIFY(std::abs(*search.steps()[2].percent - 50.0) < 1e-9);
}

void TestBisect::aSideMayNotBeLost()
{
    const ScoredLine line = tests::scored({0, -500, 0, 0});
    QVERIFY(searched(line, Color::White).state() == Bisect::State::StandsAtEnd);
    QCOMPARE(pliesOf(searched(line, Color::White)), QStringLiteral("4"));
    QVERIFY(searched(tests::scored({-500}), Color::Black).state() == Bisect::State::StandsAtEnd);
    QVERIFY(searched(tests::scored({}), Color::White).state() == Bisect::State::StandsAtEnd);
}

void TestBisect::aSideMayBeLostFromTheStart()
{
    ScoredLine line = tests::scored({-900, -900});
    line.start = tests::centipawns(-900);
    QVERIFY(searched(line, Color::White).state() == Bisect::State::LostAtStart);
    line.plies.clear();
    QVERIFY(searched(line, Color::White).state() == Bisect::State::LostAtStart);
}

void TestBisect::unknownScoresAreGoneAround()
{
    Values values = lostFrom(11, 16);
    values[8 - 1].reset(); // the first middle
    values[16 - 1].reset();
    Bisect search = searched(tests::scored(values), Color::White);
    QVERIFY(search.state() == Bisect::State::Found);
    QCOMPARE(search.bad().number(), 11);
    // Where the turn itself is unknown, the interval says so.
    for (const int ply : {10, 11, 12})
        values[static_cast<std::size_t>(ply - 1)].reset();
    search = searched(tests::scored(values), Color::White);
    QVERIFY(search.state() == Bisect::State::Found);
    QCOMPARE(search.good().number(), 9);
    QCOMPARE(search.bad().number(), 13);
}

void TestBisect::nothingIsFoundWithoutScores()
{
    ScoredLine line = tests::scored({std::nullopt, std::nullopt, std::nullopt});
    QVERIFY(searched(line, Color::White, Ply(1)).state() == Bisect::State::NothingKnown);
    line.start.reset();
    QVERIFY(searched(line, Color::White).state() == Bisect::State::NothingKnown);
    // Only the end is known.
    line.plies.back() = tests::centipawns(-900);
    QVERIFY(searched(line, Color::White).state() == Bisect::State::NothingKnown);
}

void TestBisect::theLimitIsAboutThreePawns()
{
    // Chances of 25 % are 298.37 hundredths of a pawn behind.
    QVERIFY(searched(tests::scored({-298}), Color::White).state() == Bisect::State::StandsAtEnd);
    QVERIFY(searched(tests::scored({-299}), Color::White).state() == Bisect::State::Found);
    QVERIFY(searched(tests::scored({299}), Color::Black).state() == Bisect::State::Found);
    ScoredLine line = tests::scored({0, 0});
    line.plies.back() = tests::mated(Color::Black);
    QVERIFY(searched(line, Color::White).state() == Bisect::State::Found);
}

void TestBisect::whatIsFoundIsALoss()
{
    std::mt19937 random(3);
    const auto number = [&](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    int found = 0;
    for (int round = 0; round < 500; ++round) {
        Values values;
        int value = 0;
        for (int i = number(1, 80); i > 0; --i) {
            value += number(-250, 250);
            values.push_back(number(0, 9) < round % 4 ? std::nullopt : std::optional(value));
        }
        const ScoredLine line = tests::scored(values);
        for (const Color side : rules::allColors) {
            const Bisect search = searched(line, side);
            QVERIFY(search.state() != Bisect::State::Searching);
            if (search.state() != Bisect::State::Found)
                continue;
            ++found;
            const auto isLost = [&](Ply ply) {
                return analysis::winPercent(*line.at(ply), side) < analysis::lostBelowPercent;
            };
            QVERIFY(!isLost(search.good()) && isLost(search.bad()));
            for (Ply ply = search.good().next(); ply < search.bad(); ply = ply.next())
                QVERIFY(!line.at(ply));
            const auto losses = analysis::lossesOf(line, side);
            QVERIFY(std::find(losses.begin(), losses.end(), search.bad()) != losses.end());
        }
    }
    QVERIFY(found > 100);
}

void TestBisect::everyLossIsListed()
{
    const ScoredLine line =
        tests::scored({0, -500, std::nullopt, -500, 0, std::nullopt, -400, 900, 900});
    QVERIFY((analysis::lossesOf(line, Color::White) == std::vector<Ply>{Ply(2), Ply(7)}));
    QVERIFY((analysis::lossesOf(line, Color::Black) == std::vector<Ply>{Ply(8)}));
}

void TestBisect::theLoserIsSearchedFor()
{
    using analysis::losingSide;
    using game::Outcome;
    const ScoredLine level = tests::scored({0, 0});
    const ScoredLine lost = tests::scored({0, -500, std::nullopt});
    QVERIFY(losingSide(Outcome::WhiteWins, lost) == Color::Black);
    QVERIFY(losingSide(Outcome::BlackWins, level) == Color::White);
    QVERIFY(!losingSide(Outcome::Draw, level));
    QVERIFY(losingSide(Outcome::Unfinished, lost) == Color::White);
    QVERIFY(!losingSide(Outcome::Unfinished, tests::scored({std::nullopt})));
}

PLYLINE_TEST(TestBisect)
#include "tst_bisect.moc"
