#include "core/index/settled_games.h"

#include <algorithm>
#include <string_view>

namespace plyline::index {

namespace {

/// The reader never looks further ahead than to the end of a text line, at most three lines behind
/// the one that it reads: where the next game begins inside an open comment, where the value of a
/// tag ends, and what stray text belongs to. It passes over any number of blank lines on the way.
/// The others are to spare.
constexpr int linesLookedAt = 8;

/// The lines with ASCII letters or signs, up to `most` of them. The others may be blank: spaces are
/// not ASCII alone.
int countFilledLines(std::string_view text, int most)
{
    int lines = 0;
    const auto isFilled = [](char c) { return c > ' ' && c < 0x7f; };
    const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
    for (auto at = text.begin(); lines < most; ++lines) {
        at = std::find_if(at, text.end(), isFilled);
        if (at == text.end())
            break;
        at = std::find_if(at, text.end(), isLineEnd);
    }
    return lines;
}

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
            lines +=
                countFilledLines(index.source()->bytes({begin, end - begin}), linesLookedAt + 1);
            end = begin;
        }
    }
    return games;
}

} // namespace plyline::index
