#include "core/game/same_game.h"
#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/writer.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/move_meaning.h"

#include <cstddef>
#include <cstdint>

using namespace plyline;

namespace {

std::shared_ptr<const game::Game> build(const index::GameIndex& index, int i)
{
    const index::IndexEntry& entry = index.entry(i);
    return pgn::buildGame(index.source(), entry.span(), i + 1, static_cast<int>(entry.firstLine));
}

/// What a game is written as reads back to the same game, and writes the same again.
void checkRoundTrip(const game::Game& game)
{
    const std::string text = pgn::writeGame(game);
    const auto index = index::buildIndex(files::Source::fromText(text, "written"));
    if (game.isRefused()) // written as it stands
        return;
    FUZZ_CHECK(index->size() == 1);
    const auto back = build(*index, 0);
    FUZZ_CHECK(game::isSameGame(game, *back));
    FUZZ_CHECK(pgn::writeGame(*back) == text);
}

} // namespace

/// Any bytes: the index, the fast path and the builder find the same games, and each move is what
/// its word means.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto index = index::buildIndex(files::Source::fromText(text, "fuzz"));
    std::int64_t end = 0, plies = 0;
    for (int i = 0; i < index->size(); ++i) {
        const index::IndexEntry& entry = index->entry(i);
        FUZZ_CHECK(entry.offset == end && entry.span().length > 0);
        end += entry.span().length;
        const auto game = build(*index, i);
        const index::EntryFacts facts = index::factsOf(*index, i);
        FUZZ_CHECK(facts.plies == game->mainLine().log.size());
        FUZZ_CHECK(facts.hasErrors == game->hasErrors());
        plies += facts.plies;
        for (const Diagnostic& diagnostic : game->diagnostics())
            FUZZ_CHECK(diagnostic.byte >= 0 && diagnostic.line > 0 && diagnostic.column > 0);
        fuzz::checkMeanings(*game);
        checkRoundTrip(*game);
    }
    const auto bytes = static_cast<std::int64_t>(index->source()->bytes().size());
    FUZZ_CHECK(index->size() == 0 || end == bytes);
    const index::PlayedLines played = index::playMainLines(*index->source(), {0, bytes});
    FUZZ_CHECK(played.games == index->size() && played.plies == plies);
    return 0;
}
