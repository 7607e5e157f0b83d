#pragma once

#include "core/streams/assembler.h"

#include <string>
#include <string_view>

namespace plyline::streams {

/// Returns "illegal-move" and so on: a name that databases and other programs can rely on.
[[nodiscard]] std::string_view faultName(const ArrivalFault& fault);
/// Returns what the fault is about, such as the move or the field; empty if nothing.
[[nodiscard]] std::string faultDetail(const ArrivalFault& fault);

} // namespace plyline::streams
