#include "app/model/open_file/game_file.h"

#include "app/model/open_file/file_games.h"
#include "core/base/text.h"
#include "core/files/cache_folder.h"
#include "core/files/packing.h"
#include "core/files/unpacker.h"
#include "core/index/index_builder.h"
#include "core/index/index_cache.h"
#include "core/index/pgn_evidence.h"
#include "core/index/rewritten_index.h"
#include "core/index/settled_games.h"
#include "core/rules/epd.h"

#include <algorithm>

namespace plyline::open_file {

using index::GameIndex;

namespace {

Error errorOf(ErrorCode code, const std::string& subject, std::string detail = {})
{
    Error error;
    error.code = code;
    error.subject = subject;
    error.detail = std::move(detail);
    return error;
}

/// A search for evidence that was stopped has not come to an end.
ErrorCode notPgnUnlessStopped(const std::stop_token& stop)
{
    return stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::NotPgn;
}

/// Indexes the source from its start, or from where `before` ends.
std::shared_ptr<const GameIndex> indexOf(const std::shared_ptr<const GameIndex>& before,
                                         std::shared_ptr<const files::Source> source,
                                         const std::stop_token& stop, index::IndexOptions options)
{
    options.threads = index::indexThreads(static_cast<std::int64_t>(source->bytes().size()));
    return before ? index::continueIndex(*before, std::move(source), stop, options)
                  : index::buildIndex(std::move(source), stop, options);
}

Expected<GameFile, Error> loadWhole(const std::shared_ptr<const files::Source>& source,
                                    const std::stop_token& stop, GameBatches& batches)
{
    const std::string name = source->name();
    if (batches.request().isListKept) {
        if (auto kept = index::IndexCache().load(source, stop, batches.openings());
            kept && !kept->isEmpty())
            return batches.last(std::move(kept));
    }
    ReadingProgress progress;
    progress.allBytes = static_cast<std::int64_t>(source->bytes().size());
    index::PgnEvidence evidence;
    index::IndexOptions options;
    options.openings = batches.openings();
    // half, because batches already come less often
    options.interval = batches.pace().anInstant / 2;
    options.publish = [&](const std::shared_ptr<const GameIndex>& index, std::int64_t bytes) {
        const bool isPgn = evidence.isFoundIn(*index, stop);
        progress.games = isPgn ? index->size() : 0;
        progress.bytes = bytes;
        progress.part = static_cast<double>(bytes) / static_cast<double>(progress.allBytes);
        batches.take(isPgn ? index : nullptr, progress);
    };
    auto index = indexOf(nullptr, source, stop, options);
    if (stop.stop_requested())
        return unexpected(errorOf(ErrorCode::Cancelled, name));
    if (index->isEmpty() && trimmed(source->bytes()).empty())
        return unexpected(errorOf(ErrorCode::FileIsEmpty, name));
    evidence.isFoundIn(*index, stop);
    if (!evidence.isPgn())
        return unexpected(errorOf(notPgnUnlessStopped(stop), name));
    return batches.last(std::move(index));
}

/// Returns the games that are complete in what was unpacked so far, which excludes the last one
/// found.
std::shared_ptr<const GameIndex>
indexSoFar(const std::shared_ptr<const GameIndex>& before, const files::Unpacker& unpacker,
           const std::shared_ptr<const analysis::OpeningTable>& openings,
           const std::stop_token& stop)
{
    auto source = unpacker.source();
    if (!source)
        return before; // the end will report it
    std::shared_ptr<const GameIndex> found = before;
    index::IndexOptions options;
    options.openings = openings;
    options.interval = std::chrono::milliseconds(0);
    options.publish = [&found](const std::shared_ptr<const GameIndex>& index, std::int64_t) {
        found = index;
    };
    static_cast<void>(indexOf(before, std::move(*source), stop, options));
    return found;
}

/// Unpacks the file, and looks for games each time its size has grown by half, so that all looks
/// together cost little more than one at the end.
Expected<GameFile, Error> loadPacked(std::shared_ptr<const files::Source> packed,
                                     const std::stop_token& stop, GameBatches& batches)
{
    constexpr std::int64_t step = std::int64_t{2} << 20;
    const std::string name = packed->name();
    ReadingProgress progress;
    progress.isUnpacking = true;
    progress.allBytes = static_cast<std::int64_t>(packed->bytes().size());
    const auto unpacker = files::Unpacker::open(std::move(packed), files::cacheFolder());
    if (!unpacker)
        return unexpected(unpacker.error());
    std::optional<Error> damage;
    std::shared_ptr<const GameIndex> soFar;
    index::PgnEvidence evidence;
    std::int64_t next = step;
    for (bool isMore = true; isMore && !stop.stop_requested();) {
        const auto more = (*unpacker)->unpack(step, stop);
        if (!more)
            damage = more.error();
        isMore = more.value_or(false);
        if (isMore && (*unpacker)->unpackedBytes() >= next) {
            soFar = indexSoFar(soFar, **unpacker, batches.openings(), stop);
            next = (*unpacker)->unpackedBytes() * 3 / 2;
        }
        progress.part = (*unpacker)->progress();
        progress.bytes =
            static_cast<std::int64_t>(progress.part * static_cast<double>(progress.allBytes));
        const bool isPgn = soFar && evidence.isFoundIn(*soFar, stop);
        progress.games = isPgn ? soFar->size() : 0;
        batches.take(isPgn ? soFar : nullptr, progress);
    }
    auto source = (*unpacker)->source();
    if (!source)
        return unexpected(source.error());
    index::IndexOptions options;
    options.openings = batches.openings();
    auto index = indexOf(soFar, std::move(*source), stop, options);
    if (stop.stop_requested())
        return unexpected(errorOf(ErrorCode::Cancelled, name));
    evidence.isFoundIn(*index, stop);
    if (!evidence.isPgn())
        return unexpected(damage ? *damage : errorOf(notPgnUnlessStopped(stop), name));
    GameFile file = batches.last(std::move(index));
    file.damage = damage;
    return file;
}

/// Whether the text is one line of FEN or EPD and nothing else.
bool isOnePosition(std::string_view text)
{
    return text.find_first_of("\r\n") == std::string_view::npos &&
           rules::epd::looksLikePosition(text);
}

std::string faultList(const rules::SetupFaults& faults)
{
    std::string names;
    for (const rules::SetupFault fault : faults.list())
        names += (names.empty() ? "" : ", ") + std::string(rules::faultName(fault));
    return names;
}

/// Returns why the position cannot be played; empty if it can.
std::string refusalOf(std::string_view position)
{
    const auto setup = rules::epd::parse(position);
    if (!setup)
        return std::string(rules::fen::fieldName(setup.error().field));
    return faultList(rules::faultsOf(rules::withoutImpossibleRights(*setup)));
}

std::string_view textOf(const GameIndex& index, int entry)
{
    return index.source()->bytes(index.entry(entry).span());
}

struct GrownIndex
{
    std::shared_ptr<const GameIndex> index;
    int firstOther; ///< The games before this one are unchanged.
};

/// Indexes the file as it is now, whether text was appended or the file was written anew.
Expected<GrownIndex, Error> grownIndex(const GameIndex& before, bool hasSettled,
                                       const std::stop_token& stop)
{
    using Growth = files::Source::Growth;
    auto source = before.source()->grown(hasSettled ? Growth::Whole : Growth::ToLastBlank);
    if (source) {
        auto index = index::continueIndex(before, std::move(*source), stop);
        // With the text that now follows it, a game may turn out not to be one.
        if (index->size() < before.size() && !stop.stop_requested())
            return unexpected(errorOf(ErrorCode::FileChanged, before.source()->name()));
        const auto bytes = static_cast<std::int64_t>(before.source()->bytes().size());
        return GrownIndex{std::move(index), index::settledGames(before, bytes)};
    }
    if (source.error().code != ErrorCode::FileChanged || !before.source()->isCopy())
        return unexpected(source.error());
    auto anew = files::Source::open(before.source()->name(), stop);
    if (!anew)
        return unexpected(anew.error());
    auto index = index::rewrittenIndex(before, std::move(*anew), stop);
    if (!index)
        return unexpected(stop.stop_requested()
                              ? errorOf(ErrorCode::Cancelled, before.source()->name())
                              : source.error());
    return GrownIndex{std::move(index), 0};
}

/// Whether the text ends inside a comment or with a word that is not a move, so that more must
/// follow.
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

/// Compares the games that may have changed. `newest`: the last game, if it was built.
Expected<FileGrowth, Error> growthOf(const std::shared_ptr<const GameIndex>& index,
                                     const GrownIndex& grown,
                                     const std::shared_ptr<const game::Game>& newest, int open,
                                     const std::stop_token& stop)
{
    FileGrowth growth;
    growth.index = grown.index;
    growth.openGame = open;
    const FileGames earlier(index), now(growth.index);
    for (int i = grown.firstOther; i < index->size(); ++i) {
        if (textOf(*index, i) == textOf(*growth.index, i) && i + 1 != open)
            continue;
        const auto before = earlier.game(i + 1, stop);
        const bool isNewest = newest && i + 1 == growth.index->size();
        const auto current = isNewest ? newest : now.game(i + 1, stop);
        if (stop.stop_requested())
            return unexpected(errorOf(ErrorCode::Cancelled, index->source()->name()));
        const int events =
            current->mainLine().lastPly().number() - before->mainLine().lastPly().number();
        growth.newEvents += std::max(0, events);
        if (i + 1 == open)
            growth.game = current;
    }
    return growth;
}

} // namespace

Expected<GameFile, Error> loadFile(const std::string& path, const GameRequest& request,
                                   const std::stop_token& stop, const ReadingListener& listener)
{
    GameBatches batches(request, listener, stop);
    auto source = files::Source::open(path, stop);
    if (!source)
        return unexpected(source.error());
    if (files::packingOf((*source)->bytes()))
        return loadPacked(std::move(*source), stop, batches);
    return loadWhole(*source, stop, batches);
}

Expected<FileGrowth, Error> growFile(const std::shared_ptr<const GameIndex>& index, int open,
                                     bool hasSettled, const std::stop_token& stop)
{
    const Error stopped = errorOf(ErrorCode::Cancelled, index->source()->name());
    const auto grown = grownIndex(*index, hasSettled, stop);
    if (!grown)
        return unexpected(grown.error());
    if (stop.stop_requested() || grown->index->isEmpty())
        return unexpected(stopped);
    const auto newest = FileGames(grown->index).game(grown->index->size(), stop);
    if (stop.stop_requested() || isUnfinished(*newest))
        return unexpected(stopped);
    return growthOf(index, *grown, newest, open, stop);
}

Expected<FileGrowth, Error> growStream(const std::shared_ptr<const GameIndex>& index,
                                       std::int64_t common,
                                       std::shared_ptr<const files::Source> source, int open,
                                       const std::stop_token& stop)
{
    const int kept = index::settledGames(*index, common);
    auto grown = index::continueIndex(*index, kept, std::move(source), stop);
    if (stop.stop_requested() || grown->size() < index->size())
        return unexpected(errorOf(ErrorCode::Cancelled, index->source()->name()));
    return growthOf(index, {std::move(grown), kept}, nullptr, open, stop);
}

Expected<GameFile, Error> loadStream(std::shared_ptr<const files::Source> source,
                                     const GameRequest& request, const std::stop_token& stop)
{
    const ReadingListener listener;
    GameBatches batches(request, listener, stop);
    const std::string name = source->name();
    index::IndexOptions options;
    options.openings = batches.openings();
    auto index = indexOf(nullptr, std::move(source), stop, options);
    if (stop.stop_requested() || index->isEmpty())
        return unexpected(errorOf(ErrorCode::Cancelled, name));
    return batches.last(std::move(index));
}

Expected<GameFile, Error> loadText(const std::string& text, const std::string& name,
                                   const GameRequest& request, const std::stop_token& stop,
                                   const ReadingListener& listener)
{
    GameBatches batches(request, listener, stop);
    const std::string_view words = trimmed(text);
    std::string refusal = isOnePosition(words) ? refusalOf(words) : std::string();
    if (!refusal.empty())
        return unexpected(errorOf(ErrorCode::GameRefused, name, std::move(refusal)));
    return loadWhole(files::Source::fromText(text, name), stop, batches);
}

} // namespace plyline::open_file
