#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::bench {

/// Which time: what the clock on the wall says, or what the processor spent on this process and the
/// programs it waited for, which other programs of a busy machine disturb less.
enum class Time { Wall, Processor };
/// What one run of `work` takes: the median of `repeats`, in seconds.
[[nodiscard]] double medianSeconds(Time time, int repeats, const std::function<void()>& work);
/// The medians of two works that take turns, so that both see the same machine.
[[nodiscard]] std::pair<double, double> medianSecondsInTurn(Time time, int rounds,
                                                            const std::function<void()>& first,
                                                            const std::function<void()>& second);
/// Keeps this process and those it starts on one processor while it lives, so that a comparison is
/// of one thread with one thread.
class OneProcessor
{
public:
    OneProcessor();
    ~OneProcessor();
    OneProcessor(const OneProcessor&) = delete;
    OneProcessor& operator=(const OneProcessor&) = delete;
};
/// Returns the anonymous memory of the process in bytes: what it holds itself, without mapped
/// files.
[[nodiscard]] std::int64_t anonymousBytes();
/// Runs a program and waits for it; its output goes nowhere. False where it cannot be run or fails.
[[nodiscard]] bool runProgram(const std::vector<std::string>& command);
/// A large PGN file: `given`, or the corpus' masters unpacked once; none where there is neither.
[[nodiscard]] std::optional<std::string> largeFile(const std::string& given);
/// A file of that many bytes or more: that one repeated, the names of players and places being
/// others in each copy; made once. Itself when it is as large, none where it cannot be written.
[[nodiscard]] std::optional<std::string> repeatedFile(const std::string& file,
                                                      std::uintmax_t atLeast);
/// The same of a gigabyte.
[[nodiscard]] std::optional<std::string> gigabyteFile(const std::string& file);

/// One line of the table.
void print(std::string_view what, std::string_view measured, std::string_view beside = {});

// Each prints its part of the table; false when something came out wrong.
[[nodiscard]] bool benchPerft();
[[nodiscard]] bool benchParse(const std::string& file);
[[nodiscard]] bool benchIndex(const std::string& file);
[[nodiscard]] bool benchSeek();
[[nodiscard]] bool benchHostile();
[[nodiscard]] bool benchList(const std::string& gigabyte);
[[nodiscard]] bool benchSearch(const std::string& gigabyte);
[[nodiscard]] bool benchStreams(const std::string& file);
[[nodiscard]] bool benchTree(const std::string& file, int games);

} // namespace plyline::bench
