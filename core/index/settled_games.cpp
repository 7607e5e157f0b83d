#include "core/index/settled_games.h"

#include "core/base/text.h"

#include <algorithm>

namespace plyline::index {

namespace {

/// The reader never looks further ahead than to the end of a text line, at most three lines behind
/// the one that it reads: where the next game begins inside an open comment, and where the value of
/// a tag ends. The others are to spare.
constexpr int linesLookedAt = 8;

} // namespace

int settledGames(const GameIndex& index, std::int64_t bytes)
{
    const std::string_view text = index.source()->bytes();
    std::int64_t end = std::min(bytes, static_cast<std::int64_t>(text.size()));
    int games = index.size();
    int lines = 0;
    while (games > 0 && lines <= linesLookedAt) {
        const std::int64_t begin = index.entry(--games).offset;
        if (begin < end) {
            lines += countLineEnds(index.source()->bytes({begin, end - begin}));
            end = begin;
        }
    }
    return games;
}

} // namespace plyline::index
