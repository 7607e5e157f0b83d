#include "core/pgn/game_builder.h"

#include "core/pgn/build_visitor.h"

namespace plyline::pgn {

std::shared_ptr<const game::Game> buildGame(std::shared_ptr<const game::Source> source, Span span,
                                            int gameNumber, int firstLine)
{
    Reader reader(source->bytes(), span.offset);
    BuildVisitor visitor(source, span, gameNumber, firstLine);
    reader.readGame(visitor);
    if (reader.offset() < span.end())
        reader.readRest(visitor);
    return visitor.finish();
}

} // namespace plyline::pgn
