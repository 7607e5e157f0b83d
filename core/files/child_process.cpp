#include "core/files/child_process.h"

#include <csignal>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace plyline::files {

std::int64_t thisProcess()
{
    return ::getpid();
}

void endWithParent(std::int64_t parent)
{
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    // It may have died before the signal was asked for.
    if (::getppid() != parent)
        ::_exit(127);
    ::setpgid(0, 0);
    constexpr int less = 5;
    (void)::nice(less);
}

void killGroup(std::int64_t child)
{
    if (child > 1)
        ::kill(static_cast<pid_t>(-child), SIGKILL);
}

} // namespace plyline::files
