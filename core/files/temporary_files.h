#pragma once

#include <string>

namespace plyline::files {

/// Returns a random name beside `path` for a file to be renamed to it when complete. Users do not
/// give such names to files of their own.
[[nodiscard]] std::string temporaryNameFor(const std::string& path);

/// Locks an open temporary file for its writer until it is closed, which includes the end of the
/// program in any way. Returns false if removeLeftovers of another program has removed the file
/// first.
[[nodiscard]] bool holdTemporary(int file);

/// Removes the temporary files in the folder that nobody holds, which programs that died have left
/// behind. Leaves them if the file system has no locks.
void removeLeftovers(const std::string& folder);

} // namespace plyline::files
