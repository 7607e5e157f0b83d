#pragma once

#include <string>

namespace plyline::files {

/// A name beside the path for a file or folder that is there for a while, such as a file that is to
/// be put there when it is whole. Nobody else has it, most likely, and nobody gives such a name to
/// a file of theirs.
[[nodiscard]] std::string temporaryNameFor(const std::string& path);

/// Holds an open temporary file or folder for its writer until it is closed, also by the end of the
/// program, however that comes. False when removeLeftovers was quicker, which removes it.
[[nodiscard]] bool holdTemporary(int file);

/// Removes the temporary files in the folder that nobody holds: those of programs that died. Where
/// the file system knows no locks they stay.
void removeLeftovers(const std::string& folder);
/// The same for temporary folders of this user, with all that is in them.
void removeLeftoverFolders(const std::string& folder);

} // namespace plyline::files
