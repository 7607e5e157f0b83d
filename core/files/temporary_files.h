#pragma once

#include <string>

namespace plyline::files {

/// Returns a random name beside `path` for a file or folder that is there for a while, such as a
/// file to be renamed to `path` when complete. Users do not give such names to files of their own.
[[nodiscard]] std::string temporaryNameFor(const std::string& path);

/// Locks an open temporary file or folder for its writer until it is closed, which includes the end
/// of the program in any way. Returns false if removeLeftovers of another program has removed it
/// first.
[[nodiscard]] bool holdTemporary(int file);

/// Removes the temporary files in the folder that nobody holds, which programs that died have left
/// behind. Leaves them if the file system has no locks.
void removeLeftovers(const std::string& folder);
/// The same for temporary folders of this user, with all that is in them.
void removeLeftoverFolders(const std::string& folder);

} // namespace plyline::files
