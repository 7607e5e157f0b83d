#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/cli/verification.h"
#include "core/base/memory.h"
#include "core/base/share_out.h"
#include "core/index/index_builder.h"
#include "core/search/file_player.h"

#include <chrono>

namespace plyline::cli {

namespace {

using Phase = StatsOptions::Phase;

/// What one phase measured. Fields are none where the phase does not measure them.
struct Measured
{
    int threads = 1;
    double seconds = 0;
    std::int64_t games = 0;
    std::optional<std::int64_t> plies;
    std::optional<std::int64_t> diagnostics;
    bool isGood = true;
};

template <typename Work>
Measured timed(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    Measured measured = work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    measured.seconds = taken.count();
    return measured;
}

Measured measureIndex(const std::shared_ptr<const files::Source>& source, int threads,
                      std::shared_ptr<const index::GameIndex>& index)
{
    index::IndexOptions options;
    options.threads = threads;
    index = index::buildIndex(source, {}, options);
    Measured measured;
    measured.threads = threads;
    measured.games = index->size();
    return measured;
}

Measured measureParse(const std::shared_ptr<const files::Source>& source, int threads)
{
    const index::PlayedLines played = search::playFile(*source, threads);
    Measured measured;
    measured.threads = threads;
    measured.games = played.games;
    measured.plies = played.plies;
    measured.diagnostics = played.diagnostics;
    measured.isGood = measured.diagnostics == 0;
    return measured;
}

Measured measureVerify(const OpenedFile& file, int threads)
{
    std::vector<Verified> parts(static_cast<std::size_t>(threads));
    shareOut(static_cast<std::size_t>(file.size()), threads, {}, [&](WorkShare& share) {
        while (const auto entry = share.next()) {
            const int number = static_cast<int>(*entry) + 1;
            if (const auto one = verifyGame(*file.game(number), number))
                parts[share.worker()].add(*one);
        }
    });
    Verified total;
    for (const Verified& part : parts)
        total.add(part);
    Measured measured;
    measured.threads = threads;
    measured.games = total.games;
    measured.plies = total.plies;
    measured.diagnostics = total.diagnostics;
    measured.isGood = total.differences == 0 && total.gamesWithErrors == 0;
    return measured;
}

std::string row(std::string_view phase, const Measured& measured, std::size_t bytes)
{
    const auto orNull = [](const std::optional<std::int64_t>& value) {
        return value ? Json(*value) : Json(nullptr);
    };
    Json json;
    json["phase"] = phase;
    json["threads"] = measured.threads;
    json["seconds"] = measured.seconds;
    json["bytes"] = bytes;
    json["games"] = measured.games;
    json["plies"] = orNull(measured.plies);
    json["diagnostics"] = orNull(measured.diagnostics);
    json["peak_rss_bytes"] = peakResidentBytes();
    return ndjsonLine(json);
}

} // namespace

ExitStatus runStats(const StatsOptions& options)
{
    Measured indexed;
    const auto file = OpenedFile::open(options.file, [&](const auto& source) {
        std::shared_ptr<const index::GameIndex> index;
        indexed = timed([&] { return measureIndex(source, options.threads, index); });
        return index;
    });
    if (!file)
        return complain(file.error());
    const std::shared_ptr<const files::Source> source = file->index().source();
    Output output;
    ExitStatus status = file->status();
    const auto measure = [&](Phase phase, std::string_view name, const auto& work) {
        if (options.phase != Phase::All && options.phase != phase)
            return;
        const Measured measured = work();
        output.write(row(name, measured, source->bytes().size()));
        if (!measured.isGood)
            status = ExitStatus::Failed;
    };
    measure(Phase::Index, "index", [&] { return indexed; });
    measure(Phase::Parse, "parse",
            [&] { return timed([&] { return measureParse(source, options.threads); }); });
    measure(Phase::Verify, "verify",
            [&] { return timed([&] { return measureVerify(*file, options.threads); }); });
    return output.finish(status);
}

} // namespace plyline::cli
