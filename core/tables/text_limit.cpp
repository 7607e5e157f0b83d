#include "core/tables/text_limit.h"

#include <algorithm>

namespace plyline::tables {

namespace {

std::int64_t longestIn(const game::Game& game)
{
    std::int64_t longest = 0;
    for (const game::Tag& tag : game.tags().all())
        longest = std::max(longest,
                           static_cast<std::int64_t>(std::max(tag.name.size(), tag.value.size())));
    for (const game::Line& line : game.lines()) {
        for (const game::Annotation& annotation : line.annotations.items()) {
            if (const auto* comment = std::get_if<game::Comment>(&annotation.what))
                longest = std::max(longest, comment->span.length);
        }
    }
    return longest;
}

} // namespace

Expected<void, Error> checkTexts(const game::Game& game, int gameNumber, std::int64_t limit)
{
    if (longestIn(game) <= limit)
        return {};
    Error error;
    error.code = ErrorCode::TextTooLong;
    if (game.source())
        error.subject = game.source()->name();
    error.number = gameNumber;
    error.limit = limit;
    return unexpected(std::move(error));
}

} // namespace plyline::tables
