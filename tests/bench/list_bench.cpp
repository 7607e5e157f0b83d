#include "core/filter/game_filter.h"
#include "core/filter/game_order.h"
#include "core/index/facts_builder.h"
#include "core/index/index_builder.h"
#include "core/index/index_cache.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace plyline::bench {

namespace {

using filter::OrderKey;
using index::GameIndex;
using IndexPtr = std::shared_ptr<const GameIndex>;

constexpr int rounds = 3;

double secondsOf(const std::function<void()>& work)
{
    return medianSeconds(Time::Wall, 1, work);
}

std::string millis(double seconds)
{
    return fmt::format("{:.1f} ms", seconds * 1000);
}

/// Indexed, kept, loaded again, and with what the moves say.
IndexPtr openList(const std::string& file)
{
    const auto source = files::Source::open(file).value();
    const auto gigabytes = static_cast<double>(source->bytes().size()) / 1e9;
    index::IndexOptions options;
    options.threads = index::indexThreads(static_cast<std::int64_t>(source->bytes().size()));
    IndexPtr index;
    double seconds = secondsOf([&] { index = index::buildIndex(source, {}, options); });
    print(fmt::format("index of {:.2f} GB, {} threads", gigabytes, options.threads),
          millis(seconds),
          fmt::format("{} games, {} texts", index->size(), index->strings().size()));
    seconds = secondsOf([&] { index::findFacts(*index, {}); });
    print("plies and badges of all games", fmt::format("{:.2f} s", seconds));
    const std::string folder = PLYLINE_BENCH_FILES "/cache";
    index::IndexCache::Limits limits;
    limits.shortestRest = std::chrono::seconds(0);
    const index::IndexCache cache(folder, limits);
    seconds = secondsOf([&] { static_cast<void>(cache.save(*index)); });
    print("  kept in the cache", millis(seconds));
    IndexPtr loaded;
    seconds = medianSeconds(Time::Wall, rounds,
                            [&] { loaded = cache.load(files::Source::open(file).value()); });
    print("  loaded from the cache", millis(seconds));
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return loaded;
}

/// Types a filter line byte by byte, then deletes it byte by byte.
bool benchKeystrokes(const IndexPtr& index, const std::string& line)
{
    filter::GameFilter filter;
    const double folding = secondsOf([&] { static_cast<void>(filter.readTexts(*index, {})); });
    std::vector<double> seconds;
    std::size_t left = 0;
    const auto ask = [&](std::size_t length) {
        seconds.push_back(secondsOf([&] {
            const auto query = filter::Filter::parse(line.substr(0, length));
            const auto answer = query ? filter.run(index, *query) : std::nullopt;
            left = answer ? answer->games.size() : left;
        }));
    };
    for (std::size_t length = 1; length <= line.size(); ++length)
        ask(length);
    const std::size_t found = left;
    for (std::size_t length = line.size() - 1; length > 0; --length)
        ask(length);
    const double worst = *std::max_element(seconds.begin(), seconds.end());
    std::nth_element(seconds.begin(), seconds.begin() + static_cast<long>(seconds.size() / 2),
                     seconds.end());
    print("keystroke of " + line, fmt::format("{} at most", millis(worst)),
          fmt::format("{} in the middle; {} games; texts folded once in {}; budget 100 ms",
                      millis(seconds[seconds.size() / 2]), found, millis(folding)));
    return found > 0;
}

bool benchOrder(const IndexPtr& index)
{
    constexpr std::pair<OrderKey, const char*> columns[] = {
        {OrderKey::File, "number"},
        {OrderKey::White, "White"},
        {OrderKey::Black, "Black"},
        {OrderKey::Event, "event"},
        {OrderKey::Site, "site"},
        {OrderKey::Round, "round"},
        {OrderKey::Date, "date"},
        {OrderKey::Eco, "ECO"},
        {OrderKey::Result, "result"},
        {OrderKey::WhiteElo, "Elo"},
        {OrderKey::BlackElo, "Elo of Black"},
        {OrderKey::Plies, "plies"},
    };
    filter::GameFilter filter;
    bool isGood = filter.readTexts(*index, {});
    std::vector<int> all(static_cast<std::size_t>(index->size()));
    std::iota(all.begin(), all.end(), 0);
    for (const auto& [key, name] : columns) {
        std::size_t sorted = 0;
        const filter::GameOrder order{key, key == OrderKey::File};
        const double seconds = medianSeconds(Time::Wall, rounds, [&] {
            const auto games = filter::inOrder(*index, all, order, filter.texts());
            sorted = games ? games->size() : 0;
        });
        isGood = isGood && sorted == all.size();
        print(fmt::format("sort by {}", name), millis(seconds));
    }
    return isGood;
}

} // namespace

bool benchList(const std::string& gigabyte)
{
    const IndexPtr index = openList(gigabyte);
    if (!index)
        return false;
    bool isGood = true;
    for (const char* line : {"kasparov result:1-0", "year:2010..2015 eco:B90-B99 elo>2600",
                             "event:\"wch\" plies<60", "e"})
        isGood = benchKeystrokes(index, line) && isGood;
    return benchOrder(index) && isGood;
}

} // namespace plyline::bench
