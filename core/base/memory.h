#pragma once

#include <cstdint>

namespace plyline {

/// For a program that opens one large file after another, at its start: what is freed goes back to
/// the system. The C library's own way is to give large blocks out of its heap once one of them has
/// been freed; then a closed index of a gigabyte's games leaves a heap full of holes as large as
/// the index, and the next one comes on top.
void giveLargeBlocksBack();

/// The most that the program has held in memory so far, with what it maps of files.
[[nodiscard]] std::int64_t peakResidentBytes();

} // namespace plyline
