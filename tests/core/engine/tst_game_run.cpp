#include <QtTest/QTest>

#include "core/engine/game_run.h"
#include "tests/core/engine/fake_uci.h"
#include "tests/support/test.h"

using namespace plyline;
using engine::Finding;
using engine::GameRun;

namespace {

GameRun runOf(const rules::Position& root, const std::vector<rules::Move>& moves)
{
    const auto positionAt = [setup = root.setup(), moves](int ply) {
        return engine::SearchPosition::make(setup,
                                            std::span(moves).first(static_cast<std::size_t>(ply)));
    };
    return {static_cast<int>(moves.size()), root.turn(), positionAt, {1000, std::nullopt}};
}

GameRun runOf(const std::vector<std::string>& uciMoves)
{
    rules::Position position = tests::position(tests::startFen);
    std::vector<rules::Move> moves;
    for (const std::string& text : uciMoves) {
        moves.push_back(*rules::uci::parse(text, position));
        position.play(moves.back());
    }
    return runOf(tests::position(tests::startFen), moves);
}

Finding findingOf(const engine::Request& request, int centipawns)
{
    Finding finding;
    finding.request = request.number;
    finding.isFinal = true;
    engine::FoundLine line;
    line.evaluation = game::Evaluation{game::Evaluation::Kind::Centipawns, centipawns};
    finding.lines.push_back(line);
    return finding;
}

} // namespace

class TestGameRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionsAreSearchedFromTheLastToTheFirst();
    void mateOnTheBoardIsNotSearched();
    void stalemateIsAnEvenScore();
    void cancelKeepsWhatIsThere();
    void knownScoresAreNotSearched();
    void findingOfAnotherRequestIsIgnored();
    void searchWithoutAScoreLeavesAGap();
};

void TestGameRun::positionsAreSearchedFromTheLastToTheFirst()
{
    GameRun run = runOf({"e2e4", "e7e5", "g1f3"});
    QCOMPARE(run.lastPly(), 3);
    for (int ply = 3; ply >= 0; --ply) {
        QCOMPARE(run.nextPly(), std::optional(ply));
        const auto request = run.next();
        QVERIFY(request.has_value());
        QCOMPARE(request->beginsGame, ply == 3);
        const std::string command = request->position.command(rules::CastlingStyle::Standard);
        QVERIFY(command.ends_with(ply == 3   ? "g1f3"
                                  : ply == 2 ? "e7e5"
                                  : ply == 1 ? "e2e4"
                                             : " 1"));
        run.take(findingOf(*request, ply), "Fake");
        QCOMPARE(run.doneCount(), 4 - ply);
    }
    QVERIFY(run.isComplete());
    QVERIFY(!run.next());
    for (int ply = 0; ply <= 3; ++ply) {
        const auto& score = run.scores()[static_cast<std::size_t>(ply)];
        QCOMPARE(score->evaluation.value, ply);
        QCOMPARE(score->engine, std::string("Fake"));
    }
}

void TestGameRun::mateOnTheBoardIsNotSearched()
{
    GameRun run = runOf({"f2f3", "e7e5", "g2g4", "d8h4"});
    QCOMPARE(run.doneCount(), 1);
    QCOMPARE(run.scores()[4]->mating, std::optional(rules::Color::Black));
    QCOMPARE(run.scores()[4]->evaluation, (game::Evaluation{game::Evaluation::Kind::MateIn, 0}));
    QCOMPARE(run.scores()[4]->source, analysis::ValueSource::Derived);
    QCOMPARE(run.nextPly(), std::optional(3));
}

void TestGameRun::stalemateIsAnEvenScore()
{
    const rules::Position position = tests::position("7k/8/6K1/5Q2/8/8/8/8 w - - 0 1");
    GameRun run = runOf(position, {*rules::uci::parse("f5f7", position)});
    QCOMPARE(run.scores()[1]->evaluation,
             (game::Evaluation{game::Evaluation::Kind::Centipawns, 0}));
    QCOMPARE(run.nextPly(), std::optional(0));
}

void TestGameRun::cancelKeepsWhatIsThere()
{
    GameRun run = runOf({"e2e4", "e7e5"});
    run.take(findingOf(*run.next(), 5), "Fake");
    run.cancel();
    QVERIFY(!run.next());
    QVERIFY(!run.isComplete());
    QCOMPARE(run.scores()[2]->evaluation.value, 5);
    QVERIFY(!run.scores()[1]);
}

void TestGameRun::knownScoresAreNotSearched()
{
    GameRun run = runOf({"e2e4", "e7e5"});
    run.takeKnown(1, analysis::Score{{game::Evaluation::Kind::Centipawns, 44}});
    QCOMPARE(run.nextPly(), std::optional(2));
    run.take(findingOf(*run.next(), 5), "Fake");
    QCOMPARE(run.nextPly(), std::optional(0));
    QCOMPARE(run.doneCount(), 2);
}

void TestGameRun::findingOfAnotherRequestIsIgnored()
{
    GameRun run = runOf({"e2e4", "e7e5"});
    Finding other = findingOf(*run.next(), 5);
    other.request += 1;
    run.take(other, "Fake");
    Finding unfinished = findingOf(*run.next(), 5);
    unfinished.isFinal = false;
    run.take(unfinished, "Fake");
    QCOMPARE(run.doneCount(), 0);
}

void TestGameRun::searchWithoutAScoreLeavesAGap()
{
    GameRun run = runOf({"e2e4"});
    Finding none;
    none.request = run.next()->number;
    none.isFinal = true;
    run.take(none, "Fake");
    QCOMPARE(run.doneCount(), 1);
    QVERIFY(!run.scores()[1]);
    QCOMPARE(run.nextPly(), std::optional(0));
}

PLYLINE_TEST(TestGameRun)
#include "tst_game_run.moc"
