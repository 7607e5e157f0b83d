#pragma once

#include <QtCore/QString>

#include "core/store/connection.h"

namespace plyline::store {

/// Refuses a file that holds something else than a followed stream, before anything is written to
/// it. A program that died may have made only some of our tables. Errors: ForeignTable, Storage.
[[nodiscard]] Expected<void, Error> checkStreamFile(const QString& path);

/// Makes the tables of a followed stream that are not there. Errors: Storage.
[[nodiscard]] Expected<void, Error> createStreamTables(Connection& connection);

} // namespace plyline::store
