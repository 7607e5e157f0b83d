#pragma once

#include "app/cli/exit_status.h"

#include <functional>

namespace CLI { // NOLINT(readability-identifier-naming): the library's
class App;
} // namespace CLI

namespace plyline::cli {

/// Runs the command that was chosen, with its options.
using Runner = std::function<ExitStatus()>;

/// Adds `export`, which sets `runner` when it is chosen.
void addExport(CLI::App& app, Runner& runner);
/// Adds `stream` with its commands, which set `runner` when they are chosen.
void addStream(CLI::App& app, Runner& runner);

} // namespace plyline::cli
