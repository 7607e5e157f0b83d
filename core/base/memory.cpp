#include "core/base/memory.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sys/resource.h>

namespace plyline {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    constexpr int largeBytes = 128 * 1024; // the library's initial threshold
    ::mallopt(M_MMAP_THRESHOLD, largeBytes);
#endif
}

std::int64_t peakResidentBytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    constexpr std::int64_t unit = 1;
#else
    constexpr std::int64_t unit = 1024;
#endif
    return usage.ru_maxrss * unit;
}

} // namespace plyline
