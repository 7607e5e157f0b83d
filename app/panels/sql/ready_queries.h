#pragma once

#include <QtCore/QString>

#include <vector>

namespace plyline::sql {

/// A query that somebody may begin with.
struct ReadyQuery
{
    QString title; ///< The question, translated.
    QString sql;
};

[[nodiscard]] std::vector<ReadyQuery> readyQueries();

} // namespace plyline::sql
