#include <QTest>

#include "core/questions/compaction.h"
#include "tests/core/game/games.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using questions::Compaction;
using questions::LogQuestion;

namespace {

questions::CompactedLog compactedLog(const std::vector<std::string_view>& sans,
                                     Compaction compaction)
{
    const replay::Replay replay(gameOf(standardStart, sans), game::LineId::main());
    return questions::compacted(replay, replay.lastPly(), compaction);
}

} // namespace

class TestCompaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeLogAnswersEverything();
    void aCompactedLogKnowsTheBoardButNotTheWay();
    void aRightThatWasLostOnTheWayIsForgotten();
    void theLastEventAloneKnowsLittle();
    void theBoardSurvivesCompactionInAnyGame();
};

void TestCompaction::theWholeLogAnswersEverything()
{
    const auto log = compactedLog({"e4", "d5", "exd5", "Qxd5"}, Compaction::Everything);
    QCOMPARE(log.kept.size(), std::size_t(4));
    QVERIFY(std::all_of(log.isAnswered.begin(), log.isAnswered.end(), [](bool is) { return is; }));
}

void TestCompaction::aCompactedLogKnowsTheBoardButNotTheWay()
{
    const auto log =
        compactedLog({"Nf3", "Nf6", "Ng1", "Ng8", "Nf3", "Nf6"}, Compaction::LastOfEachPiece);
    QVERIFY(log.kept == (std::vector{Ply(5), Ply(6)}));
    QVERIFY(log.answers(LogQuestion::WhereThePiecesStand));
    QVERIFY(log.answers(LogQuestion::WhoIsToMove));
    QVERIFY(!log.answers(LogQuestion::PathOfAPiece));
    QVERIFY(!log.answers(LogQuestion::Repetition));
    QVERIFY(!log.answers(LogQuestion::QuietPlies));
}

void TestCompaction::aRightThatWasLostOnTheWayIsForgotten()
{
    const auto log =
        compactedLog({"e4", "e5", "Ke2", "Nf6", "Ke1", "Nc6"}, Compaction::LastOfEachPiece);
    QVERIFY(!log.answers(LogQuestion::CastlingRights));
    QVERIFY(log.answers(LogQuestion::WhereThePiecesStand));
}

void TestCompaction::theLastEventAloneKnowsLittle()
{
    const auto log = compactedLog({"e4", "d5", "exd5", "Qxd5"}, Compaction::LastOnly);
    QVERIFY(log.kept == std::vector{Ply(4)});
    QVERIFY(!log.answers(LogQuestion::WhereThePiecesStand));
    QVERIFY(!log.answers(LogQuestion::WhatWasCaptured));
    QVERIFY(log.answers(LogQuestion::WhoIsToMove));
    QVERIFY(compactedLog({}, Compaction::LastOnly).kept.empty());
}

void TestCompaction::theBoardSurvivesCompactionInAnyGame()
{
    Random random(31);
    for (int round = 0; round < 60; ++round) {
        game::GameRecorder recorder(position(standardStart));
        std::vector<game::MoveEvent> events;
        for (int i = random.below(120); i > 0; --i) {
            const auto moves = recorder.position().legalMoves();
            if (moves.size() == 0)
                break;
            events.push_back(recorder.record(moves[random.below(static_cast<int>(moves.size()))]));
        }
        game::GameParts parts = partsOf(standardStart, {});
        parts.lines.front().log = game::EventLog(std::move(events));
        const replay::Replay replay(std::make_shared<const game::Game>(std::move(parts)),
                                    game::LineId::main());
        const auto log =
            questions::compacted(replay, replay.lastPly(), Compaction::LastOfEachPiece);
        QVERIFY(log.answers(LogQuestion::WhereThePiecesStand));
        QVERIFY(log.kept.size() <= 32);
    }
}

PLYLINE_TEST(TestCompaction)
#include "tst_compaction.moc"
