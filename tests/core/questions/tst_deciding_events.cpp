#include <QTest>

#include "core/questions/deciding_events.h"
#include "core/rules/position.h"
#include "tests/core/game/games.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using questions::DecidingEvent;
using questions::Verdict;
using rules::Square;

namespace {

Square squareOf(const char* name)
{
    return *Square::parse(name);
}

replay::Replay replayOf(const std::vector<std::string_view>& sans, const char* fen = standardStart)
{
    return {gameOf(fen, sans), game::LineId::main()};
}

questions::Decision atEnd(const replay::Replay& replay, const char* from, const char* to)
{
    return questions::decisionOf(replay, replay.lastPly(), squareOf(from), squareOf(to));
}

/// "3 way d2": ply, reason and square.
QStringList said(const questions::Decision& decision)
{
    const char* const names[] = {"piece",  "target", "way",      "right",
                                 "double", "king",   "attacker", "line"};
    QStringList list;
    for (const DecidingEvent& event : decision.events)
        list << QStringLiteral("%1 %2 %3")
                    .arg(QString::number(event.ply.number()),
                         QString::fromLatin1(names[static_cast<std::size_t>(event.why)]),
                         QString::fromStdString(std::string(event.square.name())));
    return list;
}

} // namespace

class TestDecidingEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void castlingIsDecidedByItsWay();
    void aLostRightNamesItsEvent();
    void enPassantIsDecidedByOneEvent();
    void aCheckNamesItsGiver();
    void theVerdictIsTheRules();
};

void TestDecidingEvents::castlingIsDecidedByItsWay()
{
    const auto replay = replayOf({"e4", "e5", "Nf3", "Nc6", "Bc4", "Bc5"});
    const auto decision = atEnd(replay, "e1", "g1");
    QCOMPARE(decision.verdict, Verdict::Legal);
    QCOMPARE(said(decision), (QStringList{QStringLiteral("3 way g1"), QStringLiteral("5 way f1")}));
    const auto early = questions::decisionOf(replay, Ply(3), squareOf("e8"), squareOf("g8"));
    QCOMPARE(early.verdict, Verdict::WayBlocked);
    QVERIFY(early.events.empty()); // nothing has happened there yet
}

void TestDecidingEvents::aLostRightNamesItsEvent()
{
    const auto replay =
        replayOf({"e4", "e5", "Nf3", "Nf6", "Be2", "Be7", "Kf1", "O-O", "Ke1", "d6"});
    const auto decision = atEnd(replay, "e1", "g1");
    QCOMPARE(decision.verdict, Verdict::RightLost);
    QVERIFY(said(decision).contains(QStringLiteral("7 right h1")));
}

void TestDecidingEvents::enPassantIsDecidedByOneEvent()
{
    const auto replay = replayOf({"e4", "a6", "e5", "d5"});
    const auto decision = atEnd(replay, "e5", "d6");
    QCOMPARE(decision.verdict, Verdict::Legal);
    QVERIFY(said(decision).contains(QStringLiteral("4 double d5")));
    const auto late = replayOf({"e4", "a6", "e5", "d5", "h3", "h6"});
    QCOMPARE(atEnd(late, "e5", "d6").verdict, Verdict::NothingToTake);
}

void TestDecidingEvents::aCheckNamesItsGiver()
{
    const auto replay = replayOf({"e4", "e5", "Qh5", "Nc6", "Bc4", "Nf6", "Qxf7"});
    const auto decision = atEnd(replay, "f6", "e4");
    QCOMPARE(decision.verdict, Verdict::KingInDanger);
    QVERIFY(said(decision).contains(QStringLiteral("7 attacker f7")));
}

/// For every pair of squares in random positions the verdict is legal exactly where the rules are.
void TestDecidingEvents::theVerdictIsTheRules()
{
    Random random(23);
    const char* const starts[] = {
        standardStart, "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
        "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", "4k3/P6P/8/2pP4/8/8/p6p/4K3 w - c6 0 1"};
    int legal = 0;
    for (int round = 0; round < 40; ++round) {
        game::GameRecorder recorder(position(starts[round % 4]));
        std::vector<game::MoveEvent> events;
        for (int i = random.below(40); i > 0; --i) {
            const auto moves = recorder.position().legalMoves();
            if (moves.size() == 0)
                break;
            events.push_back(recorder.record(moves[random.below(static_cast<int>(moves.size()))]));
        }
        game::GameParts parts;
        parts.start = position(starts[round % 4]).setup();
        game::Line line;
        line.log = game::EventLog(std::move(events));
        parts.lines.push_back(std::move(line));
        const replay::Replay replay(std::make_shared<const game::Game>(std::move(parts)),
                                    game::LineId::main());
        std::set<std::pair<int, int>> possible;
        for (const rules::Move move : recorder.position().legalMoves()) {
            int to = move.to().index();
            if (move.kind() == rules::Move::Kind::Castling)
                possible.insert({move.from().index(),
                                 move.from().index() + (move.to() > move.from() ? 2 : -2)});
            possible.insert({move.from().index(), to});
        }
        for (int from = 0; from < 64; ++from) {
            for (int to = 0; to < 64; ++to) {
                const auto decision = questions::decisionOf(
                    replay, replay.lastPly(), Square::fromIndex(from), Square::fromIndex(to));
                QCOMPARE(decision.isLegal(), possible.contains({from, to}));
                legal += decision.isLegal() ? 1 : 0;
                for (const DecidingEvent& event : decision.events)
                    QVERIFY(event.ply > Ply() && event.ply <= replay.lastPly());
            }
        }
    }
    QVERIFY(legal > 500);
}

PLYLINE_TEST(TestDecidingEvents)
#include "tst_deciding_events.moc"
