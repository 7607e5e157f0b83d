#include "core/base/memory.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace plyline {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    constexpr int largeBytes = 128 * 1024; // what the library begins with, if left to itself
    ::mallopt(M_MMAP_THRESHOLD, largeBytes);
#endif
}

} // namespace plyline
