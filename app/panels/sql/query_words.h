#pragma once

#include <QtCore/QString>

#include "core/store/query_table.h"

namespace plyline::sql {

/// Why a query has no table, as a sentence; its place in `sql` too, where that is known.
[[nodiscard]] QString errorText(const store::QueryError& error, const QString& sql);
/// "87 rows in 1.2 ms. A row leads to its ply."; honest about rows that are not there.
[[nodiscard]] QString resultText(const store::QueryTable& table, bool leads);
/// The place of a byte of its UTF-8 form, in UTF-16 units.
[[nodiscard]] int placeOf(const QString& sql, std::size_t byte);

} // namespace plyline::sql
