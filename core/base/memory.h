#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace plyline {

/// Makes freed large blocks return to the system at once. Call it at the start of a program that
/// opens one large file after another: by default the C library serves large blocks from its heap
/// once one of them has been freed, so that the closed index of a large file leaves a fragmented
/// heap of its size behind and the next index is added to it.
void giveLargeBlocksBack();

/// The size of a large page, which the system may hand out instead of small ones.
inline constexpr std::size_t largePageBytes = std::size_t{2} << 20;

/// Returns zeroed memory of which only touched pages take room, in large pages where the system has
/// them: being handed thousands of small pages one by one takes longer than filling them. Null if
/// there is no room.
[[nodiscard]] std::shared_ptr<std::byte> makeZeros(std::size_t bytes);

/// Returns the largest resident set size of the process so far, in bytes, including mapped files.
[[nodiscard]] std::int64_t peakResidentBytes();

} // namespace plyline
