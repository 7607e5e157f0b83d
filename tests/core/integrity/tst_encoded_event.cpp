#include <QtTest/QTest>

#include "tests/core/integrity/copies.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using namespace plyline::tests;

class TestEncodedEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheFormat();
    void whatIsEncodedIsDecoded();
    void valuesThatCannotBeAreSaid_data();
    void valuesThatCannotBeAreSaid();
    void everyLinkCoversAllThatCameBefore();
    void theStartIsPartOfTheChain();
};

void TestEncodedEvent::bytesAreThoseOfTheFormat()
{
    const auto game = gameOf(usualStart, {"e4", "d5", "exd5"});
    constexpr std::uint8_t no = 255;
    // e2 is square 12, e4 28; the pawns of White have the ids 8 to 15. Nobody can take on e3.
    QCOMPARE(EncodedEvent(game->mainLine().log[0]).bytes(),
             (EncodedEvent::Bytes{2, 12, 0, 12, 28, no, no, no, no, no, no, no, 0, no}));
    // The pawn of d7 has id 19 and stands on d5, square 35.
    QCOMPARE(EncodedEvent(game->mainLine().log[2]).bytes(),
             (EncodedEvent::Bytes{2 + 4, 12, 0, 28, 35, 19, 0, 35, no, no, no, no, 0, no}));
}

void TestEncodedEvent::whatIsEncodedIsDecoded()
{
    Random random(11);
    int castlings = 0, promotions = 0, nulls = 0, checks = 0, enPassants = 0;
    for (const auto& game : randomGames(random, 120)) {
        for (const game::MoveEvent& event : game->mainLine().log.events()) {
            const auto claim = EncodedEvent(event).decode();
            QVERIFY(claim);
            QCOMPARE(claim->unchecked(), event);
            castlings += event.isCastling() ? 1 : 0;
            promotions += event.promotion ? 1 : 0;
            nulls += event.isNull() ? 1 : 0;
            checks += event.givesCheck ? 1 : 0;
            enPassants += event.enPassant ? 1 : 0;
        }
    }
    QVERIFY(castlings > 5 && promotions > 5 && nulls > 5 && checks > 5 && enPassants > 5);
}

void TestEncodedEvent::valuesThatCannotBeAreSaid_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("mask");
    const auto row = [](const char* name, Field field, int mask) {
        QTest::newRow(name) << static_cast<int>(field) << mask;
    };
    row("a piece that no game has", Field::Piece, 0x20);
    row("a seventh role", Field::Role, 0x06);
    row("a square beyond h8", Field::From, 0x40);
    row("a target beyond h8", Field::To, 0x80);
    row("a captured piece without a capture", Field::CapturedPiece, 0x01);
    row("a captured role without a capture", Field::CapturedRole, 0x01);
    row("a captured square without a capture", Field::CapturedSquare, 0x10);
    row("a promotion without one", Field::Promotion, 0x80);
    row("a rook without castling", Field::Rook, 0x02);
    row("a rook's square without castling", Field::RookFrom, 0x02);
    row("a rook's target without castling", Field::RookTo, 0x02);
    row("rights that do not exist", Field::LostRights, 0x10);
    row("an en passant square that the flags deny", Field::EnPassant, 0x01);
}

void TestEncodedEvent::valuesThatCannotBeAreSaid()
{
    QFETCH(int, field);
    QFETCH(int, mask);
    EncodedEvent event(gameOf(usualStart, {"e4"})->mainLine().log[0]);
    event.flip(static_cast<Field>(field), static_cast<std::uint8_t>(mask));
    const auto claim = event.decode();
    QVERIFY(!claim);
    QCOMPARE(static_cast<int>(claim.error()), field);
}

void TestEncodedEvent::everyLinkCoversAllThatCameBefore()
{
    Random random(5);
    std::set<std::uint64_t> links;
    std::size_t count = 0;
    for (const auto& game : randomGames(random, 30)) {
        const TamperedGame copy(replayOf(game));
        const auto& chain = copy.sealedChain().links();
        QCOMPARE(chain.size(), copy.events().size() + 1);
        for (std::size_t i = 1; i < chain.size(); ++i)
            links.insert(chain[i]);
        count += chain.size() - 1;
        // The same events again, the first of them damaged: no link but the start's is the same.
        auto events = copy.events();
        events.front().flip(Field::Flags, 1);
        const integrity::HashChain other(copy.start(), events);
        QCOMPARE(other.links().front(), chain.front());
        for (std::size_t i = 1; i < chain.size(); ++i)
            QVERIFY(other.links()[i] != chain[i]);
    }
    QVERIFY(links.size() > count * 9 / 10); // games may begin with the same moves
}

void TestEncodedEvent::theStartIsPartOfTheChain()
{
    const TamperedGame one(replayOf(gameOf(usualStart, {})));
    const TamperedGame two(replayOf(gameOf(richStart, {})));
    QVERIFY(one.sealedChain().firstBreak(two.sealedChain()) == Ply());
}

PLYLINE_TEST(TestEncodedEvent)
#include "tst_encoded_event.moc"
