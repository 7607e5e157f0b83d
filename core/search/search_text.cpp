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

using Kind = SearchTextError::Kind;

/// What is wrong in a term.
struct Fault
{
    Kind kind;
    std::string_view part;
};
using MaybeFault = std::optional<Fault>;

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

/// Parses `e4` or the rectangle `f2-h3`. Returns its corners.
std::optional<std::pair<Square, Square>> cornersOf(std::string_view text)
{
    const auto first = Square::parse(text.substr(0, 2));
    if (first && text.size() == 2)
        return std::pair(*first, *first);
    const auto last = text.size() == 5 && text[2] == '-' ? Square::parse(text.substr(3)) : first;
    if (!first || !last || text.size() != 5)
        return std::nullopt;
    return std::pair(*first, *last);
}

void require(Pattern& pattern, const std::pair<Square, Square>& corners, SquareContents contents)
{
    const auto [first, last] = corners;
    for (int y = std::min(first.y(), last.y()); y <= std::max(first.y(), last.y()); ++y) {
        for (int x = std::min(first.x(), last.x()); x <= std::max(first.x(), last.x()); ++x) {
            const Square square = Square::fromXY(x, y);
            pattern.set(square, pattern.at(square) & contents);
        }
    }
}

/// `contents` are those of the terms before; squares alone go on with them.
MaybeFault readPatternTerm(std::string_view term, std::optional<SquareContents>& contents,
                           Pattern& pattern)
{
    std::string_view squares = term;
    auto corners = cornersOf(term);
    if (!corners) {
        contents = takeContents(squares);
        corners = cornersOf(squares);
    }
    if (!contents)
        return Fault{Kind::MissingPiece, term};
    if (squares.empty())
        return Fault{Kind::MissingSquare, term};
    if (!corners)
        return Fault{Kind::BadSquare, squares};
    require(pattern, *corners, *contents);
    return std::nullopt;
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
Expected<Range, Fault> rangeOf(std::string_view text, Range possible)
{
    const Fault fault{Kind::BadNumber, text};
    if (text.starts_with(">=") || text.starts_with("<=")) {
        const auto number = numberOf(text.substr(2));
        if (!number)
            return unexpected(fault);
        return text.front() == '>' ? Range{*number, possible.most} : Range{possible.least, *number};
    }
    if (!text.starts_with('='))
        return unexpected(fault);
    const std::string_view numbers = text.substr(1);
    const std::size_t dots = numbers.find("..");
    const auto least = numberOf(numbers.substr(0, dots));
    const auto most = dots == std::string_view::npos ? least : numberOf(numbers.substr(dots + 2));
    if (!least || !most)
        return unexpected(fault);
    if (*least > *most)
        return unexpected(Fault{Kind::EmptyRange, numbers});
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

MaybeFault readBishops(std::string_view text, MaterialQuery& query)
{
    if (text != "=opposite" && text != "=same")
        return Fault{Kind::UnknownBishops, text};
    query.bishops =
        text == "=same" ? MaterialQuery::Bishops::Same : MaterialQuery::Bishops::Opposite;
    return std::nullopt;
}

MaybeFault readMaterialTerm(std::string_view term, MaterialQuery& query)
{
    constexpr Range anyDifference{-1000, 1000};
    constexpr std::string_view bishops = "bishops";
    constexpr std::string_view difference = "diff";
    if (term.starts_with(bishops))
        return readBishops(term.substr(bishops.size()), query);
    if (term.starts_with(difference)) {
        const auto range = rangeOf(term.substr(difference.size()), anyDifference);
        if (!range)
            return range.error();
        query.difference = *range;
        return std::nullopt;
    }
    if (const auto whole = wholeMaterial(term)) {
        query.counts = whole->counts;
        return std::nullopt;
    }
    const auto role = rules::roleFromLetter(term.front());
    if (!role ||
        (term.size() > 1 && std::string_view("=<>").find(term[1]) == std::string_view::npos))
        return Fault{Kind::UnknownCount, term};
    const auto range = rangeOf(term.substr(1), MaterialQuery::anyCount);
    if (!range)
        return range.error();
    query.count(term.front() < 'a' ? Color::White : Color::Black, *role) = *range;
    return std::nullopt;
}

/// Calls `read` with each term until one is invalid. A text without terms is an error too.
template <typename Read>
Expected<void, SearchTextError> readTerms(std::string_view text, const Read& read)
{
    constexpr std::string_view separators = " \t\r\n,";
    std::size_t at = text.find_first_not_of(separators);
    if (at == std::string_view::npos)
        return unexpected(SearchTextError{});
    while (at != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        const std::string_view term = text.substr(at, end - at);
        if (const MaybeFault fault = read(term))
            return unexpected(
                SearchTextError{fault->kind, at, std::string(term), std::string(fault->part)});
        at = text.find_first_not_of(separators, end);
    }
    return {};
}

/// Parses `?` or a square.
MaybeFault readPlace(std::string_view text, std::string_view term, std::optional<Square>& place)
{
    if (text.empty())
        return Fault{Kind::MissingSquare, term};
    if (text != "?")
        place = Square::parse(text);
    return text == "?" || place ? std::nullopt : MaybeFault(Fault{Kind::BadSquare, text});
}

MaybeFault readManoeuvre(std::string_view term, Manoeuvre& manoeuvre)
{
    std::string_view places = term;
    const auto contents = takeContents(places);
    if (!contents)
        return Fault{Kind::MissingPiece, term};
    const std::size_t dash = places.find_first_of("-~");
    if (dash == std::string_view::npos)
        return Fault{Kind::MissingDash, term};
    manoeuvre.piece = *contents;
    manoeuvre.length =
        places[dash] == '-' ? Manoeuvre::Length::OneMove : Manoeuvre::Length::SeveralMoves;
    if (const MaybeFault fault = readPlace(places.substr(0, dash), term, manoeuvre.from))
        return fault;
    return readPlace(places.substr(dash + 1), term, manoeuvre.to);
}

} // namespace

Expected<Pattern, SearchTextError> parsePattern(std::string_view text)
{
    Pattern pattern;
    std::optional<SquareContents> contents;
    const auto read = readTerms(
        text, [&](std::string_view term) { return readPatternTerm(term, contents, pattern); });
    if (!read)
        return unexpected(read.error());
    return pattern;
}

Expected<MaterialQuery, SearchTextError> parseMaterial(std::string_view text)
{
    MaterialQuery query;
    const auto read =
        readTerms(text, [&](std::string_view term) { return readMaterialTerm(term, query); });
    if (!read)
        return unexpected(read.error());
    return query;
}

Expected<Manoeuvre, SearchTextError> parseManoeuvre(std::string_view text)
{
    Manoeuvre manoeuvre;
    bool isFirst = true;
    const auto read = readTerms(text, [&](std::string_view term) {
        return std::exchange(isFirst, false) ? readManoeuvre(term, manoeuvre)
                                             : MaybeFault(Fault{Kind::SecondManoeuvre, term});
    });
    if (!read)
        return unexpected(read.error());
    return manoeuvre;
}

} // namespace plyline::search
