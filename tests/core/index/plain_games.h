#pragma once

#include "core/index/index_builder.h"
#include "tests/support/random.h"

#include <cctype>
#include <string>
#include <utility>
#include <vector>

namespace plyline::tests {

/// A game as a test knows it, without any index.
struct PlainGame
{
    std::string white, black, event, site, date, round, eco, result = "*";
    int whiteElo = 0, blackElo = 0;
    int plies = -1; ///< -1: its moves have not been read.
    bool isBroken = false;
};

inline std::string pgnOf(const PlainGame& game)
{
    std::string text;
    const auto tag = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += "[" + std::string(name) + " \"" + value + "\"]\n";
    };
    tag("Event", game.event);
    tag("Site", game.site);
    tag("Date", game.date);
    tag("Round", game.round);
    tag("White", game.white);
    tag("Black", game.black);
    tag("Result", game.result);
    tag("ECO", game.eco);
    tag("WhiteElo", game.whiteElo ? std::to_string(game.whiteElo) : "");
    tag("BlackElo", game.blackElo ? std::to_string(game.blackElo) : "");
    return text + "\n1. e4 " + game.result + "\n\n";
}

inline std::shared_ptr<const index::GameIndex> indexOf(const std::vector<PlainGame>& games)
{
    std::string text;
    for (const PlainGame& game : games)
        text += pgnOf(game);
    auto index = index::buildIndex(files::Source::fromText(text, "test"));
    for (int i = 0; i < index->size(); ++i) {
        const PlainGame& game = games[static_cast<std::size_t>(i)];
        index::EntryFacts facts;
        facts.plies = game.plies;
        facts.hasErrors = game.isBroken;
        if (facts.isKnown())
            index->setFacts(i, facts);
    }
    return index;
}

template <typename T>
const T& oneOf(const std::vector<T>& values, Random& random)
{
    return values[static_cast<std::size_t>(random.below(static_cast<int>(values.size())))];
}

inline std::vector<PlainGame> randomGames(int count, Random& random)
{
    static const std::vector<std::string> names{"Carlsen, Magnus", "M\xC3\xBCller, Karsten",
                                                "MULLER, Hans",    "Tal, Mihail",
                                                "Capablanca",      "?",
                                                "Petrosian, T."};
    static const std::vector<std::string> events{"Tata Steel", "Tal Memorial", "Bl\xC3\xADtz Cup",
                                                 "?"};
    static const std::vector<std::string> dates{"1999.01.20", "1999.??.??", "2010.05.01",
                                                "2012.12.??", "????.??.??", "2015.05.31"};
    static const std::vector<std::string> rounds{"4", "4.1", "14", "1", "?", "10.2"};
    static const std::vector<std::string> ecos{"B90", "B99", "C05", "A00", "E99", ""};
    static const std::vector<std::string> results{"1-0", "0-1", "1/2-1/2", "*"};
    std::vector<PlainGame> games;
    for (int i = 0; i < count; ++i) {
        PlainGame game;
        game.white = oneOf(names, random);
        game.black = oneOf(names, random);
        game.event = oneOf(events, random);
        game.site = "site " + std::to_string(random.below(50));
        game.date = oneOf(dates, random);
        game.round = oneOf(rounds, random);
        game.eco = oneOf(ecos, random);
        game.result = oneOf(results, random);
        game.whiteElo = random.below(3) == 0 ? 0 : 2000 + random.below(900);
        game.blackElo = random.below(3) == 0 ? 0 : 2000 + random.below(900);
        game.plies = random.below(4) == 0 ? -1 : random.below(100);
        game.isBroken = random.below(5) == 0;
        games.push_back(game);
    }
    return games;
}

/// Small letters, and the accents of `randomGames` off.
inline std::string plainText(std::string text)
{
    const std::pair<std::string, std::string> letters[] = {{"\xC3\xBC", "u"}, {"\xC3\xAD", "i"}};
    for (const auto& [accented, letter] : letters) {
        for (std::size_t at = text.find(accented); at != std::string::npos;
             at = text.find(accented))
            text.replace(at, accented.size(), letter);
    }
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

} // namespace plyline::tests
