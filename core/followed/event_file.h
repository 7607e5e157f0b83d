#pragma once

#include "core/followed/event_source.h"

namespace plyline::followed {

/// Opens a file with an envelope on each line, which may be written on. A last line without an end
/// is read once it is a whole event and the file has stopped growing. Errors: as for
/// EventSource::open.
[[nodiscard]] Expected<std::unique_ptr<EventSource>, StreamError>
openEventFile(const std::string& path);

} // namespace plyline::followed
