#pragma once

#include "core/library/position_query.h"
#include "core/library/query_text.h"

namespace plyline::tests {

// Queries for one thing each, from a text that is one.

inline library::PositionQuery pattern(const char* text)
{
    library::PositionQuery query;
    query.pattern = library::parsePattern(text).value();
    return query;
}

inline library::PositionQuery material(const char* text)
{
    library::PositionQuery query;
    query.material = library::parseMaterial(text).value();
    return query;
}

inline library::PositionQuery manoeuvre(const char* text)
{
    library::PositionQuery query;
    query.manoeuvre = library::parseManoeuvre(text).value();
    return query;
}

} // namespace plyline::tests
