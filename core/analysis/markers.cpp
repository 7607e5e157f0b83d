#include "core/analysis/markers.h"

#include <algorithm>

namespace plyline::analysis {

using game::Ply;

bool isMarker(const analysis::PlyFacts& facts)
{
    return facts.isCapture || facts.isCheck || facts.isMate || facts.isCastling ||
           facts.isPromotion;
}

std::optional<Ply> nextMarker(const std::vector<analysis::PlyFacts>& plies, Ply from)
{
    const int count = static_cast<int>(plies.size());
    for (int ply = from.number() + 1; ply <= count; ++ply)
        if (isMarker(plies[static_cast<std::size_t>(ply - 1)]))
            return Ply(ply);
    return std::nullopt;
}

std::optional<Ply> previousMarker(const std::vector<analysis::PlyFacts>& plies, Ply from)
{
    const int count = static_cast<int>(plies.size());
    for (int ply = std::min(from.number() - 1, count); ply >= 1; --ply)
        if (isMarker(plies[static_cast<std::size_t>(ply - 1)]))
            return Ply(ply);
    return std::nullopt;
}

} // namespace plyline::analysis
