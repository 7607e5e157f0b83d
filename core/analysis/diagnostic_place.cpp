#include "core/analysis/diagnostic_place.h"

#include <algorithm>

namespace plyline::analysis {

namespace {

/// Longest line that is marked for a diagnostic whose token does not stand at its place, as with
/// the value of a tag.
constexpr std::size_t longestLine = 200;

std::size_t letterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }));
}

std::size_t lengthOf(std::string_view token, std::string_view source, CodePage page)
{
    if (source.starts_with(token))
        return token.size();
    const std::size_t letters = letterCount(token);
    if (toUtf8(source.substr(0, letters), page) == token)
        return letters;
    const std::size_t lineEnd = std::min(source.find_first_of("\r\n"), source.size());
    return std::min(lineEnd, longestLine);
}

} // namespace

game::Place placeOf(const Diagnostic& diagnostic)
{
    const int before = std::max(0, diagnostic.ply.value_or(1) - 1);
    return {diagnostic.game, game::LineId(diagnostic.lineOfGame), game::Ply(before)};
}

Span spanOf(const Diagnostic& diagnostic, const game::Game& game)
{
    const std::int64_t left = std::max<std::int64_t>(0, game.span().end() - diagnostic.byte);
    const std::string_view source = game.source()->bytes({diagnostic.byte, left});
    return {diagnostic.byte,
            static_cast<std::int64_t>(lengthOf(diagnostic.token, source, game.codePage()))};
}

} // namespace plyline::analysis
