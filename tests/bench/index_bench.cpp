#include "core/index/index_builder.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <cstring>

namespace plyline::bench {

namespace {

constexpr int rounds = 9;

std::int64_t countNewlines(std::string_view bytes)
{
    std::int64_t count = 0;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (found == nullptr)
            break;
        ++count;
        at = static_cast<const char*>(found) + 1;
    }
    return count;
}

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

/// All over the mapped file, opened anew each time.
bool benchIndex(const std::string& file)
{
    const bool isLoneFine = benchLoneIndex(file);
    return benchSharedIndex(file) && isLoneFine;
}

} // namespace plyline::bench
