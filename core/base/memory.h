#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace plyline {

/// For a program that opens one large file after another, at its start: what is freed goes back to
/// the system. The C library's own way is to give large blocks out of its heap once one of them has
/// been freed; then a closed index of a gigabyte's games leaves a heap full of holes as large as
/// the index, and the next one comes on top.
void giveLargeBlocksBack();

/// What the system may give at once in the place of small pages.
inline constexpr std::size_t largePageBytes = std::size_t{2} << 20;

/// Zeros of which only those take memory that are touched, a large page at a time where the system
/// has such: to be given thousands of small pages one by one takes longer than to fill them. Null
/// where there is no room.
[[nodiscard]] std::shared_ptr<std::byte> makeZeros(std::size_t bytes);

/// The most that the program has held in memory so far, with what it maps of files.
[[nodiscard]] std::int64_t peakResidentBytes();

} // namespace plyline
