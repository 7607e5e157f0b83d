#pragma once

#include "core/exporters/export_format.h"

namespace plyline::streams {

/// Games as the events of a stream, one envelope in the structured mode of CloudEvents on each
/// line.
[[nodiscard]] exporters::ExportFormat cloudEventsFormat();

} // namespace plyline::streams
