#include <QtTest/QTest>

#include "core/filter/filter_matcher.h"
#include "core/filter/game_filter.h"
#include "tests/core/index/plain_games.h"
#include "tests/support/test.h"

#include <functional>

using namespace plyline;
using filter::Filter;
using filter::FilteredGames;
using filter::GameFilter;
using index::EntryFacts;
using index::GameIndex;
using tests::indexOf;
using tests::oneOf;
using tests::PlainGame;
using tests::randomGames;

namespace {

/// A term as it is typed, and what it means.
struct Term
{
    std::string text;
    std::function<bool(const PlainGame&)> holds;
    bool needsFacts = false;
};

bool has(const std::string& text, const std::string& word)
{
    return tests::plainText(text).find(word) != std::string::npos;
}

const std::vector<std::string> words{"tal", "muller", "carl",   "e",      "99",  "1999",
                                     "b9",  "cup",    "magnus", "site 1", "zzz", "."};

/// Known dates of the test begin with their digits.
std::string knownDate(const PlainGame& game)
{
    return game.date.front() == '?' ? std::string() : game.date;
}

Term randomTerm(tests::Random& random)
{
    const std::string word = oneOf(words, random);
    const int number = 2000 + random.below(900);
    const int plies = random.below(100);
    using G = PlainGame;
    switch (random.below(15)) {
    case 0:
        return {"white:\"" + word + "\"", [=](const G& g) { return has(g.white, word); }};
    case 1:
        return {"black=\"" + word + "\"", [=](const G& g) { return has(g.black, word); }};
    case 2:
        return {"player:\"" + word + "\"",
                [=](const G& g) { return has(g.white, word) || has(g.black, word); }};
    case 3:
        return {"event:\"Tata steel\"", [](const G& g) { return g.event == "Tata Steel"; }};
    case 4:
        return {"elo>" + std::to_string(number),
                [=](const G& g) { return g.whiteElo > number || g.blackElo > number; }};
    case 5:
        return {"whiteelo:.." + std::to_string(number),
                [=](const G& g) { return g.whiteElo != 0 && g.whiteElo <= number; }};
    case 6:
        return {"year:2010..2012", [](const G& g) {
                    return g.date.substr(0, 4) == "2010" || g.date.substr(0, 4) == "2012";
                }};
    case 7:
        return {"eco:b90-B99", [](const G& g) { return g.eco == "B90" || g.eco == "B99"; }};
    case 8: {
        static const std::vector<std::string> results{"1-0", "0-1", "1/2-1/2", "*"};
        const std::string result = oneOf(results, random);
        return {"result:" + result, [=](const G& g) { return g.result == result; }};
    }
    case 9:
        return {"plies<" + std::to_string(plies), [=](const G& g) { return g.plies < plies; },
                true};
    case 10:
        return {"broken:yes", [](const G& g) { return g.isBroken; }, true};
    case 11:
        return {"round:4", [](const G& g) { return g.round == "4" || g.round == "4.1"; }};
    case 12:
        return {"date:2012.12", [](const G& g) { return g.date == "2012.12.??"; }};
    case 13:
        return {"round:10..14", [](const G& g) { return g.round == "14" || g.round == "10.2"; }};
    default:
        return {"\"" + word + "\"", [=](const G& g) {
                    return has(g.white, word) || has(g.black, word) || has(g.event, word) ||
                           has(g.site, word) || has(g.eco, word) || has(knownDate(g), word);
                }};
    }
}

/// A whole filter line, and the games it holds for.
struct Line
{
    std::string text;
    std::vector<Term> terms;
    std::vector<bool> isExcluded;

    [[nodiscard]] FilteredGames answer(const std::vector<PlainGame>& games) const
    {
        FilteredGames answer;
        for (std::size_t i = 0; i < games.size(); ++i) {
            bool isFit = true;
            bool isUndecided = false;
            for (std::size_t t = 0; t < terms.size(); ++t) {
                if (terms[t].needsFacts && games[i].plies < 0)
                    isUndecided = true;
                else if (terms[t].holds(games[i]) == isExcluded[t])
                    isFit = false;
            }
            if (isFit && isUndecided)
                ++answer.undecided;
            else if (isFit)
                answer.games.push_back(static_cast<int>(i));
        }
        return answer;
    }
};

Line randomLine(tests::Random& random)
{
    Line line;
    const int count = random.below(4);
    for (int i = 0; i < count; ++i) {
        line.terms.push_back(randomTerm(random));
        line.isExcluded.push_back(random.below(4) == 0);
        line.text += (line.isExcluded.back() ? " -" : " ") + line.terms.back().text;
    }
    return line;
}

std::vector<int> askedFor(const std::shared_ptr<const GameIndex>& index, const char* query)
{
    return filter::filter(index, Filter::parse(query).value());
}

} // namespace

class TestGameFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsThatOfAskingEveryGame();
    void anAnswerDoesNotDependOnTheQuestionsBefore();
    void typingOnAndBackGivesTheSameAsTypingAnew();
    void aGrowingIndexIsAnsweredForAsAWhole();
    void whatIsNotKnownFitsNothing();
    void movesReadLaterDecide();
    void aWordIsFoundAcrossManyTexts();
    void aStopGivesNoAnswer();
};

void TestGameFilter::theAnswerIsThatOfAskingEveryGame()
{
    tests::Random random(4);
    for (int round = 0; round < 20; ++round) {
        const auto games = randomGames(150, random);
        const auto index = indexOf(games);
        QCOMPARE(index->size(), static_cast<int>(games.size()));
        for (int i = 0; i < 50; ++i) {
            const Line line = randomLine(random);
            const auto query = Filter::parse(line.text);
            QVERIFY2(query.has_value(), line.text.c_str());
            const auto answer = GameFilter().run(index, *query);
            QVERIFY(answer.has_value());
            QVERIFY2(*answer == line.answer(games), line.text.c_str());
        }
    }
}

void TestGameFilter::anAnswerDoesNotDependOnTheQuestionsBefore()
{
    tests::Random random(5);
    const auto games = randomGames(400, random);
    const auto index = indexOf(games);
    GameFilter filter;
    Line line;
    for (int i = 0; i < 1000; ++i) {
        if (random.below(3) == 0)
            line = randomLine(random);
        const Term more = randomTerm(random);
        line.terms.push_back(more);
        line.isExcluded.push_back(false);
        line.text += " " + more.text;
        if (line.terms.size() > 5)
            line = Line();
        const auto answer = filter.run(index, Filter::parse(line.text).value());
        QVERIFY2(*answer == line.answer(games), line.text.c_str());
    }
}

void TestGameFilter::typingOnAndBackGivesTheSameAsTypingAnew()
{
    tests::Random random(6);
    const auto index = indexOf(randomGames(400, random));
    GameFilter filter;
    for (const std::string text : {"muller elo>2500 -event:tal",
                                   "\"tata steel\" plies<40 year:1999..2012", "round:4.1 b99"}) {
        std::vector<std::string> typed;
        for (std::size_t length = 0; length <= text.size(); ++length)
            typed.push_back(text.substr(0, length));
        for (std::size_t length = text.size(); length > 0; --length)
            typed.push_back(text.substr(0, length - 1));
        for (const std::string& one : typed) {
            const auto query = Filter::parse(one);
            if (!query)
                continue;
            QVERIFY2(filter.run(index, *query) == GameFilter().run(index, *query), one.c_str());
        }
    }
}

void TestGameFilter::aGrowingIndexIsAnsweredForAsAWhole()
{
    tests::Random random(7);
    const auto games = randomGames(300, random);
    index::IndexWriter writer(files::Source::fromText("", "test"));
    const auto whole = indexOf(games);
    GameFilter filter;
    Filter query = Filter::parse("muller").value();
    for (int i = 0; i < whole->size(); ++i) {
        index::IndexEntry entry = whole->entry(i);
        for (auto id :
             {&index::IndexEntry::white, &index::IndexEntry::black, &index::IndexEntry::event,
              &index::IndexEntry::site, &index::IndexEntry::round})
            entry.*id = writer.intern(whole->text(entry.*id));
        writer.add(entry);
        if (random.below(10) != 0)
            continue;
        if (random.below(3) == 0)
            query = Filter::parse(oneOf(words, random)).value();
        const auto part = writer.index(false);
        QVERIFY(filter.run(part, query) == GameFilter().run(part, query));
    }
    const auto all = writer.index(true);
    QCOMPARE(filter.run(all, query)->games, filter::filter(whole, query));
}

void TestGameFilter::whatIsNotKnownFitsNothing()
{
    PlainGame unknown;
    unknown.white = "A";
    unknown.result = "*";
    PlainGame known = unknown;
    known.date = "1999.05.??";
    known.whiteElo = 2600;
    known.eco = "C10";
    known.round = "3";
    const auto index = indexOf({unknown, known});
    const std::vector<int> second{1};
    for (const char* query : {"year<2000", "date>1999.04", "date<1999.06", "elo<9999", "eco<E99",
                              "round<100", "date:1999.05", "date:1999"})
        QVERIFY2(askedFor(index, query) == second, query);
    for (const char* query : {"date:1999.05.10", "date>1999.05.10", "date<1999.05.20"})
        QVERIFY2(askedFor(index, query).empty(), query);
    QCOMPARE(askedFor(index, "-elo>2700"), (std::vector<int>{0, 1}));
}

void TestGameFilter::movesReadLaterDecide()
{
    tests::Random random(8);
    auto games = randomGames(20, random);
    for (PlainGame& game : games)
        game.plies = -1;
    const auto index = indexOf(games);
    GameFilter filter;
    const Filter query = Filter::parse("plies>=10").value();
    QCOMPARE(filter.run(index, query)->undecided, 20);
    EntryFacts facts;
    facts.plies = 10;
    index->setFacts(3, facts);
    facts.plies = 9;
    index->setFacts(4, facts);
    const auto answer = filter.run(index, query);
    QCOMPARE(answer->undecided, 18);
    QCOMPARE(answer->games, std::vector<int>{3});
    QCOMPARE(filter.run(index, Filter::parse("plies>=10 game>1").value())->games,
             std::vector<int>{3});
}

void TestGameFilter::aWordIsFoundAcrossManyTexts()
{
    // More texts than are folded together, the same word at both ends of each such run.
    std::vector<PlainGame> games;
    std::vector<int> expected;
    for (int i = 0; i < 40'000; ++i) {
        PlainGame game;
        game.result = "*";
        game.white = "p" + std::to_string(i);
        game.black = "x";
        if (i % 997 == 0 || i == 39'999) {
            game.white += " K\xC3\xB6"
                          "nig";
            expected.push_back(i);
        }
        games.push_back(game);
    }
    const auto index = indexOf(games);
    QCOMPARE(askedFor(index, "konig"), expected);
    QCOMPARE(askedFor(index, "white:k\xC3\x96nig -black:y"), expected);
    QCOMPARE(static_cast<int>(askedFor(index, "x").size()), 40'000);
}

void TestGameFilter::aStopGivesNoAnswer()
{
    tests::Random random(9);
    const auto index = indexOf(randomGames(20, random));
    std::stop_source stop;
    stop.request_stop();
    GameFilter filter;
    QVERIFY(!filter.run(index, Filter::parse("tal").value(), stop.get_token()).has_value());
    QVERIFY(filter.run(index, Filter::parse("tal").value()).has_value());
}

PLYLINE_TEST(TestGameFilter)
#include "tst_game_filter.moc"
