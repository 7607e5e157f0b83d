#pragma once

#include <QtCore/QString>

#include "core/store/query_table.h"

namespace plyline::sql {

/// Returns why a query failed, as a sentence; with the place in `sql` if it is known.
[[nodiscard]] QString errorText(const store::QueryError& error, const QString& sql);
/// Returns "87 rows in 1.2 ms. A click or Enter on a row goes to its ply."; says so if rows were
/// left out.
[[nodiscard]] QString resultText(const store::QueryTable& table, bool leads);
/// Converts a byte offset in the UTF-8 form of `sql` to UTF-16 units.
[[nodiscard]] int placeOf(const QString& sql, std::size_t byte);

} // namespace plyline::sql
