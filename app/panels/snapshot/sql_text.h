#pragma once

#include <QtCore/QString>

#include "core/store/stored_snapshot.h"

#include <vector>

namespace plyline::snapshot {

/// The SELECT that was run, broken into short lines, followed by the rows it returned, in aligned
/// columns.
struct SqlText
{
    /// The longest line of a row, in characters.
    static constexpr int width = 43;

    QString text;
    int firstRowLine = 0;          ///< The line of the first row, from 0.
    std::vector<int> changedLines; ///< The lines of rows that the last event wrote.
    bool operator==(const SqlText&) const = default;
};

[[nodiscard]] SqlText sqlTextOf(const store::StoredSnapshot& stored);

} // namespace plyline::snapshot
