#include <QtTest/QTest>

#include "core/game/content_key.h"
#include "core/game/line_path.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using game::contentKey;
using game::Game;
using game::LineId;
using tests::gameOf;
using tests::partsOf;
using tests::standardStart;

namespace {

Game tagged(std::vector<game::Tag> tags)
{
    game::GameParts parts = partsOf(standardStart, {"e4", "e5"});
    parts.tags = game::Tags(std::move(tags));
    return Game(std::move(parts));
}

} // namespace

class TestContentKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameGameHasTheSameKey();
    void whatNamesAGameIsInItsKey();
    void theKeyOfAShorterGameIsFoundInALongerOne();
    void aPathFindsItsLineAgain();
    void aPathStaysWhenVariationsAreAdded();
};

void TestContentKey::theSameGameHasTheSameKey()
{
    const Game game = tagged({{"White", "Morphy"}, {"Black", "Allies"}, {"Date", "1858.??.??"}});
    const Game again = tagged({{"Event", "Opera"},
                               {"Date", "1858.??.??"},
                               {"Black", "Allies"},
                               {"White", "Morphy"},
                               {"Annotator", "Me"}});
    QVERIFY(contentKey(game) == contentKey(again));
}

void TestContentKey::whatNamesAGameIsInItsKey()
{
    const game::ContentKey key = contentKey(tagged({{"White", "A"}, {"Black", "B"}}));
    QVERIFY(key != contentKey(tagged({{"White", "AB"}})));
    QVERIFY(key != contentKey(tagged({{"White", "B"}, {"Black", "A"}})));
    QVERIFY(key != contentKey(tagged({{"White", "A"}, {"Black", "B"}, {"Round", "2"}})));
    const game::ContentKey moves = contentKey(*gameOf(standardStart, {"e4", "e5"}));
    QVERIFY(moves != contentKey(*gameOf(standardStart, {"e4"})));
    QVERIFY(moves != contentKey(*gameOf(standardStart, {"e4", "c5"})));
    QVERIFY(contentKey(*gameOf("8/P6k/8/8/8/8/8/K7 w - - 0 1", {"a8=Q"})) !=
            contentKey(*gameOf("8/P6k/8/8/8/8/8/K7 w - - 0 1", {"a8=R"})));
    QVERIFY(contentKey(*gameOf("8/P6k/8/8/8/8/8/K7 w - - 0 1", {})) !=
            contentKey(*gameOf("8/P6k/8/8/8/8/8/K7 b - - 0 1", {})));
}

void TestContentKey::theKeyOfAShorterGameIsFoundInALongerOne()
{
    const auto game = gameOf(standardStart, {"e4", "e5", "Nf3", "Nc6"});
    QVERIFY(contentKey(*game, game::Ply(2)) == contentKey(*gameOf(standardStart, {"e4", "e5"})));
    QVERIFY(contentKey(*game, game::Ply(0)) == contentKey(*gameOf(standardStart, {})));
    QVERIFY(contentKey(*game, game::Ply(4)) == contentKey(*game));
}

void TestContentKey::aPathFindsItsLineAgain()
{
    tests::Random random(7);
    const auto game = tests::randomGame(random, standardStart, 60, 40);
    for (const game::Line& line : game->lines()) {
        const game::LinePath path = linePath(*game, line.id);
        QCOMPARE(path.empty(), line.id.isMain());
        const auto found = findLine(*game, path);
        QVERIFY(found);
        QVERIFY(linePath(*game, *found) == path);
        QVERIFY(*found <= line.id); // of two alike, the first
    }
    QVERIFY(!findLine(*game, {{game::Ply(3), "a1a1"}}));
}

void TestContentKey::aPathStaysWhenVariationsAreAdded()
{
    const auto withLine = [](game::GameParts parts, std::vector<std::string_view> moves) {
        game::Line line = partsOf(standardStart, moves).lines.front();
        line.id = LineId(static_cast<int>(parts.lines.size()));
        line.parent = LineId::main();
        parts.lines.push_back(std::move(line));
        return parts;
    };
    const game::GameParts main = partsOf(standardStart, {"e4", "e5"});
    const Game before(withLine(main, {"d4", "d5"}));
    const Game now(withLine(withLine(main, {"c4", "c5"}), {"d4", "d5"}));
    QCOMPARE(findLine(now, linePath(before, LineId(1))), std::optional(LineId(2)));
}

PLYLINE_TEST(TestContentKey)
#include "tst_content_key.moc"
