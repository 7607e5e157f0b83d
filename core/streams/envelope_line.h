#pragma once

#include "core/base/line_splitter.h"
#include "core/streams/envelope.h"

namespace plyline::streams {

/// Reads the event of a line of NDJSON. Error: TooLong for a line that was cut.
[[nodiscard]] inline Expected<Envelope, EnvelopeFault> parseLine(const LineSplitter::Line& line)
{
    if (!line.isWhole)
        return unexpected(EnvelopeFault{EnvelopeFault::Code::TooLong, {}});
    return parseStructured(line.text);
}

} // namespace plyline::streams
