#include "core/index/rewritten_index.h"

#include "core/index/index_builder.h"
#include "core/index/settled_games.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace plyline::index {

namespace {

std::int64_t commonBytes(std::string_view a, std::string_view b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

} // namespace

std::shared_ptr<const GameIndex> rewrittenIndex(const GameIndex& before,
                                                std::shared_ptr<const files::Source> source,
                                                const std::stop_token& stop)
{
    assert(before.source()->isCopy());
    const std::string_view old = before.source()->bytes();
    const std::string_view now = source->bytes();
    const std::int64_t common = commonBytes(old, now);
    if (before.isEmpty())
        return nullptr;
    if (now.size() < old.size() && common == static_cast<std::int64_t>(now.size()))
        return nullptr;
    const int kept = settledGames(before, common);
    auto index = continueIndex(before, kept, std::move(source), stop);
    if (stop.stop_requested() || index->size() < before.size())
        return nullptr;
    for (int i = kept; i < before.size(); ++i) {
        // Both indexes share one pool, so ids can be compared.
        const IndexEntry& a = before.entry(i);
        const IndexEntry& b = index->entry(i);
        if (a.white != b.white || a.black != b.black || a.event != b.event || a.site != b.site ||
            a.round != b.round)
            return nullptr;
    }
    return index;
}

} // namespace plyline::index
