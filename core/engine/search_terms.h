#pragma once

#include "core/engine/engine_options.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace plyline::engine {

/// Time since any fixed moment; given by the caller, since nothing here reads a clock.
using Millis = std::chrono::milliseconds;

/// When a search ends by itself. Without any limit it goes on until it is stopped.
struct Limits
{
    std::optional<std::int64_t> nodes;
    std::optional<Millis> time;
    bool operator==(const Limits&) const = default;
};

/// What the result of a search depends on, besides the position.
struct SearchTerms
{
    /// Tells programs apart, also two of one name. Not what the program calls itself.
    std::string program;
    EngineSettings settings;
    Limits limits;
    int lines = 1;
    bool operator==(const SearchTerms&) const = default;
};

} // namespace plyline::engine
