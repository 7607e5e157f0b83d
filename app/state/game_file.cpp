#include "app/state/game_file.h"

#include "core/base/text.h"
#include "core/library/index_builder.h"
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
    return GameFile{std::move(index), std::move(game), number};
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
    return load(std::move(*source), gameNumber, stop, progress);
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
