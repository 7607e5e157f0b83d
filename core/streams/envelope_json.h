#pragma once

#include "core/streams/envelope.h"

namespace plyline::streams {

/// Makes a fault; `detail` is cut to its longest length.
[[nodiscard]] tl::unexpected<EnvelopeFault> envelopeFault(EnvelopeFault::Code code,
                                                          std::string_view detail = {});

/// Reads one JSON object that anybody may have written, in time and memory proportional to its
/// text. Errors: TooLong, TooDeep, NotAnObject; NotJson also if an object has a name twice.
[[nodiscard]] Expected<nlohmann::ordered_json, EnvelopeFault> parseObject(std::string_view text);

} // namespace plyline::streams
