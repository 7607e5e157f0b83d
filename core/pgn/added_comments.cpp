#include "core/pgn/added_comments.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"
#include "core/pgn/move_places.h"
#include "core/pgn/position_line.h"
#include "core/pgn/writer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace plyline::pgn {

namespace {

using namespace std::string_view_literals;

/// Returns the text as it may stand in a comment with braces (PGN standard, section 5).
std::string commentOf(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const bool isControl = static_cast<unsigned char>(c) < 0x20;
        if ((isControl || c == ' ') && (words.empty() || words.back() == ' '))
            continue;
        if (c == '%' && !words.empty() && words.back() == '[')
            words += ' ';
        words += isControl ? ' ' : c == '{' ? '(' : c == '}' ? ')' : c;
    }
    while (!words.empty() && words.back() == ' ')
        words.pop_back();
    return words.empty() ? words : '{' + words + '}';
}

/// Returns where the NAGs and glyphs that follow a move end.
std::size_t behindNags(std::string_view text, std::size_t at)
{
    const auto isGlyph = [](char c) { return c == '!' || c == '?'; };
    for (std::size_t end = at;;) {
        while (end < text.size() && isGlyph(text[end]))
            ++end;
        at = end;
        while (end < text.size() && isBlank(text[end]))
            ++end;
        const bool isNag = end + 1 < text.size() && text[end] == '$' && isDigit(text[end + 1]);
        if (!isNag && (end == text.size() || !isGlyph(text[end])))
            return at;
        for (end += isNag ? 1 : 0; end < text.size() && isDigit(text[end]);)
            ++end;
    }
}

/// Returns where the number of a move begins, or the move itself if it has none.
std::size_t beforeNumber(std::string_view text, std::size_t move)
{
    std::size_t at = move;
    const auto skip = [&](auto isSkipped) {
        const std::size_t from = at;
        while (at > 0 && isSkipped(text[at - 1]))
            --at;
        return at != from;
    };
    skip(isBlank);
    skip([](char c) { return c == '.'; });
    skip(isBlank);
    const bool hasNumber = skip(isDigit);
    return hasNumber && (at == 0 || isBlank(text[at - 1])) ? at : move;
}

/// Returns where the result of a game without moves begins, or else its text ends.
std::size_t beforeResult(std::string_view text)
{
    std::size_t end = text.size();
    while (end > 0 && isBlank(text[end - 1]))
        --end;
    for (const std::string_view result : {"*"sv, "1-0"sv, "0-1"sv, "1/2-1/2"sv}) {
        const std::string_view before = text.substr(0, end);
        if (before.ends_with(result) &&
            (end == result.size() || isBlank(before[end - result.size() - 1])))
            return end - result.size();
    }
    return end;
}

struct Insertion
{
    std::size_t at;
    std::string comment;
    bool isBefore; ///< Stands before a move, not behind one.
};

std::optional<Insertion> insertionOf(const AddedComment& added, const MovePlaces& places,
                                     std::string_view text, std::int64_t start)
{
    const std::string comment = commentOf(added.text);
    if (comment.empty())
        return {};
    const auto offsetOf = [&](const Span& span) {
        return static_cast<std::size_t>(span.offset - start);
    };
    if (added.ply == game::Ply()) {
        const std::size_t at = places.all().empty()
                                   ? beforeResult(text)
                                   : beforeNumber(text, offsetOf(places.all().front().span));
        return Insertion{at, comment, true};
    }
    const std::optional<Span> move = places.find(added.line, added.ply);
    if (!move)
        return {};
    return Insertion{behindNags(text, offsetOf(*move) + static_cast<std::size_t>(move->length)),
                     comment, false};
}

} // namespace

std::string textWithComments(const game::Game& game, const std::vector<AddedComment>& comments)
{
    // A line with a position becomes a game without moves.
    const bool isPosition =
        isPositionLine(game.source()->bytes(), game.span().offset) && !game.isRefused();
    const std::string written = isPosition ? writeGame(game) : std::string();
    const std::string_view text = isPosition ? std::string_view(written) : unchangedText(game);
    const MovePlaces places = isPosition ? MovePlaces() : movePlacesOf(game);
    std::vector<Insertion> insertions;
    for (const AddedComment& added : comments)
        if (auto insertion = insertionOf(added, places, text, game.span().offset))
            insertions.push_back(std::move(*insertion));
    std::stable_sort(insertions.begin(), insertions.end(),
                     [](const Insertion& a, const Insertion& b) { return a.at < b.at; });
    std::string whole;
    std::size_t from = 0;
    for (const Insertion& insertion : insertions) {
        whole += toUtf8(text.substr(from, insertion.at - from), game.codePage());
        from = insertion.at;
        if (insertion.isBefore) {
            if (!whole.empty() && !isBlank(whole.back()))
                whole += ' ';
            whole += insertion.comment + ' ';
        } else {
            whole += ' ' + insertion.comment;
            if (from < text.size() && !isBlank(text[from]) && text[from] != ')')
                whole += ' ';
        }
    }
    return whole + toUtf8(text.substr(from), game.codePage());
}

} // namespace plyline::pgn
