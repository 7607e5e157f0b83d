#include "core/analysis/opening_files.h"
#include "core/index/index_builder.h"
#include "core/index/main_line_player.h"
#include "tests/bench/bench.h"
#include "tests/bench/newlines.h"

#include <fmt/format.h>

namespace plyline::bench {

namespace {

constexpr int rounds = 9;

} // namespace

/// Two threads beside the newline count on one, by the clock on the wall.
static bool benchSharedIndex(const std::string& file)
{
    int games = 0;
    const auto count = [&] {
        const auto source = files::Source::open(file).value();
        if (countNewlines(source->bytes()) == 0)
            games = -1;
    };
    const auto index = [&] {
        index::IndexOptions options;
        options.threads = 2;
        games = index::buildIndex(files::Source::open(file).value(), {}, options)->size();
    };
    const auto [yardstick, seconds] = medianSecondsInTurn(Time::Wall, rounds, count, index);
    print("index with tags, 2 threads, by the wall clock", fmt::format("{:.4f} s", seconds),
          fmt::format("{} games; {:.2f} times the newline count; budget 1.7", games,
                      seconds / yardstick));
    return games > 0;
}

/// One thread and the newline count, both on one processor.
static bool benchLoneIndex(const std::string& file)
{
    const OneProcessor one;
    std::int64_t newlines = 0;
    int games = 0;
    const auto count = [&] {
        const auto source = files::Source::open(file).value();
        newlines = countNewlines(source->bytes());
    };
    const auto index = [&] {
        games = index::buildIndex(files::Source::open(file).value())->size();
    };
    const auto [yardstick, seconds] = medianSecondsInTurn(Time::Processor, rounds, count, index);
    print("newline count with memchr", fmt::format("{:.4f} s", yardstick),
          fmt::format("{} lines", newlines));
    print("index with tags, 1 thread", fmt::format("{:.4f} s", seconds),
          fmt::format("{} games; {:.2f} times the newline count; budget 3.0", games,
                      seconds / yardstick));
    return games > 0 && newlines > 0;
}

/// What naming the openings adds to the second pass.
static bool benchOpenings(const std::string& file)
{
    const OneProcessor one;
    const auto source = files::Source::open(file).value();
    std::shared_ptr<const analysis::OpeningTable> table;
    const double making =
        medianSeconds(Time::Processor, 3, [&] { table = analysis::loadOpenings({}).table; });
    print("table of openings made", fmt::format("{:.1f} ms", making * 1000),
          fmt::format("{} names", table->size()));
    index::IndexOptions options;
    const auto bare = index::buildIndex(source, {}, options);
    options.openings = table;
    const auto naming = index::buildIndex(source, {}, options);
    std::int64_t plies = 0;
    int named = 0;
    const auto play = [&](const index::GameIndex& index) {
        named = 0;
        for (int game = 0; game < index.size(); ++game) {
            const index::EntryFacts facts = index::factsOf(index, game);
            plies += facts.plies;
            named += facts.opening.row() ? 1 : 0;
        }
    };
    const auto [without, with] = medianSecondsInTurn(
        Time::Processor, 3, [&] { play(*bare); }, [&] { play(*naming); });
    print("facts of all games, 1 thread", fmt::format("{:.3f} s", without));
    print("  with names of openings", fmt::format("{:.3f} s", with),
          fmt::format("{:.2f} times as long; {} of {} games named", with / without, named,
                      naming->size()));
    return plies > 0 && named > 0;
}

/// The same as people have it: in a process that was started for it, whose memory is all new and
/// whose start and end count too.
static bool benchFreshIndex(const std::string& file)
{
    const auto large = repeatedFile(file, 120'000'000);
    if (!large)
        return false;
    bool isRun = true;
    const auto count = [&] { isRun = runProgram({PLYLINE_NEWLINE_COUNT, *large}) && isRun; };
    const auto index = [&](const char* threads) {
        isRun =
            runProgram({PLYLINE_CLI, "stats", "--phase", "index", "--threads", threads, *large}) &&
            isRun;
    };
    const auto report = [&](std::string_view what, Time time, const char* threads, double budget) {
        const auto [yardstick, seconds] =
            medianSecondsInTurn(time, rounds, count, [&] { index(threads); });
        print(what, fmt::format("{:.4f} s", seconds),
              fmt::format("{:.2f} times a process that counts newlines; budget {}",
                          seconds / yardstick, budget));
    };
    {
        const OneProcessor one;
        report("index in a fresh process, 1 thread", Time::Processor, "1", 3.0);
    }
    report("index in a fresh process, 2 threads, by the wall", Time::Wall, "2", 1.7);
    return isRun;
}

/// All over the mapped file, opened anew each time.
bool benchIndex(const std::string& file)
{
    const bool isLoneFine = benchLoneIndex(file);
    const bool isSharedFine = benchSharedIndex(file);
    const bool areNamesFine = benchOpenings(file);
    return benchFreshIndex(file) && areNamesFine && isLoneFine && isSharedFine;
}

} // namespace plyline::bench
