#pragma once

#include <cstdint>

namespace plyline::files {

/// Returns the number of this process.
[[nodiscard]] std::int64_t thisProcess();
/// To be called in a child process before it becomes another program: makes it end at once when the
/// thread that made it ends, however that ends (Linux only; elsewhere it only sees the end of its
/// input), puts it in a process group of its own, and
/// gives it less of a busy processor than this program has. `parent` is the process that made it.
void endWithParent(std::int64_t parent);
/// Ends a child that called endWithParent(), and the programs that it has started, at once.
/// Precondition: it has not been waited for.
void killGroup(std::int64_t child);

} // namespace plyline::files
