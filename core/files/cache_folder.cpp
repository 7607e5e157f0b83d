#include "core/files/cache_folder.h"

#include "core/files/spool_file.h"

#include <cstdlib>

namespace plyline::files {

namespace {

std::string variable(const char* name)
{
    const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe)
    return value ? value : "";
}

} // namespace

std::string cacheFolder()
{
    // The XDG specification says to ignore a path that is not absolute.
    if (const std::string caches = variable("XDG_CACHE_HOME"); caches.substr(0, 1) == "/")
        return caches + "/plyline";
    if (const std::string home = variable("HOME"); home.substr(0, 1) == "/")
        return home + "/.cache/plyline";
    return files::SpoolFile::standardFolder();
}

} // namespace plyline::files
