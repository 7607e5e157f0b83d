#pragma once

#include <string>

namespace plyline::files {

/// Where this user's caches are kept, by the desktop's rules: XDG_CACHE_HOME, or .cache in the home
/// folder. It may not be there yet.
[[nodiscard]] std::string cacheFolder();

} // namespace plyline::files
