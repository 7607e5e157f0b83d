#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace plyline::bench {

namespace {

cpu_set_t allowedAtStart()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    ::sched_getaffinity(0, sizeof(set), &set);
    return set;
}
const cpu_set_t allProcessors = allowedAtStart();

double wallSeconds()
{
    const std::chrono::duration<double> now = std::chrono::steady_clock::now().time_since_epoch();
    return now.count();
}

double processorSeconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval part : {usage.ru_utime, usage.ru_stime})
            seconds += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) / 1e6;
    }
    return seconds;
}

double secondsOf(Time time, const std::function<void()>& work)
{
    const auto now = time == Time::Wall ? wallSeconds : processorSeconds;
    const double start = now();
    work();
    return now() - start;
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double medianSeconds(Time time, int repeats, const std::function<void()>& work)
{
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i)
        seconds.push_back(secondsOf(time, work));
    return median(seconds);
}

std::pair<double, double> medianSecondsInTurn(Time time, int rounds,
                                              const std::function<void()>& first,
                                              const std::function<void()>& second)
{
    std::vector<double> ofFirst;
    std::vector<double> ofSecond;
    for (int i = 0; i < rounds; ++i) {
        ofFirst.push_back(secondsOf(time, first));
        ofSecond.push_back(secondsOf(time, second));
    }
    return {median(ofFirst), median(ofSecond)};
}

OneProcessor::OneProcessor()
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(::sched_getcpu()), &one);
    ::sched_setaffinity(0, sizeof(one), &one);
}

OneProcessor::~OneProcessor()
{
    ::sched_setaffinity(0, sizeof(allProcessors), &allProcessors);
}

std::int64_t anonymousBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:"))
            return std::stoll(line.substr(8)) * 1024;
    }
    return 0;
}

bool runProgram(const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int error =
        ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    return error == 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

void print(std::string_view what, std::string_view measured, std::string_view beside)
{
    fmt::print("{:<44} {:>26}  {}\n", what, measured, beside);
    std::fflush(stdout);
}

} // namespace plyline::bench
