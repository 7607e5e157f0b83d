#include "tests/core/index/growth.h"
#include "tests/fuzz/check.h"

#include <cstddef>
#include <cstdint>

/// Any bytes: the index of their beginning, read on, is that of the whole, wherever they are cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto whole = plyline::tests::indexWithFacts({reinterpret_cast<const char*>(data), size});
    for (std::size_t cut = 0; cut <= size; ++cut)
        FUZZ_CHECK(plyline::tests::growsFrom(cut, *whole));
    return 0;
}
