#include "core/search/position_query.h"

#include <algorithm>

namespace plyline::search {

namespace {

PositionQuery mirrored(PositionQuery query)
{
    if (query.pattern)
        query.pattern = query.pattern->mirrored();
    if (query.manoeuvre)
        query.manoeuvre = query.manoeuvre->mirrored();
    return query;
}

PositionQuery withColorsSwapped(PositionQuery query)
{
    if (query.turn)
        query.turn = !*query.turn;
    if (query.pattern)
        query.pattern = query.pattern->withColorsSwapped();
    if (query.material)
        query.material = query.material->withColorsSwapped();
    if (query.manoeuvre)
        query.manoeuvre = query.manoeuvre->withColorsSwapped();
    return query;
}

} // namespace

PositionQuery PositionQuery::exactly(const rules::Setup& setup)
{
    PositionQuery query;
    query.turn = setup.turn;
    query.pattern = Pattern::exactly(setup.board);
    return query;
}

bool PositionQuery::isExact() const
{
    if (!turn || !pattern)
        return false;
    for (const rules::Square square : rules::allSquares) {
        if (!pattern->at(square).isSingle())
            return false;
    }
    return true;
}

std::vector<PositionQuery> PositionQuery::variants() const
{
    std::vector<PositionQuery> all = {*this};
    all.front().alsoMirrored = false;
    all.front().alsoWithColorsSwapped = false;
    const auto add = [&all](const PositionQuery& query) {
        if (std::find(all.begin(), all.end(), query) == all.end())
            all.push_back(query);
    };
    if (alsoMirrored)
        add(mirrored(all.front()));
    if (alsoWithColorsSwapped) {
        const std::size_t unswapped = all.size();
        for (std::size_t i = 0; i < unswapped; ++i)
            add(withColorsSwapped(all[i]));
    }
    return all;
}

} // namespace plyline::search
