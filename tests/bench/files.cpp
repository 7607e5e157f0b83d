#include "tests/bench/bench.h"

#include <filesystem>
#include <fstream>

namespace plyline::bench {

std::optional<std::string> largeFile(const std::string& given)
{
    if (!given.empty())
        return given;
    const std::string packed = PLYLINE_CORPUS "/masters-40MB.pgn.zst";
    const std::string plain = PLYLINE_BENCH_FILES "/masters-40MB.pgn";
    if (!std::filesystem::exists(plain) &&
        !runProgram({"zstd", "-d", "-q", "-f", "-o", plain, packed}))
        return std::nullopt;
    return plain;
}

namespace {

/// One more copy, in which players and places have other names. Copy 0 is the file as it is.
void writeCopy(std::ifstream& from, std::ofstream& to, int copy)
{
    const std::string mark = " " + std::to_string(copy) + "\"]";
    for (std::string line; std::getline(from, line);) {
        const bool isName = line.starts_with("[White \"") || line.starts_with("[Black \"") ||
                            line.starts_with("[Site \"");
        if (isName && copy > 0 && line.ends_with("\"]"))
            line.replace(line.size() - 2, 2, mark);
        to << line << '\n';
    }
    to << '\n';
}

} // namespace

std::optional<std::string> repeatedFile(const std::string& file, std::uintmax_t atLeast)
{
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    if (error || bytes == 0)
        return std::nullopt;
    if (bytes >= atLeast)
        return file;
    const std::string large =
        PLYLINE_BENCH_FILES "/repeated-" + std::to_string(atLeast / 1'000'000) + "MB.pgn";
    if (std::filesystem::exists(large))
        return large;
    const std::string unfinished = large + ".part";
    std::ofstream to(unfinished, std::ios::binary);
    for (int copy = 0; to && static_cast<std::uintmax_t>(to.tellp()) < atLeast; ++copy) {
        std::ifstream from(file, std::ios::binary);
        writeCopy(from, to, copy);
    }
    to.close();
    if (to)
        std::filesystem::rename(unfinished, large, error);
    return to && !error ? std::optional(large) : std::nullopt;
}

std::optional<std::string> gigabyteFile(const std::string& file)
{
    return repeatedFile(file, 1'000'000'000);
}

} // namespace plyline::bench
