#pragma once

#include <QtCore/QString>

#include "core/search/pattern.h"

#include <string>
#include <vector>

namespace plyline::position_search {

/// One of the words that contents are made of: a piece, any piece of a colour, any piece at all, an
/// empty square.
struct PatternWord
{
    char letter;
    search::SquareContents contents;
};
/// The twelve pieces, white ones first, king to pawn; then the others.
[[nodiscard]] const std::vector<PatternWord>& patternWords();

/// What the square shows: one of these words or all but these. Neither for an open square, and for
/// one that nothing fits.
struct ContentsWords
{
    std::vector<PatternWord> words;
    bool isExcluded = false;
};
[[nodiscard]] ContentsWords wordsOf(search::SquareContents contents);

/// As search::parsePattern reads it; the shortest words for each square.
[[nodiscard]] std::string patternText(const search::Pattern& pattern);
/// "white pawn", "no black queen", "empty", "white queen or black queen", "open".
[[nodiscard]] QString contentsName(search::SquareContents contents);

} // namespace plyline::position_search
