#include "core/search/search_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace plyline::search {

using rules::Color;
using rules::Role;
using rules::Square;

namespace {

std::optional<SquareContents> contentsOf(char letter)
{
    switch (letter) {
    case 'A':
        return SquareContents::any(Color::White);
    case 'a':
        return SquareContents::any(Color::Black);
    case '*':
        return SquareContents::anyPiece();
    case '.':
        return SquareContents::empty();
    default: // a piece letter, or invalid
        break;
    }
    const auto role = rules::roleFromLetter(letter);
    if (!role)
        return std::nullopt;
    return SquareContents::only({letter < 'a' ? Color::White : Color::Black, *role});
}

/// Removes contents from the front of the text.
std::optional<SquareContents> takeContents(std::string_view& text)
{
    const bool isExcluded = text.starts_with('!');
    if (isExcluded)
        text.remove_prefix(1);
    if (text.empty())
        return std::nullopt;
    std::size_t begin = 0;
    std::size_t end = 1;
    std::size_t used = 1;
    if (text.front() == '[') {
        begin = 1;
        end = text.find(']');
        if (end == std::string_view::npos || end == begin)
            return std::nullopt;
        used = end + 1;
    }
    SquareContents contents;
    for (const char letter : text.substr(begin, end - begin)) {
        const auto one = contentsOf(letter);
        if (!one)
            return std::nullopt;
        contents = contents | *one;
    }
    text.remove_prefix(used);
    return isExcluded ? ~contents : contents;
}

std::string_view takeUntil(std::string_view& text, char separator)
{
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

bool readPatternTerm(std::string_view term, Pattern& pattern)
{
    const auto contents = takeContents(term);
    if (!contents || term.empty() || term.back() == ',')
        return false;
    while (!term.empty()) {
        std::string_view squares = takeUntil(term, ',');
        const auto first = Square::parse(squares.substr(0, 2));
        const auto last = squares.size() == 5 && squares[2] == '-'
                              ? Square::parse(squares.substr(3))
                              : (squares.size() == 2 ? first : std::nullopt);
        if (!first || !last)
            return false;
        for (int y = std::min(first->y(), last->y()); y <= std::max(first->y(), last->y()); ++y) {
            for (int x = std::min(first->x(), last->x()); x <= std::max(first->x(), last->x());
                 ++x) {
                const Square square = Square::fromXY(x, y);
                pattern.set(square, pattern.at(square) & *contents);
            }
        }
    }
    return true;
}

std::optional<int> numberOf(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ptr != text.data() + text.size() || read.ec != std::errc())
        return std::nullopt;
    return number;
}

/// Parses `=3`, `=3..5`, `>=3` or `<=3`, limited to the possible range.
std::optional<Range> rangeOf(std::string_view text, Range possible)
{
    if (text.starts_with(">=") || text.starts_with("<=")) {
        const auto number = numberOf(text.substr(2));
        if (!number)
            return std::nullopt;
        return text.front() == '>' ? Range{*number, possible.most} : Range{possible.least, *number};
    }
    if (!text.starts_with('='))
        return std::nullopt;
    text.remove_prefix(1);
    const std::size_t dots = text.find("..");
    const auto least = numberOf(text.substr(0, dots));
    const auto most = dots == std::string_view::npos ? least : numberOf(text.substr(dots + 2));
    if (!least || !most || *least > *most)
        return std::nullopt;
    return Range{*least, *most};
}

/// Parses `KRPvKR`.
std::optional<MaterialQuery> wholeMaterial(std::string_view term)
{
    const std::size_t between = term.find('v');
    if (between == std::string_view::npos)
        return std::nullopt;
    MaterialQuery query;
    for (const Color color : rules::allColors) {
        const std::string_view side =
            color == Color::White ? term.substr(0, between) : term.substr(between + 1);
        if (std::count(side.begin(), side.end(), 'K') != 1)
            return std::nullopt;
        for (const Role role : rules::allRoles) {
            const auto count =
                static_cast<int>(std::count(side.begin(), side.end(), rules::roleLetter(role)));
            query.count(color, role) = {count, count};
        }
        if (side.find_first_not_of("KQRBNP") != std::string_view::npos)
            return std::nullopt;
    }
    return query;
}

bool readMaterialTerm(std::string_view term, MaterialQuery& query)
{
    constexpr Range anyDifference{-1000, 1000};
    if (term == "bishops=opposite" || term == "bishops=same") {
        query.bishops = term.ends_with("same") ? MaterialQuery::Bishops::Same
                                               : MaterialQuery::Bishops::Opposite;
        return true;
    }
    if (term.starts_with("diff")) {
        const auto range = rangeOf(term.substr(4), anyDifference);
        query.difference = range;
        return range.has_value();
    }
    if (const auto whole = wholeMaterial(term)) {
        query.counts = whole->counts;
        return true;
    }
    const auto role = rules::roleFromLetter(term.front());
    const auto range = rangeOf(term.substr(1), MaterialQuery::anyCount);
    if (!role || !range)
        return false;
    query.count(term.front() < 'a' ? Color::White : Color::Black, *role) = *range;
    return true;
}

/// Calls `read` with each term until one is invalid. A text without terms is an error too.
template <typename Value, typename Read>
Expected<Value, SearchTextError> parseTerms(std::string_view text, const Read& read)
{
    constexpr std::string_view blanks = " \t\r\n";
    Value value;
    std::size_t at = text.find_first_not_of(blanks);
    if (at == std::string_view::npos)
        return unexpected(SearchTextError{0, {}});
    while (at != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        const std::string_view term = text.substr(at, end - at);
        if (!read(term, value))
            return unexpected(SearchTextError{at, std::string(term)});
        at = text.find_first_not_of(blanks, end);
    }
    return value;
}

/// Removes `?` or a square from the front of the text.
bool takePlace(std::string_view& text, std::optional<Square>& place)
{
    if (text.starts_with('?')) {
        text.remove_prefix(1);
        return true;
    }
    place = Square::parse(text.substr(0, 2));
    text.remove_prefix(std::min<std::size_t>(text.size(), 2));
    return place.has_value();
}

bool readManoeuvre(std::string_view term, Manoeuvre& manoeuvre)
{
    const auto contents = takeContents(term);
    if (!contents || !takePlace(term, manoeuvre.from))
        return false;
    if (!term.starts_with('-') && !term.starts_with('~'))
        return false;
    manoeuvre.piece = *contents;
    manoeuvre.length =
        term.front() == '-' ? Manoeuvre::Length::OneMove : Manoeuvre::Length::SeveralMoves;
    term.remove_prefix(1);
    return takePlace(term, manoeuvre.to) && term.empty();
}

} // namespace

Expected<Pattern, SearchTextError> parsePattern(std::string_view text)
{
    return parseTerms<Pattern>(text, readPatternTerm);
}

Expected<MaterialQuery, SearchTextError> parseMaterial(std::string_view text)
{
    return parseTerms<MaterialQuery>(text, readMaterialTerm);
}

Expected<Manoeuvre, SearchTextError> parseManoeuvre(std::string_view text)
{
    bool isFirst = true;
    return parseTerms<Manoeuvre>(text, [&isFirst](std::string_view term, Manoeuvre& manoeuvre) {
        return std::exchange(isFirst, false) && readManoeuvre(term, manoeuvre);
    });
}

} // namespace plyline::search
