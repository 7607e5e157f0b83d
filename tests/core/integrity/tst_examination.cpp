#include <QtTest/QTest>

#include "tests/core/integrity/oracles.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using integrity::Findings;
using integrity::Impossibility;

namespace {

constexpr int gameCount = 150;

using Damage = std::function<bool(TamperedGame&, Random&)>;

Ply anyEvent(const TamperedGame& copy, Random& random)
{
    return Ply(1 + random.below(copy.lastEvent().number()));
}

bool swapAny(TamperedGame& copy, Random& random)
{
    const Ply first = anyEvent(copy, random);
    return copy.swapEvents(first, anyEvent(copy, random));
}

/// Two moves of one side, near each other: often both orders are legal.
bool swapNear(TamperedGame& copy, Random& random)
{
    const Ply first = anyEvent(copy, random);
    return copy.swapEvents(first, Ply(first.number() + 2));
}

bool corruptAny(TamperedGame& copy, Random& random)
{
    return copy.corruptByte(anyEvent(copy, random),
                            static_cast<Field>(random.below(integrity::fieldCount)),
                            static_cast<std::uint8_t>(1 << random.below(8)));
}

/// Another target square: sometimes another legal move.
bool corruptTarget(TamperedGame& copy, Random& random)
{
    return copy.corruptByte(anyEvent(copy, random), Field::To,
                            static_cast<std::uint8_t>(1 << random.below(6)));
}

/// The square of a pawn that has just made two steps, else the rights that an event ends: no row
/// holds either.
bool corruptScalar(TamperedGame& copy, Random& random)
{
    std::vector<Ply> plies;
    for (Ply ply(1); ply <= copy.lastEvent(); ply = ply.next()) {
        if (copy.events()[static_cast<std::size_t>(ply.number() - 1)].byte(Field::EnPassant) < 64)
            plies.push_back(ply);
    }
    if (plies.empty())
        return copy.corruptByte(anyEvent(copy, random), Field::LostRights,
                                static_cast<std::uint8_t>(1 << random.below(4)));
    return copy.corruptByte(
        plies[static_cast<std::size_t>(random.below(static_cast<int>(plies.size())))],
        Field::EnPassant, static_cast<std::uint8_t>(1 << random.below(6)));
}

bool changeAny(TamperedGame& copy, Random& random)
{
    const Ply ply(random.below(static_cast<int>(copy.snapshots().size())));
    return copy.changeCell(ply, game::PieceId(random.below(32)),
                           static_cast<Cell>(random.below(integrity::cellCount)),
                           1 + random.below(9));
}

std::optional<std::pair<int, int>> placeOf(const std::optional<integrity::Difference>& difference)
{
    using Kind = integrity::Difference::Kind;
    if (!difference)
        return std::nullopt;
    const int id = difference->kind == Kind::Row      ? difference->piece->number()
                   : difference->kind == Kind::Scalar ? 32
                                                      : -1;
    return std::pair(difference->ply.number(), id);
}

} // namespace

class TestExamination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyAsItWasMadeIsFaultless();
    void everyFaultIsFoundByWhatClaimsTo_data();
    void everyFaultIsFoundByWhatClaimsTo();
    void aLostEventEndsTheReplayAtTheOtherSidesTurn();
    void anEventAppliedTwiceEndsItBehindItself();
    void aChangedCellIsSeenByVerifyAlone();
    void faultsThatAreTakenBackLeaveNothing();
    void theOriginalStaysAsItIs();
    void aStopEndsCopyingAndExamining();
};

void TestExamination::aCopyAsItWasMadeIsFaultless()
{
    Random random(1);
    for (const auto& game : randomGames(random, gameCount)) {
        const replay::Replay replay = replayOf(game);
        const TamperedGame copy(replay);
        const Findings findings = integrity::examine(copy);
        QVERIFY(!findings.replay.stop);
        QVERIFY(!findings.difference);
        QVERIFY(!findings.brokenLink);
        QCOMPARE(findings.replay.reached(), replay.lastPly());
        std::int64_t rows = 0;
        for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
            QCOMPARE(findings.replay.pieces[static_cast<std::size_t>(ply.number())],
                     replay.piecesAt(ply));
            rows += replay.piecesAt(ply).size();
        }
        QCOMPARE(findings.snapshotRows, rows);
    }
}

void TestExamination::everyFaultIsFoundByWhatClaimsTo_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<bool>("isOfTheLog");
    QTest::newRow("lose an event") << Damage([](TamperedGame& copy, Random& random) {
        return copy.loseEvent(anyEvent(copy, random));
    }) << true;
    QTest::newRow("swap any two") << Damage(swapAny) << true;
    QTest::newRow("swap two of one side") << Damage(swapNear) << true;
    QTest::newRow("apply one twice") << Damage([](TamperedGame& copy, Random& random) {
        return copy.repeatEvent(anyEvent(copy, random));
    }) << true;
    QTest::newRow("corrupt any byte") << Damage(corruptAny) << true;
    QTest::newRow("corrupt a target") << Damage(corruptTarget) << true;
    QTest::newRow("corrupt what no row holds") << Damage(corruptScalar) << true;
    QTest::newRow("change a cell") << Damage(changeAny) << false;
}

void TestExamination::everyFaultIsFoundByWhatClaimsTo()
{
    QFETCH(Damage, damage);
    QFETCH(bool, isOfTheLog);
    Random random(2);
    int damaged = 0;
    for (const auto& game : randomGames(random, gameCount)) {
        const TamperedGame original(replayOf(game));
        for (int faults = 1; faults <= 2; ++faults) {
            TamperedGame copy = original;
            bool isDamaged = true;
            for (int i = 0; i < faults; ++i)
                isDamaged = damage(copy, random) && isDamaged;
            if (!isDamaged)
                continue;
            ++damaged;
            const Findings findings = integrity::examine(copy);
            const auto other = firstOther(copy, original);
            QVERIFY(findings.brokenLink == other);
            const auto impossible = firstImpossible(copy);
            QCOMPARE(findings.replay.stop.has_value(), impossible.has_value());
            if (impossible) {
                QCOMPARE(findings.replay.stop->ply, *impossible);
                QCOMPARE(findings.replay.reached(), impossible->previous());
            }
            QVERIFY(placeOf(findings.difference) == firstDifference(copy));
            if (faults > 1)
                continue;
            QCOMPARE(findings.brokenLink.has_value(), isOfTheLog);
            if (!isOfTheLog)
                QVERIFY(!findings.replay.stop && findings.difference);
        }
    }
    QVERIFY(damaged > gameCount);
}

void TestExamination::aLostEventEndsTheReplayAtTheOtherSidesTurn()
{
    Random random(3);
    int endings = 0;
    for (const auto& game : randomGames(random, gameCount)) {
        TamperedGame copy(replayOf(game));
        const Ply last = copy.lastEvent();
        const Ply lost = random.below(4) == 0 ? last : anyEvent(copy, random);
        QVERIFY(copy.loseEvent(lost));
        const Findings findings = integrity::examine(copy);
        if (lost == last) { // a shorter log is as legal as a longer one
            QVERIFY(!findings.replay.stop);
            QVERIFY(findings.difference->kind == integrity::Difference::Kind::MissingEvent);
            QCOMPARE(findings.difference->ply, last);
            ++endings;
            continue;
        }
        QVERIFY(findings.replay.stop ==
                (integrity::Stop{lost, Impossibility::WrongSide, Field::Flags}));
        QVERIFY(findings.difference);
    }
    QVERIFY(endings > 10);
}

void TestExamination::anEventAppliedTwiceEndsItBehindItself()
{
    Random random(4);
    for (const auto& game : randomGames(random, gameCount)) {
        TamperedGame copy(replayOf(game));
        const Ply twice = anyEvent(copy, random);
        QVERIFY(copy.repeatEvent(twice));
        const Findings findings = integrity::examine(copy);
        QVERIFY(findings.replay.stop ==
                (integrity::Stop{twice.next(), Impossibility::WrongSide, Field::Flags}));
        QVERIFY(findings.difference && findings.difference->ply == twice.next());
    }
}

void TestExamination::aChangedCellIsSeenByVerifyAlone()
{
    Random random(5);
    for (const auto& game : randomGames(random, gameCount)) {
        TamperedGame copy(replayOf(game));
        while (!changeAny(copy, random))
            ;
        const auto& fault = std::get<integrity::ChangedCell>(copy.faults().front());
        QVERIFY(fault.before != fault.after);
        const Findings findings = integrity::examine(copy);
        QVERIFY(!findings.replay.stop && !findings.brokenLink);
        QCOMPARE(findings.difference->ply, fault.ply);
        QCOMPARE(findings.difference->piece, std::optional(fault.before.pieceId));
        QCOMPARE(findings.difference->folded, std::optional(fault.before));
        QCOMPARE(findings.difference->stored, std::optional(fault.after));
        QCOMPARE(copy.repairSnapshots(), std::optional(1));
        QVERIFY(!integrity::examine(copy).difference);
        QCOMPARE(copy.snapshots(), TamperedGame(replayOf(game)).snapshots());
    }
}

void TestExamination::faultsThatAreTakenBackLeaveNothing()
{
    Random random(6);
    for (const auto& game : randomGames(random, 40)) {
        TamperedGame copy(replayOf(game));
        const Ply ply = anyEvent(copy, random);
        const auto field = static_cast<Field>(random.below(integrity::fieldCount));
        QVERIFY(copy.corruptByte(ply, field, 0x24));
        QVERIFY(copy.corruptByte(ply, field, 0x24));
        QVERIFY(copy.repeatEvent(ply));
        QVERIFY(copy.loseEvent(ply));
        const Findings findings = integrity::examine(copy);
        QVERIFY(!findings.replay.stop && !findings.difference && !findings.brokenLink);
        QCOMPARE(static_cast<int>(copy.faults().size()), 4);
    }
}

void TestExamination::theOriginalStaysAsItIs()
{
    Random random(7);
    for (const auto& game : randomGames(random, 30)) {
        const std::vector<game::MoveEvent> events(game->mainLine().log.events().begin(),
                                                  game->mainLine().log.events().end());
        const replay::Replay replay = replayOf(game);
        const rules::Setup end = replay.stateAt(replay.lastPly());
        TamperedGame copy(replay);
        for (int i = 0; i < 20 && copy.lastEvent() > Ply(2); ++i) {
            swapAny(copy, random);
            corruptAny(copy, random);
            changeAny(copy, random);
            QVERIFY(copy.loseEvent(anyEvent(copy, random)));
            (void)integrity::examine(copy);
            (void)copy.repairSnapshots();
        }
        QVERIFY(std::equal(events.begin(), events.end(), game->mainLine().log.events().begin(),
                           game->mainLine().log.events().end()));
        QCOMPARE(replay.stateAt(replay.lastPly()), end);
        QVERIFY(!integrity::examine(TamperedGame(replay)).brokenLink);
    }
}

void TestExamination::aStopEndsCopyingAndExamining()
{
    Random random(9);
    const auto game = randomGame(random, usualStart, 200, 0);
    std::stop_source stop;
    stop.request_stop();
    const TamperedGame none(replayOf(game), stop.get_token());
    QVERIFY(none.events().empty());
    QVERIFY(none.snapshots().empty());
    TamperedGame copy(replayOf(game));
    while (!changeAny(copy, random))
        ;
    const Findings findings = integrity::examine(copy, stop.get_token());
    QVERIFY(findings.replay.pieces.size() <= 1);
    QVERIFY(!findings.difference);
    (void)copy.repairSnapshots(stop.get_token());
    QVERIFY(integrity::examine(copy).difference); // nothing was repaired
}

PLYLINE_TEST(TestExamination)
#include "tst_examination.moc"
