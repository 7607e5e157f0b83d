#include "core/files/standard_streams.h"

#include "core/files/descriptor.h"

#include <cerrno>
#include <unistd.h>

namespace plyline::files {

Expected<void, Error> writeToStandardOutput(std::string_view bytes)
{
    if (writeAll(STDOUT_FILENO, bytes) < bytes.size())
        return unexpected(fileError(ErrorCode::FileNotWritable, "/dev/stdout", errno));
    return {};
}

bool isStandardErrorTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace plyline::files
