// plyline-newline-count FILE: maps a file and counts its newlines, with nothing linked that would
// make its start slower. The yardstick for whole processes.

#include "tests/bench/newlines.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(int argc, char** argv)
{
    const int file = argc == 2 ? ::open(argv[1], O_RDONLY | O_CLOEXEC) : -1;
    struct stat status
    {};
    if (file < 0 || ::fstat(file, &status) != 0)
        return 3; // as plyline-cli does
    const auto size = static_cast<std::size_t>(status.st_size);
    const void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED)
        return 3;
    const auto count = plyline::bench::countNewlines({static_cast<const char*>(bytes), size});
    std::printf("%lld\n", static_cast<long long>(count));
    return 0;
}
