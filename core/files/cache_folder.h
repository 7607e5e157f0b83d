#pragma once

#include <string>

namespace plyline::files {

/// Returns the folder for this user's caches: below XDG_CACHE_HOME, or .cache in the home folder
/// (XDG Base Directory Specification), or the standard folder for spool files if neither is set. It
/// may not exist yet.
[[nodiscard]] std::string cacheFolder();

} // namespace plyline::files
