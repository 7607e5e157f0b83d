#include "core/search/file_player.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <filesystem>
#include <thread>

namespace plyline::bench {

namespace {

constexpr int rounds = 5;

index::PlayedLines playOnThreads(const std::string& file, int threads)
{
    return search::playFile(*files::Source::open(file).value(), threads);
}

std::string pgnExtract()
{
    const std::string games = "/usr/games/pgn-extract"; // where Debian puts it, often not in PATH
    return std::filesystem::exists(games) ? games : "pgn-extract";
}

std::string rate(const index::PlayedLines& played, double seconds)
{
    return fmt::format("{:.3f} s, {:.2f} M plies/s", seconds,
                       static_cast<double>(played.plies) / seconds / 1e6);
}

} // namespace

/// Every SAN resolved and played with full legality, the file opened anew each time.
bool benchParse(const std::string& file)
{
    index::PlayedLines played;
    const auto playAlone = [&] { played = playOnThreads(file, 1); };
    {
        const OneProcessor one;
        bool isRun = true;
        const std::vector<std::string> command = {pgnExtract(), "-s", "-r", file};
        const auto [ours, yardstick] = medianSecondsInTurn(
            Time::Processor, rounds, playAlone, [&] { isRun = isRun && runProgram(command); });
        print(fmt::format("full parse, 1 thread, {} games", played.games), rate(played, ours));
        if (isRun)
            print("  pgn-extract -s -r, same processor", rate(played, yardstick),
                  fmt::format("we are {:.2f} times as fast; budget 13.5", yardstick / ours));
        else
            print("  pgn-extract -s -r", "not installed, or it failed");
    }
    if (std::thread::hardware_concurrency() >= 2) {
        index::PlayedLines both;
        const auto [alone, shared] = medianSecondsInTurn(Time::Wall, rounds, playAlone,
                                                         [&] { both = playOnThreads(file, 2); });
        print("full parse, 2 threads, by the wall clock", rate(both, shared),
              fmt::format("{:.2f} times 1 thread; budget 1.8", alone / shared));
        if (!(both == played))
            return false;
    }
    return played.plies > 0;
}

} // namespace plyline::bench
