#include "core/game/annotations.h"

#include <algorithm>

namespace plyline::game {

Annotations::Annotations(std::vector<Annotation> items, std::vector<MoveValues> values,
                         Drawings drawings)
    : m_items(std::move(items)), m_values(std::move(values)), m_drawings(std::move(drawings))
{
    for (const MoveValues& value : m_values) {
        m_longestClockMillis = std::max(m_longestClockMillis, value.clockMillis);
        m_hasEvaluations = m_hasEvaluations || value.evaluation;
    }
}

namespace {

/// Finds the items after `ply` by binary search: items in text order are in the order of plies too.
template <typename Item>
std::vector<Item> itemsAfter(const std::vector<Item>& items, Ply ply)
{
    const auto [first, last] =
        std::equal_range(items.begin(), items.end(), ply, [](const auto& a, const auto& b) {
            const auto number = [](const auto& x) {
                if constexpr (std::is_same_v<std::decay_t<decltype(x)>, Ply>)
                    return x.number();
                else
                    return x.after.number();
            };
            return number(a) < number(b);
        });
    return {first, last};
}

} // namespace

std::vector<Annotation> Annotations::after(Ply ply) const
{
    return itemsAfter(m_items, ply);
}

std::vector<Drawing> Annotations::drawings(Ply ply) const
{
    return itemsAfter(m_drawings.all, ply);
}

const MoveValues& Annotations::values(int index) const
{
    static const MoveValues none;
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < m_values.size() ? m_values[at] : none;
}

} // namespace plyline::game
