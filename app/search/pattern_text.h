#pragma once

#include <QtCore/QString>

#include "core/library/pattern.h"

#include <string>
#include <vector>

namespace plyline::search {

/// One of the words that contents are made of: a piece, any piece of a colour, any piece at all, an
/// empty square.
struct PatternWord
{
    char letter;
    library::SquareContents contents;
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
[[nodiscard]] ContentsWords wordsOf(library::SquareContents contents);

/// As library::parsePattern reads it; the shortest words for each square.
[[nodiscard]] std::string patternText(const library::Pattern& pattern);
/// "white pawn", "no black queen", "empty", "white queen or black queen", "open".
[[nodiscard]] QString contentsName(library::SquareContents contents);

} // namespace plyline::search
