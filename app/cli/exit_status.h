#pragma once

namespace plyline::cli {

/// What the process returns.
enum class ExitStatus {
    Fine = 0,
    Failed = 1, ///< The input has diagnostics of severity error, or a check failed.
    Usage = 2,
    File = 3, ///< A file cannot be read or written.
};

/// The graver one of two.
[[nodiscard]] constexpr ExitStatus worse(ExitStatus a, ExitStatus b)
{
    return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

} // namespace plyline::cli
