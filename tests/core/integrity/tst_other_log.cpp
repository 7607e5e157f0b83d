#include <QtTest/QTest>

#include "core/game/move_text.h"
#include "core/integrity/other_log.h"
#include "tests/core/integrity/copies.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using integrity::OtherLog;

namespace {

/// Plays the moves by the rules alone. None where one is illegal.
std::optional<rules::Position> played(const rules::Setup& start,
                                      const std::vector<game::MoveEvent>& events)
{
    auto position = rules::Position::fromSetup(start);
    for (const game::MoveEvent& event : events) {
        const auto move =
            rules::uci::parse(game::uciText(event, rules::CastlingStyle::Standard), *position);
        if (!move)
            return std::nullopt;
        position->play(*move);
    }
    return *position;
}

} // namespace

class TestOtherLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoOrdersOfTheSameMovesAreFound();
    void whereNothingCanBeSwappedSomebodyGoesToAndFro();
    void bothLogsAreLegalAndEndAlike();
    void onlyEventsThatCanBePlayedCount();
    void aStopIsHeeded();
};

void TestOtherLog::twoOrdersOfTheSameMovesAreFound()
{
    const TamperedGame copy(replayOf(gameOf(usualStart, {"Nf3", "Nf6", "Nc3", "Nc6"})));
    const auto found = integrity::otherLogOf(copy, Ply(4));
    QVERIFY(found);
    QVERIFY(found->kind == OtherLog::Kind::Swapped);
    QCOMPARE(found->played.size(), found->other.size());
    QCOMPARE(found->first, Ply(2)); // Nf6 and Nc6: the last pair is tried first
    QCOMPARE(found->second, Ply(4));
    QVERIFY(!found->isEveryCellEqual); // the table knows when each knight came
    // Once both have moved on, it does not know that either.
    const TamperedGame more(
        replayOf(gameOf(usualStart, {"Nf3", "Nf6", "Nc3", "Nc6", "Ng1", "Nb8", "Nb1", "Ng8"})));
    const auto every = integrity::otherLogOf(more, Ply(8));
    QVERIFY(every && every->isEveryCellEqual);
}

void TestOtherLog::whereNothingCanBeSwappedSomebodyGoesToAndFro()
{
    const TamperedGame copy(replayOf(gameOf(usualStart, {"e4", "e5"})));
    for (const int ply : {0, 1, 2}) {
        const auto found = integrity::otherLogOf(copy, Ply(ply));
        QVERIFY(found);
        QVERIFY(found->kind == OtherLog::Kind::Detour);
        QCOMPARE(static_cast<int>(found->played.size()), ply);
        QCOMPARE(static_cast<int>(found->other.size()), ply + 4);
    }
}

void TestOtherLog::bothLogsAreLegalAndEndAlike()
{
    Random random(8);
    int found = 0, swapped = 0;
    for (const auto& game : randomGames(random, 60)) {
        const TamperedGame copy(replayOf(game));
        const Ply ply(random.below(copy.lastEvent().number() + 1));
        const auto other = integrity::otherLogOf(copy, ply);
        if (!other)
            continue;
        ++found;
        swapped += other->kind == OtherLog::Kind::Swapped ? 1 : 0;
        QVERIFY(other->tried > 0);
        QVERIFY(other->played != other->other);
        QVERIFY(std::equal(other->played.begin(), other->played.end(),
                           game->mainLine().log.events().begin()));
        QCOMPARE(static_cast<int>(other->played.size()), ply.number());
        const auto one = played(game->start(), other->played);
        const auto two = played(game->start(), other->other);
        QVERIFY(one && two);
        QCOMPARE(one->board(), two->board());
        QCOMPARE(one->key(), two->key());
    }
    QVERIFY(found >= 55);
    QVERIFY(swapped > 20);
}

void TestOtherLog::onlyEventsThatCanBePlayedCount()
{
    TamperedGame copy(replayOf(gameOf(usualStart, {"Nf3", "Nf6", "Nc3", "Nc6", "e4", "e5"})));
    QVERIFY(copy.loseEvent(Ply(4)));
    const auto found = integrity::otherLogOf(copy, Ply(5));
    QVERIFY(found);
    QCOMPARE(static_cast<int>(found->played.size()), 3); // then it would be Black's turn
}

void TestOtherLog::aStopIsHeeded()
{
    std::stop_source stop;
    stop.request_stop();
    const TamperedGame copy(replayOf(gameOf(usualStart, {"e4", "e5"})));
    QVERIFY(!integrity::otherLogOf(copy, Ply(2), stop.get_token()));
}

PLYLINE_TEST(TestOtherLog)
#include "tst_other_log.moc"
