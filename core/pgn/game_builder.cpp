#include "core/pgn/game_builder.h"

#include "core/pgn/build_visitor.h"

#include <utility>

namespace plyline::pgn {

std::shared_ptr<const game::Game> buildGame(std::shared_ptr<const files::Source> source, Span span,
                                            int gameNumber, int firstLine,
                                            const std::stop_token& stop)
{
    Reader reader(source->bytes(), span.offset);
    BuildVisitor visitor(std::move(source), span, gameNumber, firstLine, stop);
    reader.readGame(visitor);
    if (!stop.stop_requested() && reader.offset() < span.end())
        reader.readRest(visitor);
    return stop.stop_requested() ? nullptr : visitor.finish();
}

} // namespace plyline::pgn
