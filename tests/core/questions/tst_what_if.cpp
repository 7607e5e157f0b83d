#include <QTest>

#include "core/questions/what_if.h"
#include "core/rules/uci.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using questions::Impossible;

namespace {

replay::Replay lineOf(const std::vector<std::string_view>& sans)
{
    return {gameOf(standardStart, sans), game::LineId::main()};
}

questions::AlteredHistory altered(const std::vector<std::string_view>& sans, int ply,
                                  const questions::Alteration& alteration)
{
    return questions::alteredHistory(lineOf(sans), Ply(ply), alteration);
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOutIsPassedOver();
    void theFirstImpossibleEventEndsTheFuture();
    void aPieceThatIsNotTheSameEndsIt();
    void aDelayedEventCanLeadToTheSamePosition();
    void anotherMoveGoesOnAsFarAsItCan();
};

void TestWhatIf::whatIsLeftOutIsPassedOver()
{
    const auto history = altered({"e4", "e5", "Nf3", "Nc6"}, 3, questions::LeftOut{});
    QCOMPARE(history.from, Ply(2));
    QCOMPARE(history.events.size(), std::size_t(2));
    QVERIFY(history.events[0].isNull());
    QVERIFY(!history.end);
    QVERIFY(!history.meeting);
}

void TestWhatIf::theFirstImpossibleEventEndsTheFuture()
{
    // Without 2. d4 there is nothing on d4 to take.
    const auto history = altered({"e4", "e5", "d4", "exd4", "c3", "dxc3"}, 3, questions::LeftOut{});
    QCOMPARE(history.events.size(), std::size_t(1));
    QVERIFY(history.end ==
            (Impossible{Ply(4), Impossible::Why::NotLegal, questions::Verdict::NothingToTake}));
    // A side in check cannot pass.
    const auto check = altered({"e4", "f6", "Qh5+", "g6"}, 4, questions::LeftOut{});
    QVERIFY(check.end ==
            (Impossible{Ply(4), Impossible::Why::CannotPass, questions::Verdict::InCheck}));
}

void TestWhatIf::aPieceThatIsNotTheSameEndsIt()
{
    const auto history = altered({"Nf3", "Nf6", "Ng1", "Ng8"}, 1, questions::LeftOut{});
    QVERIFY(history.end ==
            (Impossible{Ply(3), Impossible::Why::OtherPiece, questions::Verdict::Legal}));
}

void TestWhatIf::aDelayedEventCanLeadToTheSamePosition()
{
    const auto history = altered({"Nf3", "d5", "d4", "Nf6", "c4", "e6"}, 1, questions::Delayed{1});
    QVERIFY(!history.end);
    QCOMPARE(history.events.size(), std::size_t(6));
    QVERIFY(history.meeting == (questions::Meeting{Ply(3), Ply(3)}));
    QCOMPARE(altered({"e4", "e5"}, 1, questions::Delayed{1}).end->why, Impossible::Why::NotLater);
}

void TestWhatIf::anotherMoveGoesOnAsFarAsItCan()
{
    const auto move = rules::uci::parse("d2d4", rules::Position::start());
    const auto history = altered({"e4", "e5", "Nf3", "Nc6", "Bc4"}, 1, questions::Replaced{*move});
    QCOMPARE(history.events.size(), std::size_t(4));
    QVERIFY(history.end ==
            (Impossible{Ply(5), Impossible::Why::NotLegal, questions::Verdict::WayBlocked}));
}

PLYLINE_TEST(TestWhatIf)
#include "tst_what_if.moc"
