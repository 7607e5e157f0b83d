#pragma once

#include <QtCore/QString>

#include "app/panels/snapshot/shown_rows.h"

#include <vector>

namespace plyline::snapshot {

/// Returns the rows as CSV, headed by the names of the columns.
[[nodiscard]] QString rowsCsv(const std::vector<ShownRow>& rows);

} // namespace plyline::snapshot
