#include <QtTest/QTest>

#include "core/game/ending.h"
#include "core/game/fork_states.h"
#include "core/game/move_text.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ending;
using game::LineId;
using game::Outcome;
using game::Ply;

namespace {

Ending endingOf(std::string_view fen, const std::vector<std::string_view>& sans, Outcome outcome,
                std::vector<game::Tag> tags = {})
{
    game::GameParts parts = tests::partsOf(fen, sans);
    parts.outcome = outcome;
    parts.tags = game::Tags(std::move(tags));
    return game::endingOf(game::Game(std::move(parts)));
}

} // namespace

class TestGame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathRunsFromTheStartToTheLinesEnd();
    void theOwnerOfAPlyIsTheLineThatHoldsItsEvent();
    void statesAreHandedOnAtForks();
    void sanTextsReplayTheGame();
    void moveNumbersFollowTheStartPosition();
    void anEndingIsTakenFromTheBoardFirst();
    void anEndingIsBrokenWhereTheMainLineWasCut();
    void aBrokenVariationLeavesTheEndingAsItIs();
    void tagsAreFoundInFileOrder();
    void outcomesAreReadAndWritten();
    void annotationsAreFoundByPly();
};

void TestGame::aPathRunsFromTheStartToTheLinesEnd()
{
    tests::Random random(59);
    for (const std::string_view fen : tests::variedFens) {
        const auto game = tests::randomGame(random, fen, 60, 12);
        for (const game::Line& line : game->lines()) {
            const auto path = game->path(line.id);
            QCOMPARE(static_cast<int>(path.size()), line.lastPly().number());
            rules::Position position = tests::position(fen);
            for (const game::MoveEvent* event : path) {
                QVERIFY(position.isLegal(game::moveOf(*event)));
                position.play(game::moveOf(*event));
            }
            for (int i = 0; i < line.log.size(); ++i)
                QCOMPARE(path[static_cast<std::size_t>(line.forkPly.number() + i)], &line.log[i]);
        }
    }
}

void TestGame::theOwnerOfAPlyIsTheLineThatHoldsItsEvent()
{
    tests::Random random(61);
    const auto game = tests::randomGame(random, tests::standardStart, 60, 20);
    for (const game::Line& line : game->lines()) {
        const auto path = game->path(line.id);
        for (int ply = 1; ply <= line.lastPly().number(); ++ply) {
            const game::Line& owner = game->line(game->owner(line.id, Ply(ply)));
            const int index = ply - owner.forkPly.number() - 1;
            QVERIFY(index >= 0 && index < owner.log.size());
            QCOMPARE(&owner.log[index], path[static_cast<std::size_t>(ply - 1)]);
        }
    }
}

/// Folding all lines at once gives each line the events of its path.
void TestGame::statesAreHandedOnAtForks()
{
    using Events = std::vector<const game::MoveEvent*>;
    tests::Random random(229);
    for (int n = 0; n < 20; ++n) {
        const auto game = tests::randomGame(random, tests::standardStart, 30, 40);
        game::ForkStates<Events> forks(*game, Events());
        for (const game::Line& line : game->lines()) {
            Events events = forks.take(line.id);
            Ply ply = line.forkPly;
            forks.pass(ply, events);
            for (const game::MoveEvent& event : line.log.events()) {
                events.push_back(&event);
                ply = ply.next();
                forks.pass(ply, events);
            }
            QCOMPARE(events, game->path(line.id));
        }
    }
}

void TestGame::sanTextsReplayTheGame()
{
    const std::vector<std::string_view> sans = {"e4",  "e5", "Nf3", "Nc6",
                                                "Bb5", "a6", "O-O", "axb5"};
    const auto texts = game::sanTexts(*tests::gameOf(tests::standardStart, sans), LineId::main());
    QCOMPARE(texts, std::vector<std::string>(sans.begin(), sans.end()));
}

void TestGame::moveNumbersFollowTheStartPosition()
{
    const rules::Setup& white = rules::Setup::start();
    QCOMPARE(game::moveNumber(white, Ply(1)), 1);
    QCOMPARE(game::moveNumber(white, Ply(2)), 1);
    QCOMPARE(game::moveNumber(white, Ply(47)), 24);
    QCOMPARE(game::moverOf(white, Ply(47)), rules::Color::White);
    const auto black = rules::fen::parse("4k3/8/8/8/8/8/8/4K3 b - - 0 30");
    QVERIFY(black);
    QCOMPARE(game::moveNumber(*black, Ply(1)), 30);
    QCOMPARE(game::moveNumber(*black, Ply(2)), 31);
    QCOMPARE(game::moverOf(*black, Ply(1)), rules::Color::Black);
}

void TestGame::anEndingIsTakenFromTheBoardFirst()
{
    using Kind = Ending::Kind;
    const std::vector<std::string_view> foolsMate = {"f3", "e5", "g4", "Qh4#"};
    const Ending mate =
        endingOf(tests::standardStart, foolsMate, Outcome::BlackWins, {{"Termination", "normal"}});
    QCOMPARE(mate.kind, Kind::Checkmate);
    QCOMPARE(mate.outcome, Outcome::BlackWins);
    QVERIFY(!mate.isRefuted());
    // The outcome stays the file's; how the game ended on the board stands beside it.
    const Ending open = endingOf(tests::standardStart, foolsMate, Outcome::Unfinished);
    QCOMPARE(open.outcome, Outcome::Unfinished);
    QVERIFY(open.onBoard == Outcome::BlackWins && !open.isRefuted());
    for (const Outcome outcome : {Outcome::Draw, Outcome::WhiteWins, Outcome::BothLose}) {
        const Ending refuted = endingOf(tests::standardStart, foolsMate, outcome);
        QCOMPARE(refuted.kind, Kind::Checkmate);
        QCOMPARE(refuted.outcome, outcome);
        QVERIFY(refuted.isRefuted());
    }
    QVERIFY(endingOf("7k/8/6K1/5Q2/8/8/8/8 w - - 0 1", {"Qf7"}, Outcome::WhiteWins).isRefuted());
    QCOMPARE(endingOf("7k/8/6K1/5Q2/8/8/8/8 w - - 0 1", {"Qf7"}, Outcome::Draw).kind,
             Kind::Stalemate);
    QCOMPARE(endingOf("4k3/8/8/8/8/8/4p3/4K3 w - - 0 1", {"Kxe2"}, Outcome::Draw).kind,
             Kind::InsufficientMaterial);
    const Ending onTime = endingOf(tests::standardStart, {"e4"}, Outcome::WhiteWins,
                                   {{"Termination", "Time forfeit"}});
    QCOMPARE(onTime.kind, Kind::ByTermination);
    QCOMPARE(onTime.termination, std::string("Time forfeit"));
    QCOMPARE(endingOf(tests::standardStart, {"e4"}, Outcome::WhiteWins, {{"Termination", "Normal"}})
                 .kind,
             Kind::ResultAlone);
    const std::vector<std::string_view> shuffle = {"Nf3", "Nf6", "Ng1", "Ng8",
                                                   "Nf3", "Nf6", "Ng1", "Ng8"};
    QCOMPARE(endingOf(tests::standardStart, shuffle, Outcome::Draw).kind, Kind::Repetition);
    QCOMPARE(endingOf(tests::standardStart, shuffle, Outcome::WhiteWins).kind, Kind::ResultAlone);
    QCOMPARE(endingOf("3k4/8/8/8/8/8/4R3/4K3 w - - 99 80", {"Rf2"}, Outcome::Draw).kind,
             Kind::FiftyMoves);
    QCOMPARE(endingOf(tests::standardStart, {"e4"}, Outcome::WhiteWins).kind, Kind::ResultAlone);
    QCOMPARE(endingOf(tests::standardStart, {"e4"}, Outcome::Unfinished).kind, Kind::Unfinished);
    QCOMPARE(endingOf(tests::standardStart, {}, Outcome::WhiteWins).kind, Kind::ResultAlone);
}

void TestGame::anEndingIsBrokenWhereTheMainLineWasCut()
{
    game::GameParts parts = tests::partsOf(tests::standardStart, {"e4", "e5"});
    parts.outcome = Outcome::WhiteWins;
    Diagnostic cut;
    cut.code = DiagnosticCode::IllegalMove;
    cut.ply = 3;
    parts.diagnostics = {cut};
    QCOMPARE(game::endingOf(game::Game(parts)).kind, Ending::Kind::Broken);
    // A broken variation leaves the game's end as it is.
    parts.diagnostics.front().ply = 2;
    QCOMPARE(game::endingOf(game::Game(parts)).kind, Ending::Kind::ResultAlone);
}

/// The variation's broken move would have reached the ply behind the main line's last, too.
void TestGame::aBrokenVariationLeavesTheEndingAsItIs()
{
    game::GameParts parts = tests::partsOf(tests::standardStart, {"f3", "e5", "g4", "Qh4#"});
    game::Line variation;
    variation.id = LineId(1);
    variation.parent = LineId::main();
    variation.forkPly = Ply(3);
    variation.log =
        tests::partsOf("rnbqkbnr/pppp1ppp/8/4p3/6P1/5P2/PPPPP2P/RNBQKBNR b KQkq - 0 2", {"Be7"})
            .lines.front()
            .log;
    parts.lines.push_back(std::move(variation));
    parts.outcome = Outcome::BlackWins;
    Diagnostic broken;
    broken.code = DiagnosticCode::IllegalMove;
    broken.ply = 5;
    broken.lineOfGame = 1;
    parts.diagnostics = {broken};
    const game::Game game(parts);
    QCOMPARE(game::endingOf(game).kind, Ending::Kind::Checkmate);
    QVERIFY(!game::breakOf(game, LineId::main()));
    QCOMPARE(game::breakOf(game, LineId(1)), &game.diagnostics().front());
}

void TestGame::tagsAreFoundInFileOrder()
{
    const game::Tags tags({{"White", "Tal"},
                           {"Black", "?"},
                           {"Date", "????.??.??"},
                           {"White", "Spassky"},
                           {"Round", "-"}});
    QVERIFY(tags.find("White") == std::string_view("Tal"));
    QVERIFY(tags.find("Black") == std::string_view("?"));
    QVERIFY(!tags.find("white"));
    QCOMPARE(tags.known("White"), std::string_view("Tal"));
    for (const char* name : {"Black", "Date", "Round", "Event"})
        QVERIFY2(tags.known(name).empty(), name);
    QCOMPARE(tags.all().size(), std::size_t{5});
}

void TestGame::outcomesAreReadAndWritten()
{
    for (const Outcome outcome : {Outcome::WhiteWins, Outcome::BlackWins, Outcome::Draw,
                                  Outcome::Unfinished, Outcome::BothLose})
        QVERIFY(game::parseOutcome(game::outcomeText(outcome)) == outcome);
    for (const char* text : {"", "1", "1-1", "1/2-0", "won"})
        QVERIFY2(!game::parseOutcome(text), text);
}

void TestGame::annotationsAreFoundByPly()
{
    using game::Annotation;
    game::MoveValues clock;
    clock.clockMillis = 5000;
    const game::Annotations annotations(
        {Annotation{Ply(0), game::Comment{}}, Annotation{Ply(2), game::Nag{1}},
         Annotation{Ply(2), game::Nag{14}}, Annotation{Ply(5), game::Fork{LineId(1)}}},
        {game::MoveValues{}, clock});
    QCOMPARE(annotations.after(Ply(0)).size(), std::size_t{1});
    const auto two = annotations.after(Ply(2));
    QCOMPARE(two.size(), std::size_t{2});
    QCOMPARE(std::get<game::Nag>(two[0].what).number, 1);
    QCOMPARE(std::get<game::Nag>(two[1].what).number, 14);
    QVERIFY(annotations.after(Ply(3)).empty());
    QVERIFY(annotations.after(Ply(9)).empty());
    QVERIFY(annotations.hasClocks() && !annotations.hasEvaluations());
    QVERIFY(annotations.values(1).clockMillis == 5000);
    for (const int index : {-1, 0, 2, 99})
        QVERIFY(annotations.values(index) == game::MoveValues{});
}

PLYLINE_EVENT_TEST(TestGame)
#include "tst_game.moc"
