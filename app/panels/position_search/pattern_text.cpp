#include "app/panels/position_search/pattern_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/names.h"

#include <algorithm>
#include <optional>

namespace plyline::position_search {

using rules::Color;
using rules::Piece;
using rules::Role;
using search::SquareContents;

namespace {

class PatternTextWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::position_search::PatternTextWords)
};

std::optional<Piece> pieceOf(char letter)
{
    const auto role = rules::roleFromLetter(letter);
    if (!role)
        return std::nullopt;
    return Piece{letter < 'a' ? Color::White : Color::Black, *role};
}

/// Returns the words that together make up the contents; empty if none do.
std::vector<PatternWord> sumOf(SquareContents contents)
{
    const auto& words = patternWords();
    const auto whole = std::find_if(words.begin(), words.end(), [&](const PatternWord& word) {
        return word.contents == contents;
    });
    if (whole != words.end())
        return {*whole};
    std::vector<PatternWord> sum;
    for (const PatternWord& word : words) {
        const bool isPart = word.contents.isSingle() && (word.contents & contents) == word.contents;
        if (isPart)
            sum.push_back(word);
    }
    return sum;
}

QString nameOf(char letter)
{
    switch (letter) {
    case 'A':
        return PatternTextWords::tr("any white piece");
    case 'a':
        return PatternTextWords::tr("any black piece");
    case '*':
        return PatternTextWords::tr("any piece");
    case '.':
        return PatternTextWords::tr("empty");
    default:
        return words::pieceName(*pieceOf(letter));
    }
}

} // namespace

const std::vector<PatternWord>& patternWords()
{
    static const std::vector<PatternWord> words = [] {
        std::vector<PatternWord> all;
        for (const char letter : {'K', 'Q', 'R', 'B', 'N', 'P', 'k', 'q', 'r', 'b', 'n', 'p'})
            all.push_back({letter, SquareContents::only(*pieceOf(letter))});
        all.push_back({'A', SquareContents::any(Color::White)});
        all.push_back({'a', SquareContents::any(Color::Black)});
        all.push_back({'*', SquareContents::anyPiece()});
        all.push_back({'.', SquareContents::empty()});
        return all;
    }();
    return words;
}

ContentsWords wordsOf(SquareContents contents)
{
    if (contents.isOpen() || contents.isNothing())
        return {};
    ContentsWords allowed{sumOf(contents), false};
    ContentsWords excluded{sumOf(~contents), true};
    return excluded.words.size() < allowed.words.size() ? excluded : allowed;
}

std::string patternText(const search::Pattern& pattern)
{
    std::vector<std::pair<SquareContents, std::string>> groups;
    for (const rules::Square square : rules::allSquares) {
        const SquareContents contents = pattern.at(square);
        if (contents.isOpen())
            continue;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto& one) { return one.first == contents; });
        if (group == groups.end())
            groups.emplace_back(contents, square.name());
        else
            group->second += ',' + square.name();
    }
    std::string text;
    for (const auto& [contents, squares] : groups) {
        const ContentsWords words = wordsOf(contents);
        std::string letters;
        for (const PatternWord& word : words.words)
            letters += word.letter;
        if (letters.empty())
            letters = "[*.]"; // with the ! before it, nothing fits
        else if (letters.size() > 1)
            letters.insert(0, 1, '[').push_back(']');
        const bool isExcluded = words.isExcluded || contents.isNothing();
        text.append(text.empty() ? "" : " ").append(isExcluded ? "!" : "");
        text.append(letters).append(squares);
    }
    return text;
}

QString contentsName(SquareContents contents)
{
    if (contents.isOpen())
        return PatternTextWords::tr("open");
    if (contents.isNothing())
        return PatternTextWords::tr("impossible");
    const ContentsWords words = wordsOf(contents);
    QStringList names;
    for (const PatternWord& word : words.words)
        names << nameOf(word.letter);
    const QString list = names.join(PatternTextWords::tr(" or "));
    if (words.isExcluded && words.words.size() == 1 && words.words.front().letter == '.')
        return PatternTextWords::tr("not empty");
    return words.isExcluded ? PatternTextWords::tr("no %1").arg(list) : list;
}

} // namespace plyline::position_search
