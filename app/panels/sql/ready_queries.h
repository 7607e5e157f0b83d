#pragma once

#include <QtCore/QString>

#include <vector>

namespace plyline::sql {

/// An example query for the user to start with.
struct ReadyQuery
{
    QString title; ///< The question that the query answers, translated.
    QString sql;
};

[[nodiscard]] std::vector<ReadyQuery> readyQueries();

} // namespace plyline::sql
