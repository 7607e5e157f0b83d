#pragma once

#include "app/cli/exit_status.h"
#include "core/analysis/openings.h"
#include "core/base/error.h"
#include "core/base/expected.h"

#include <memory>
#include <string>

namespace plyline::cli {

/// Returns the program's names of openings; those of a file of the person come first if `path` is
/// not empty. Reports rows of it that are left out on standard error. Errors: those of
/// files::Source::open.
[[nodiscard]] Expected<std::shared_ptr<const analysis::OpeningTable>, Error>
readOpenings(const std::string& path);

} // namespace plyline::cli
