#pragma once

namespace plyline::cli {

/// Reads the command line, runs the command, and returns the process's exit status.
[[nodiscard]] int run(int argc, char** argv, const char* version);

} // namespace plyline::cli
