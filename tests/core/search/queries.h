#pragma once

#include "core/search/position_query.h"
#include "core/search/search_text.h"

namespace plyline::tests {

// Queries for one thing each, from a text that is one.

inline search::PositionQuery pattern(const char* text)
{
    search::PositionQuery query;
    query.pattern = search::parsePattern(text).value();
    return query;
}

inline search::PositionQuery material(const char* text)
{
    search::PositionQuery query;
    query.material = search::parseMaterial(text).value();
    return query;
}

inline search::PositionQuery manoeuvre(const char* text)
{
    search::PositionQuery query;
    query.manoeuvre = search::parseManoeuvre(text).value();
    return query;
}

} // namespace plyline::tests
