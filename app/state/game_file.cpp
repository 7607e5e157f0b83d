#include "app/state/game_file.h"

#include "core/base/text.h"
#include "core/library/cache_folder.h"
#include "core/library/index_builder.h"
#include "core/library/packing.h"
#include "core/library/unpacker.h"
#include "core/pgn/game_builder.h"
#include "core/rules/fen.h"

#include <algorithm>

namespace plyline::state {

namespace {

Error errorOf(ErrorCode code, const std::string& subject, std::string detail = {})
{
    Error error;
    error.code = code;
    error.subject = subject;
    error.detail = std::move(detail);
    return error;
}

Expected<GameFile, Error> load(std::shared_ptr<const game::Source> source, int gameNumber,
                               const std::stop_token& stop, const FileProgress& progress)
{
    const std::size_t size = source->bytes().size();
    library::IndexOptions options;
    options.threads = library::indexThreads(static_cast<std::int64_t>(size));
    options.publish = [&](const auto&, std::int64_t bytes) {
        progress(static_cast<double>(bytes) / static_cast<double>(size));
    };
    const std::string name = source->name();
    auto index = library::buildIndex(std::move(source), stop, options);
    if (stop.stop_requested())
        return unexpected(errorOf(ErrorCode::Cancelled, name));
    if (index->isEmpty())
        return unexpected(errorOf(ErrorCode::NotPgn, name));
    const int number = std::clamp(gameNumber, 1, index->size());
    auto game = buildGame(*index, number);
    return GameFile{std::move(index), std::move(game), number, std::nullopt};
}

/// Unpacks, then finds the games: half of the progress each.
Expected<GameFile, Error> loadPacked(std::shared_ptr<const game::Source> packed, int gameNumber,
                                     const std::stop_token& stop, const FileProgress& progress)
{
    constexpr std::int64_t step = std::int64_t{4} << 20;
    const std::string name = packed->name();
    const auto unpacker = library::Unpacker::open(std::move(packed), library::cacheFolder());
    if (!unpacker)
        return unexpected(unpacker.error());
    std::optional<Error> damage;
    for (bool isMore = true; isMore && !stop.stop_requested();) {
        const auto more = (*unpacker)->unpack(step, stop);
        if (!more)
            damage = more.error();
        isMore = more.value_or(false);
        progress((*unpacker)->progress() / 2);
    }
    auto source = (*unpacker)->source();
    if (!source)
        return unexpected(source.error());
    const auto tell = [&](double part) { progress(0.5 + part / 2); };
    auto file = load(std::move(*source), gameNumber, stop, tell);
    if (file)
        file->damage = damage;
    else if (damage && file.error().code == ErrorCode::NotPgn)
        return unexpected(*damage);
    return file;
}

/// A single line whose first word is made of ranks: no PGN looks like that.
bool looksLikeFen(std::string_view text)
{
    const std::string_view placement = text.substr(0, text.find(' '));
    return text.find_first_of("\r\n[{") == std::string_view::npos &&
           std::count(placement.begin(), placement.end(), '/') >= 5;
}

std::string faultList(const rules::SetupFaults& faults)
{
    std::string names;
    for (const rules::SetupFault fault : faults.list())
        names += (names.empty() ? "" : ", ") + std::string(rules::faultName(fault));
    return names;
}

/// Why the position cannot be played from; empty when it can.
std::string refusalOf(std::string_view fen)
{
    const auto setup = rules::fen::parse(fen);
    if (!setup)
        return std::string(rules::fen::fieldName(setup.error().field));
    return faultList(rules::faultsOf(rules::withoutImpossibleRights(*setup)));
}

/// Its text ends within a comment, or with a word that is no move: more is to come.
bool isUnfinished(const game::Game& game)
{
    const auto size = static_cast<std::int64_t>(game.source()->bytes().size());
    const auto& all = game.diagnostics();
    return std::any_of(all.begin(), all.end(), [size](const Diagnostic& diagnostic) {
        const auto end = diagnostic.byte + static_cast<std::int64_t>(diagnostic.token.size());
        return diagnostic.code == DiagnosticCode::UnterminatedComment ||
               (diagnostic.severity == Severity::Error && end >= size);
    });
}

} // namespace

std::shared_ptr<const game::Game> buildGame(const library::GameIndex& index, int gameNumber)
{
    const library::IndexEntry& entry = index.entry(gameNumber - 1);
    return pgn::buildGame(index.source(), entry.span(), gameNumber,
                          static_cast<int>(entry.firstLine));
}

Expected<GameFile, Error> loadFile(const std::string& path, int gameNumber,
                                   const std::stop_token& stop, const FileProgress& progress)
{
    auto source = game::Source::open(path);
    if (!source)
        return unexpected(source.error());
    if (library::packingOf((*source)->bytes()))
        return loadPacked(std::move(*source), gameNumber, stop, progress);
    return load(std::move(*source), gameNumber, stop, progress);
}

Expected<GameFile, Error> growFile(const std::shared_ptr<const library::GameIndex>& index,
                                   int gameNumber, bool hasSettled, const std::stop_token& stop)
{
    using Growth = game::Source::Growth;
    auto source = index->source()->grown(hasSettled ? Growth::Whole : Growth::ToLastBlank);
    if (!source)
        return unexpected(source.error());
    const std::string& name = index->source()->name();
    GameFile file;
    file.index = library::continueIndex(*index, std::move(*source), stop);
    if (stop.stop_requested() || file.index->isEmpty())
        return unexpected(errorOf(ErrorCode::Cancelled, name));
    const auto last = buildGame(*file.index, file.index->size());
    if (isUnfinished(*last))
        return unexpected(errorOf(ErrorCode::Cancelled, name));
    file.gameNumber = std::clamp(gameNumber, 1, file.index->size());
    file.game =
        file.gameNumber == file.index->size() ? last : buildGame(*file.index, file.gameNumber);
    return file;
}

Expected<GameFile, Error> loadText(const std::string& text, const std::string& name, int gameNumber,
                                   const std::stop_token& stop, const FileProgress& progress)
{
    const std::string_view words = trimmed(text);
    if (!looksLikeFen(words))
        return load(game::Source::fromText(text, name), gameNumber, stop, progress);
    std::string refusal = refusalOf(words);
    if (!refusal.empty())
        return unexpected(errorOf(ErrorCode::GameRefused, name, std::move(refusal)));
    std::string game = "[SetUp \"1\"]\n[FEN \"" + std::string(words) + "\"]\n\n*\n";
    return load(game::Source::fromText(std::move(game), name), gameNumber, stop, progress);
}

} // namespace plyline::state
