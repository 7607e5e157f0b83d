#include <QtTest/QTest>

#include "core/filter/game_filter.h"
#include "core/filter/game_order.h"
#include "tests/core/index/plain_games.h"
#include "tests/support/test.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace plyline;
using filter::GameOrder;
using filter::OrderKey;
using tests::PlainGame;

namespace {

/// What the test compares instead: a text or a number, none where the game does not say.
struct Sortable
{
    std::optional<std::pair<double, std::string>> value;
};

Sortable textOf(const std::string& text)
{
    if (text.empty() || text == "?")
        return {};
    return {{{0.0, tests::plainText(text)}}};
}

Sortable numberOf(double number, bool isKnown)
{
    if (!isKnown)
        return {};
    return {{{number, std::string()}}};
}

Sortable valueOf(const PlainGame& game, OrderKey key)
{
    switch (key) {
    case OrderKey::File:
        break;
    case OrderKey::White:
        return textOf(game.white);
    case OrderKey::Black:
        return textOf(game.black);
    case OrderKey::Event:
        return textOf(game.event);
    case OrderKey::Site:
        return textOf(game.site);
    case OrderKey::Round: // of these rounds the number is the order
        return numberOf(std::atof(game.round.c_str()), game.round != "?");
    case OrderKey::Date:
        return numberOf(std::atof(game.date.c_str()) * 100 + std::atof(game.date.c_str() + 5),
                        game.date.front() != '?');
    case OrderKey::Eco:
        return textOf(game.eco);
    case OrderKey::Result:
        return numberOf(game.result == "1-0"   ? 1
                        : game.result == "0-1" ? 3
                                               : 2,
                        game.result != "*");
    case OrderKey::WhiteElo:
        return numberOf(game.whiteElo, game.whiteElo != 0);
    case OrderKey::BlackElo:
        return numberOf(game.blackElo, game.blackElo != 0);
    case OrderKey::Plies:
        return numberOf(game.plies, game.plies >= 0);
    case OrderKey::Opening:
        break; // these games have no names
    }
    return {};
}

constexpr OrderKey keys[] = {OrderKey::White,    OrderKey::Black,  OrderKey::Event,
                             OrderKey::Site,     OrderKey::Round,  OrderKey::Date,
                             OrderKey::Eco,      OrderKey::Result, OrderKey::WhiteElo,
                             OrderKey::BlackElo, OrderKey::Plies};

} // namespace

class TestGameOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderIsAStableSort();
    void namesThatDifferInAccentsStandTogether();
    void roundsAreOrderedByTheirNumbers();
    void fileOrderLeavesAsItIsOrTurnsRound();
    void aStopGivesNoOrder();
};

void TestGameOrder::everyOrderIsAStableSort()
{
    tests::Random random(3);
    for (int round = 0; round < 20; ++round) {
        const auto games = tests::randomGames(200, random);
        const auto index = tests::indexOf(games);
        const auto texts = filter::FoldedStrings().extended(index->strings());
        std::vector<int> some;
        for (int i = 0; i < index->size(); ++i) {
            if (random.below(3) != 0)
                some.push_back(i);
        }
        for (const OrderKey key : keys) {
            for (const bool isDescending : {false, true}) {
                std::vector<int> expected = some;
                std::stable_sort(expected.begin(), expected.end(), [&](int a, int b) {
                    const auto one = valueOf(games[static_cast<std::size_t>(a)], key).value;
                    const auto other = valueOf(games[static_cast<std::size_t>(b)], key).value;
                    if (!one || !other)
                        return one.has_value() && !other.has_value();
                    return isDescending ? *other < *one : *one < *other;
                });
                QCOMPARE(filter::inOrder(*index, some, {key, isDescending}, texts).value(),
                         expected);
            }
        }
    }
}

void TestGameOrder::namesThatDifferInAccentsStandTogether()
{
    const char* const names[] = {"Mvller", "M\xC3\xBCller", "Muller", "M\xC3\xBCller", "Muller"};
    std::vector<PlainGame> games;
    for (const char* name : names) {
        PlainGame game;
        game.white = name;
        games.push_back(game);
    }
    const auto index = tests::indexOf(games);
    const auto texts = filter::FoldedStrings().extended(index->strings());
    QCOMPARE(filter::inOrder(*index, {0, 1, 2, 3, 4}, {OrderKey::White, false}, texts).value(),
             (std::vector<int>{2, 4, 1, 3, 0}));
}

void TestGameOrder::roundsAreOrderedByTheirNumbers()
{
    const char* const rounds[] = {"10", "9", "final", "9.10", "9.9", "?", "09", "semifinal"};
    std::vector<PlainGame> games;
    for (const char* round : rounds) {
        PlainGame game;
        game.round = round;
        games.push_back(game);
    }
    const auto index = tests::indexOf(games);
    const auto texts = filter::FoldedStrings().extended(index->strings());
    QCOMPARE(
        filter::inOrder(*index, {0, 1, 2, 3, 4, 5, 6, 7}, {OrderKey::Round, false}, texts).value(),
        (std::vector<int>{6, 1, 4, 3, 0, 2, 7, 5}));
}

void TestGameOrder::fileOrderLeavesAsItIsOrTurnsRound()
{
    const auto index = tests::indexOf(std::vector<PlainGame>(5));
    QCOMPARE(filter::inOrder(*index, {0, 2, 4}, {OrderKey::File, false}, {}).value(),
             (std::vector<int>{0, 2, 4}));
    QCOMPARE(filter::inOrder(*index, {0, 2, 4}, {OrderKey::File, true}, {}).value(),
             (std::vector<int>{4, 2, 0}));
}

void TestGameOrder::aStopGivesNoOrder()
{
    const auto index = tests::indexOf(std::vector<PlainGame>(5));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!filter::inOrder(*index, {0, 1}, {OrderKey::WhiteElo, false}, {}, stop.get_token()));
}

PLYLINE_TEST(TestGameOrder)
#include "tst_game_order.moc"
