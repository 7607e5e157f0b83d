#include "core/base/memory.h"

#include <cstdlib>
#include <memory>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sys/mman.h>
#include <sys/resource.h>

namespace plyline {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    constexpr int largeBytes = 128 * 1024; // the library's initial threshold
    ::mallopt(M_MMAP_THRESHOLD, largeBytes);
#endif
}

std::shared_ptr<std::byte> makeZeros(std::size_t bytes)
{
    const std::size_t whole = bytes + largePageBytes; // it begins where a large page may begin
    void* const mapped =
        ::mmap(nullptr, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        return nullptr;
    const std::shared_ptr<void> mapping(mapped, [whole](void* place) { ::munmap(place, whole); });
    void* begin = mapped;
    std::size_t room = whole;
    std::align(largePageBytes, bytes, begin, room);
#ifdef MADV_HUGEPAGE
    ::madvise(begin, bytes, MADV_HUGEPAGE); // without it, or where refused, pages are small
#endif
    return {mapping, static_cast<std::byte*>(begin)};
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
