#include <QtTest/QTest>

#include "tests/core/integrity/copies.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using integrity::Findings;
using integrity::Impossibility;

/// Damage to games that are known by heart: which check notices it, and why.
class TestKnownDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void legalChangesAreSeenByTheChainAndNotByTheRules();
    void aFlagIsSeenByTheRulesAndNotByTheRows();
    void reasonsAreTheRulesOwn();
};

/// 1. Nf3 and 2. Nc3 may come in either order: the rules cannot know which one was played.
void TestKnownDamage::legalChangesAreSeenByTheChainAndNotByTheRules()
{
    const auto game = gameOf(usualStart, {"Nf3", "Nf6", "Nc3", "Nc6", "e4", "e5"});
    TamperedGame copy(replayOf(game));
    QVERIFY(copy.swapEvents(Ply(3), Ply(1)));
    Findings findings = integrity::examine(copy);
    QVERIFY(!findings.replay.stop);
    QVERIFY(findings.brokenLink == Ply(1));
    QVERIFY(findings.expectedLink != findings.foundLink);
    QCOMPARE(findings.difference->ply, Ply(1));
    QCOMPARE(findings.difference->piece, std::optional(game::PieceId(1))); // the knight of b1
    // The table must not be made from such a log.
    QCOMPARE(copy.repairSnapshots(), std::nullopt);

    // 1. Nf3 with one bit turned over is 1. Nh3, square 21 and 23: legal to the end as well.
    TamperedGame other(replayOf(game));
    QVERIFY(other.corruptByte(Ply(1), Field::To, 2));
    findings = integrity::examine(other);
    QVERIFY(!findings.replay.stop);
    QVERIFY(findings.brokenLink == Ply(1));
    QCOMPARE(findings.difference->ply, Ply(1));
    QCOMPARE(findings.difference->piece, std::optional(game::PieceId(6)));
}

/// That an event gives check changes no row.
void TestKnownDamage::aFlagIsSeenByTheRulesAndNotByTheRows()
{
    TamperedGame copy(replayOf(gameOf(usualStart, {"e4", "f5", "Qh5+", "g6"})));
    QVERIFY(copy.corruptByte(Ply(3), Field::Flags, 64));
    const Findings findings = integrity::examine(copy);
    QVERIFY(findings.replay.stop ==
            (integrity::Stop{Ply(3), Impossibility::OtherEffects, Field::Flags}));
    QVERIFY(!findings.difference);
    QVERIFY(findings.brokenLink == Ply(3));
}

void TestKnownDamage::reasonsAreTheRulesOwn()
{
    const auto stopOf = [](int ply, Field field, int mask) {
        TamperedGame copy(replayOf(gameOf(usualStart, {"e4", "e5", "Bc4", "Nc6", "Qh5"})));
        if (!copy.corruptByte(Ply(ply), field, static_cast<std::uint8_t>(mask)))
            qFatal("not damaged");
        return *integrity::examine(copy).replay.stop;
    };
    using Stop = integrity::Stop;
    QCOMPARE(stopOf(1, Field::Role, 0x20), (Stop{Ply(1), Impossibility::Unreadable, Field::Role}));
    QCOMPARE(stopOf(2, Field::Flags, 1), (Stop{Ply(2), Impossibility::WrongSide, Field::Flags}));
    // From f1 to f2 or e1: a pawn, a king.
    QCOMPARE(stopOf(3, Field::From, 8), (Stop{Ply(3), Impossibility::NoSuchPiece, Field::From}));
    // From d1 to h6 instead of h5.
    QCOMPARE(stopOf(5, Field::To, 0x18), (Stop{Ply(5), Impossibility::IllegalMove, Field::To}));
    QCOMPARE(stopOf(3, Field::Piece, 1), (Stop{Ply(3), Impossibility::OtherEffects, Field::Piece}));
}

PLYLINE_TEST(TestKnownDamage)
#include "tst_known_damage.moc"
