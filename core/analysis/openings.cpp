#include "core/analysis/openings.h"

#include <utility>

namespace plyline::analysis {

std::size_t OpeningTable::slotOf(std::uint64_t key) const
{
    const std::size_t mask = m_slots.size() - 1;
    // The lowest bits have decided already that the key may be here.
    std::size_t slot = static_cast<std::size_t>(key >> 16) & mask;
    while (m_slots[slot].rowAndOne != 0 && m_slots[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<OpeningRow> OpeningTable::search(std::uint64_t key) const
{
    const std::uint32_t rowAndOne = m_slots[slotOf(key)].rowAndOne;
    return rowAndOne != 0 ? std::optional(OpeningRow(rowAndOne - 1)) : std::nullopt;
}

void OpeningTable::add(std::uint64_t key, Opening opening)
{
    m_openings.push_back(std::move(opening));
    if (m_openings.size() * 2 > m_slots.size())
        grow();
    m_slots[slotOf(key)] = {key, static_cast<std::uint32_t>(m_openings.size())};
    m_mayHave.set(key % m_mayHave.size());
}

void OpeningTable::grow()
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    for (const Slot& slot : old) {
        if (slot.rowAndOne != 0)
            m_slots[slotOf(slot.key)] = slot;
    }
}

std::optional<OpeningRow> OpeningSearch::visit(const rules::Position& position)
{
    m_isOver = m_isOver || m_ply > lastPly || position.board().occupied().count() < fewestPieces;
    ++m_ply;
    if (m_isOver)
        return std::nullopt;
    const auto found = m_table->find(position.key());
    if (found)
        m_last = found;
    m_isOver = m_ply > lastPly;
    return found;
}

} // namespace plyline::analysis
