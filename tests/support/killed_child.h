#pragma once

#include <csignal>
#include <optional>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace plyline::tests {

/// What became of a child.
struct ChildEnd
{
    int stops = 0; ///< Before and after each call of the system that it made.
    bool isKilled = false;
    bool isGood = false; ///< It came to its end, and the work was done.
};

/// Does the work in a child process, which is killed at the stop with that number if it comes to
/// it: a moment between two calls of the system is all that a file can notice of a death, and takes
/// no clock to find again. None where the system lets nobody trace a child.
template <typename Work>
std::optional<ChildEnd> runKilled(const Work& work, std::optional<int> killAt = {})
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(2);
        ::raise(SIGSTOP);
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    const auto wait = [&] { return ::waitpid(child, &status, 0) == child; };
    if (child < 0 || !wait() || !WIFSTOPPED(status))
        return std::nullopt;
    constexpr int systemCall = SIGTRAP | 0x80; // as this option marks it
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    ChildEnd end;
    for (long signal = 0;;) {
        if (::ptrace(PTRACE_SYSCALL, child, nullptr, signal) != 0 || !wait())
            return std::nullopt;
        if (!WIFSTOPPED(status)) {
            end.isGood = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            return end;
        }
        signal = WSTOPSIG(status) == systemCall ? 0 : WSTOPSIG(status);
        end.stops += signal == 0 ? 1 : 0;
        if (signal == 0 && end.stops == killAt) {
            ::kill(child, SIGKILL);
            end.isKilled = wait() && WIFSIGNALED(status);
            return end;
        }
    }
}

} // namespace plyline::tests
