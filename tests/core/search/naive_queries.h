#pragma once

#include "core/search/game_search.h"
#include "tests/core/search/naive_games.h"

#include <algorithm>
#include <optional>

namespace plyline::tests {

/// A query on letters.
struct NaiveQuery
{
    std::optional<bool> isWhiteToMove;
    std::map<int, std::string> squares; ///< The letters that are allowed.
    std::map<char, std::pair<int, int>> counts;
    std::optional<std::pair<int, int>> difference;
    int bishops = 0; ///< 1 opposite, 2 the same.
    bool hasManoeuvre = false;
    std::string movers;
    std::optional<int> from, to;
    bool isOneMove = true;
    bool alsoMirrored = false, alsoSwapped = false;
};

inline int count(const Letters& letters, char letter)
{
    return static_cast<int>(std::count(letters.begin(), letters.end(), letter));
}

inline bool fitsAsItIs(const NaiveQuery& query, const NaivePosition& position)
{
    if (query.isWhiteToMove && *query.isWhiteToMove != position.isWhiteToMove)
        return false;
    for (const auto& [square, allowed] : query.squares) {
        if (allowed.find(position.letters[static_cast<std::size_t>(square)]) == std::string::npos)
            return false;
    }
    for (const auto& [letter, range] : query.counts) {
        const int number = count(position.letters, letter);
        if (number < range.first || number > range.second)
            return false;
    }
    if (query.difference) {
        int balance = 0;
        for (const auto& [letter, value] :
             std::map<char, int>{{'P', 1}, {'N', 3}, {'B', 3}, {'R', 5}, {'Q', 9}})
            balance += value * (count(position.letters, letter) -
                                count(position.letters, otherCase(letter)));
        if (balance < query.difference->first || balance > query.difference->second)
            return false;
    }
    if (query.bishops != 0) {
        if (count(position.letters, 'B') != 1 || count(position.letters, 'b') != 1)
            return false;
        const auto shade = [](std::size_t i) { return (i % 8 + i / 8) % 2; };
        const bool isSame = shade(position.letters.find('B')) == shade(position.letters.find('b'));
        if (isSame != (query.bishops == 2))
            return false;
    }
    if (!query.hasManoeuvre)
        return true;
    for (const Step& step : position.steps) {
        if (query.to.value_or(step.to) != step.to)
            continue;
        const auto starts = [&](char letter, int square) {
            return query.movers.find(letter) != std::string::npos &&
                   query.from.value_or(square) == square;
        };
        if (query.isOneMove && starts(step.letter, step.from))
            return true;
        for (const auto& [letter, square] : position.stood.at(step.id)) {
            if (!query.isOneMove && starts(letter, square))
                return true;
        }
    }
    return false;
}

/// Turns the position, not the query.
inline bool fits(const NaiveQuery& query, const NaivePosition& position)
{
    for (const bool isMirrored : {false, true}) {
        for (const bool isSwapped : {false, true}) {
            if ((isMirrored && !query.alsoMirrored) || (isSwapped && !query.alsoSwapped))
                continue;
            if (!isMirrored && !isSwapped) {
                if (fitsAsItIs(query, position))
                    return true;
                continue;
            }
            NaivePosition turned{position.letters, position.isWhiteToMove, {}, {}};
            if (query.hasManoeuvre)
                turned = position;
            const auto turnSquare = [&](int square) {
                return square ^ (isMirrored ? 7 : 0) ^ (isSwapped ? 56 : 0);
            };
            const auto turnLetter = [&](char c) { return isSwapped ? otherCase(c) : c; };
            if (isMirrored)
                turned.letters = mirrored(turned.letters);
            if (isSwapped) {
                turned.letters = swapped(turned.letters);
                turned.isWhiteToMove = !turned.isWhiteToMove;
            }
            for (Step& step : turned.steps)
                step = {step.id, turnLetter(step.letter), turnSquare(step.from),
                        turnSquare(step.to)};
            for (auto& [id, places] : turned.stood) {
                for (auto& place : places)
                    place = {turnLetter(place.first), turnSquare(place.second)};
            }
            if (fitsAsItIs(query, turned))
                return true;
        }
    }
    return false;
}

inline std::vector<search::Match> expected(const std::vector<NaiveGame>& games,
                                           const NaiveQuery& query)
{
    std::vector<search::Match> matches;
    for (const NaiveGame& game : games) {
        for (int ply = 0; ply < static_cast<int>(game.positions.size()); ++ply) {
            if (fits(query, game.positions[static_cast<std::size_t>(ply)]))
                matches.push_back({game.entry, ply});
        }
    }
    return matches;
}

} // namespace plyline::tests
