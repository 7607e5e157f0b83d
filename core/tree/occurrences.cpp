#include "core/tree/occurrences.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace plyline::tree {

namespace {

constexpr int binBits = 9; // Few enough that each bin's end stays in the processor's first cache.
constexpr std::size_t binCount = std::size_t{1} << binBits;

std::size_t binOf(const Occurrence& occurrence)
{
    return occurrence.key >> (64 - binBits);
}

} // namespace

void sortOccurrences(std::vector<Occurrence>& occurrences)
{
    std::array<std::size_t, binCount + 1> begins{};
    for (const Occurrence& occurrence : occurrences)
        ++begins[binOf(occurrence) + 1];
    for (std::size_t bin = 0; bin < binCount; ++bin)
        begins[bin + 1] += begins[bin];
    auto next = begins; // where the next element of each bin goes
    for (std::size_t bin = 0; bin < binCount; ++bin) {
        while (next[bin] < begins[bin + 1]) {
            Occurrence& here = occurrences[next[bin]];
            const std::size_t home = binOf(here);
            if (home == bin)
                ++next[bin];
            else
                std::swap(here, occurrences[next[home]++]);
        }
    }
    const auto at = [&](std::size_t i) {
        return occurrences.begin() + static_cast<std::ptrdiff_t>(i);
    };
    for (std::size_t bin = 0; bin < binCount; ++bin)
        std::sort(at(begins[bin]), at(begins[bin + 1]));
}

} // namespace plyline::tree
