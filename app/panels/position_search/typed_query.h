#pragma once

#include <QtCore/QString>

#include "core/base/expected.h"
#include "core/search/position_query.h"

#include <cstdint>

namespace plyline::position_search {

/// What a typed text describes.
enum class QueryKind : std::uint8_t { Position, Squares, Material, Manoeuvre };
inline constexpr std::size_t queryKindCount = 4;

/// Makes a query of what was typed. The error is a sentence that says what is wrong with it.
[[nodiscard]] Expected<search::PositionQuery, QString> typedQuery(QueryKind kind,
                                                                  const QString& text);

} // namespace plyline::position_search
