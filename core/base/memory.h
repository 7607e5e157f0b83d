#pragma once

#include <cstdint>

namespace plyline {

/// Makes freed large blocks return to the system at once. Call it at the start of a program that
/// opens one large file after another: by default the C library serves large blocks from its heap
/// once one of them has been freed, so that the closed index of a large file leaves a fragmented
/// heap of its size behind and the next index is added to it.
void giveLargeBlocksBack();

/// Returns the largest resident set size of the process so far, in bytes, including mapped files.
[[nodiscard]] std::int64_t peakResidentBytes();

} // namespace plyline
