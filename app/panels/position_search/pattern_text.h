#pragma once

#include <QtCore/QString>

#include "core/search/pattern.h"

#include <string>
#include <vector>

namespace plyline::position_search {

/// One of the words that describe a square: a piece, any piece of a colour, any piece at all, or
/// empty.
struct PatternWord
{
    char letter;
    search::SquareContents contents;
};
/// Returns all words: the twelve pieces, White's first, from king to pawn; then the others.
[[nodiscard]] const std::vector<PatternWord>& patternWords();

/// What the square shows: one of these words, or anything but these. Empty for an open square and
/// for one that nothing fits.
struct ContentsWords
{
    std::vector<PatternWord> words;
    bool isExcluded = false;
};
[[nodiscard]] ContentsWords wordsOf(search::SquareContents contents);

/// Returns the pattern as search::parsePattern reads it, with the shortest words for each square.
[[nodiscard]] std::string patternText(const search::Pattern& pattern);
/// "white pawn", "no black queen", "empty", "white queen or black queen", "open".
[[nodiscard]] QString contentsName(search::SquareContents contents);

} // namespace plyline::position_search
