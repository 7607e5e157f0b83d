#include "core/index/settled_games.h"

#include <algorithm>
#include <string_view>

namespace plyline::index {

namespace {

/// The reader never looks further ahead than to the end of a text line at most three lines after
/// the one being read: to find the next game inside an open comment, the end of a tag value, or
/// what stray text belongs to. It skips any number of empty lines on the way. The remaining lines
/// are a margin.
constexpr int linesLookedAt = 8;

/// Counts lines with ASCII letters or signs, at most `most`. Other lines may be empty, because
/// white space can be outside ASCII.
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
