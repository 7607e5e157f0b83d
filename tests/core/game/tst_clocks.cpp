#include <QtTest/QTest>

#include "core/game/clocks.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Clocks;
using game::LineId;
using game::Ply;

class TestClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastClockOfEachColorCounts();
    void aVariationGoesOnWithTheClocksOfItsParent();
    void theClocksOfTheStartHoldUntilTheFirstMoves();
    void lookingBackFindsWhatFoldingFinds();
};

namespace {

game::Annotations clocksOf(const std::vector<std::optional<int>>& millis)
{
    std::vector<game::MoveValues> values(millis.size());
    for (std::size_t i = 0; i < millis.size(); ++i)
        values[i].clockMillis = millis[i];
    return {{}, std::move(values)};
}

/// 1. e4 e5 2. Nf3 (2. Nc3 Nf6) 2... Nc6, where `main` and `variation` are the moves' clocks.
game::Game gameWith(const std::vector<std::optional<int>>& main,
                    const std::vector<std::optional<int>>& variation,
                    const game::StartClocks& start = {})
{
    constexpr const char* startFen = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
    constexpr const char* behindE5 = "rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2";
    game::GameParts parts = tests::partsOf(startFen, {"e4", "e5", "Nf3", "Nc6"});
    parts.lines.front().annotations = clocksOf(main);
    parts.startClocks = start;
    game::Line line = tests::partsOf(behindE5, {"Nc3", "Nf6"}).lines.front();
    line.id = LineId(1);
    line.parent = LineId::main();
    line.forkPly = Ply(2);
    line.annotations = clocksOf(variation);
    parts.lines.push_back(std::move(line));
    return game::Game(std::move(parts));
}

using Pair = std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>;

Pair at(const game::Game& game, LineId line, int ply)
{
    const Clocks clocks = game::clocksAt(game, line, Ply(ply));
    return {clocks.millis(rules::Color::White), clocks.millis(rules::Color::Black)};
}

} // namespace

void TestClocks::theLastClockOfEachColorCounts()
{
    const game::Game game = gameWith({900, std::nullopt, std::nullopt, 700}, {});
    const LineId main = LineId::main();
    QVERIFY(game::hasClocks(game, main));
    QVERIFY(at(game, main, 0) == Pair());
    QVERIFY(at(game, main, 1) == Pair(900, std::nullopt));
    QVERIFY(at(game, main, 3) == Pair(900, std::nullopt));
    QVERIFY(at(game, main, 4) == Pair(900, 700));
    QVERIFY(!game::hasClocks(gameWith({}, {500}), main));
}

void TestClocks::aVariationGoesOnWithTheClocksOfItsParent()
{
    const game::Game game = gameWith({900, 800, 850, 700}, {std::nullopt, 600});
    QVERIFY(at(game, LineId(1), 2) == Pair(900, 800));
    QVERIFY(at(game, LineId(1), 3) == Pair(900, 800));
    QVERIFY(at(game, LineId(1), 4) == Pair(900, 600));
}

void TestClocks::theClocksOfTheStartHoldUntilTheFirstMoves()
{
    const game::Game game = gameWith({std::nullopt, 800}, {750}, {1000, 990});
    QVERIFY(at(game, LineId::main(), 0) == Pair(1000, 990));
    QVERIFY(at(game, LineId::main(), 1) == Pair(1000, 990));
    QVERIFY(at(game, LineId::main(), 4) == Pair(1000, 800));
    QVERIFY(at(game, LineId(1), 3) == Pair(750, 800));
    const game::Game withoutClocks = gameWith({}, {}, {1000, std::nullopt});
    QVERIFY(!game::hasClocks(withoutClocks, LineId::main()));
    QVERIFY(at(withoutClocks, LineId::main(), 4) == Pair(1000, std::nullopt));
}

void TestClocks::lookingBackFindsWhatFoldingFinds()
{
    const game::Game game =
        gameWith({std::nullopt, 800, 850}, {750, std::nullopt}, {std::nullopt, 990});
    for (const game::Line& line : game.lines()) {
        Clocks folded(game.startClocks());
        const auto path = game.path(line.id);
        QVERIFY(game::clocksAt(game, line.id, Ply()) == folded);
        for (int ply = 1; ply <= static_cast<int>(path.size()); ++ply) {
            folded.apply(path[static_cast<std::size_t>(ply - 1)]->color,
                         game.values(line.id, Ply(ply)));
            QVERIFY(game::clocksAt(game, line.id, Ply(ply)) == folded);
        }
    }
}

PLYLINE_EVENT_TEST(TestClocks)
#include "tst_clocks.moc"
