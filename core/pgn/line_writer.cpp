#include "core/pgn/line_writer.h"

#include "core/pgn/writer.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace plyline::pgn {

using game::LineId;

namespace {

/// Returns the annotations on the path to the end of the line, without the variations that fork
/// from it.
std::vector<game::Annotation> annotationsOnPath(const game::Game& game, LineId id)
{
    std::vector<LineId> way;
    for (std::optional<LineId> at = id; at; at = game.line(*at).parent)
        way.push_back(*at);
    std::reverse(way.begin(), way.end());
    std::vector<game::Annotation> items;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const game::Line& line = game.line(way[i]);
        const game::Ply end = i + 1 < way.size() ? game.line(way[i + 1]).forkPly : line.lastPly();
        for (const game::Annotation& item : line.annotations.items()) {
            if (item.after <= end && !std::holds_alternative<game::Fork>(item.what))
                items.push_back(item);
        }
    }
    return items;
}

game::Tags withoutResult(const game::Tags& tags)
{
    std::vector<game::Tag> kept = tags.all();
    std::erase_if(kept, [](const game::Tag& tag) { return tag.name == "Result"; });
    return game::Tags(std::move(kept));
}

} // namespace

std::string writeLine(const game::Game& game, LineId id)
{
    if (game.isRefused())
        return writeGame(game);
    const bool isMain = id == LineId::main();
    std::vector<game::MoveEvent> events;
    for (const game::MoveEvent* const event : game.path(id))
        events.push_back(*event);
    game::GameParts parts;
    parts.source = game.source();
    parts.span = game.span();
    parts.codePage = game.codePage();
    parts.tags = isMain ? game.tags() : withoutResult(game.tags());
    parts.start = game.start();
    parts.castlingStyle = game.castlingStyle();
    parts.outcome = isMain ? game.outcome() : game::Outcome::Unfinished;
    parts.lines.push_back({LineId::main(), std::nullopt, game::Ply(0),
                           game::EventLog(std::move(events)),
                           game::Annotations(annotationsOnPath(game, id), {})});
    return writeGame(game::Game(std::move(parts)));
}

} // namespace plyline::pgn
