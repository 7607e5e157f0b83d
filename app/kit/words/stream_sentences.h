#pragma once

#include <QtCore/QString>

#include "core/streams/assembler.h"

namespace plyline::words {

/// Says in one sentence why an event of a stream was kept aside.
[[nodiscard]] QString sentence(const streams::ArrivalFault& fault);
/// "applied", "duplicate" and so on.
[[nodiscard]] QString arrivalName(streams::Arrival arrival);

} // namespace plyline::words
