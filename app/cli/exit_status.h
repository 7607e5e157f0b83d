#pragma once

namespace plyline::cli {

/// The exit status of the process.
enum class ExitStatus {
    Fine = 0,
    Failed = 1, ///< The input has diagnostics of severity error, or a check failed.
    Usage = 2,
    File = 3, ///< A file cannot be read or written.
};

/// Returns the more serious status.
[[nodiscard]] constexpr ExitStatus worse(ExitStatus a, ExitStatus b)
{
    return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

} // namespace plyline::cli
