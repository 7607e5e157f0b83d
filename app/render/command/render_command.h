#pragma once

namespace plyline::command {

/// Reads the command line of `plyline-cli render`, writes the picture, and returns the exit status
/// of the process (cli::ExitStatus). Needs a QGuiApplication.
[[nodiscard]] int run(int argc, char** argv, const char* version);

} // namespace plyline::command
