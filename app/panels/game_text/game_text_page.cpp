#include "app/panels/game_text/game_text_page.h"

#include "app/panels/game_text/known_text.h"
#include "core/analysis/diagnostic_place.h"

#include <algorithm>

namespace plyline::game_text {

namespace {

/// How far from a page's edge a line end is looked for, in bytes.
constexpr std::int64_t longestStep = 4096;

/// Returns the byte after a line end near and not after `byte`; if there is none, the start of a
/// character.
std::int64_t pageEdge(std::string_view bytes, std::int64_t byte)
{
    const std::int64_t lowest = std::max<std::int64_t>(0, byte - longestStep);
    for (std::int64_t at = byte; at > lowest; --at) {
        if (bytes[static_cast<std::size_t>(at - 1)] == '\n')
            return at;
    }
    while (byte > lowest && (bytes[static_cast<std::size_t>(byte)] & 0xc0) == 0x80)
        --byte;
    return byte;
}

Span pageSpan(const game::Game& game, std::int64_t byte)
{
    const Span whole = game.span();
    if (whole.length <= longestWhole)
        return whole;
    const std::string_view bytes = game.source()->bytes();
    std::int64_t begin =
        std::clamp(byte - longestPage / 2, whole.offset, whole.end() - longestPage);
    std::int64_t end = begin + longestPage;
    begin = begin == whole.offset ? begin : std::max(whole.offset, pageEdge(bytes, begin));
    end = end == whole.end() ? end : pageEdge(bytes, end);
    return {begin, end - begin};
}

} // namespace

bool GameTextPage::shows(std::int64_t byte) const
{
    return byte >= part.offset && (byte < part.end() || byte >= game->span().end());
}

Stretch GameTextPage::stretchOf(Span span) const
{
    const int begin = text.positionOf(span.offset);
    return {begin, std::max(begin + 1, text.positionOf(span.end()))};
}

GameTextPage sourcePageOf(std::shared_ptr<const game::Game> game,
                          std::shared_ptr<const game::Game> shownGame,
                          std::shared_ptr<const pgn::MovePlaces> places, int firstLine,
                          std::int64_t byte)
{
    GameTextPage page;
    page.game = std::move(game);
    page.shownGame = std::move(shownGame);
    page.places = places ? std::move(places)
                         : std::make_shared<const pgn::MovePlaces>(pgn::movePlacesOf(*page.game));
    const files::Source& source = *page.game->source();
    const Span span = pageSpan(*page.game, byte);
    page.part = span;
    const std::int64_t start = page.game->span().offset;
    const auto linesBefore =
        static_cast<int>(countLineEnds(source.bytes({start, span.offset - start})));
    std::string_view bytes = source.bytes(span);
    if (page.shownGame != page.game) {
        page.bytes =
            std::make_shared<const std::string>(knownText(*page.shownGame, *page.places, span));
        bytes = *page.bytes;
    }
    page.text = GameText(bytes, {span.offset, static_cast<std::int64_t>(bytes.size())},
                         page.game->codePage(), firstLine + linesBefore);

    const auto& all = page.places->all();
    auto place = std::lower_bound(
        all.begin(), all.end(), span.offset,
        [](const pgn::MovePlace& one, std::int64_t at) { return one.span.offset < at; });
    for (; place != all.end() && place->span.offset < span.end(); ++place) {
        if (place->isMove && isKnown(*place, *page.shownGame))
            page.moves.push_back({page.stretchOf(place->span), place->line, place->ply});
    }
    for (const Diagnostic& diagnostic : page.shownGame->diagnostics()) {
        if (page.shows(diagnostic.byte))
            page.faults.push_back(
                {page.stretchOf(analysis::spanOf(diagnostic, *page.game)), diagnostic.severity});
    }
    return page;
}

} // namespace plyline::game_text
