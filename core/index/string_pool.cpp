#include "core/index/string_pool.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace plyline::index {

namespace {

constexpr std::size_t blockSize = std::size_t{64} * 1024;

std::uint32_t hashOf(std::string_view text)
{
    return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
}

} // namespace

StringPool::StringPool()
{
    m_texts.grow().texts[0] = {};
}

StringPool::StringPool(std::shared_ptr<const char> texts, std::span<const std::uint32_t> lengths)
    : StringPool()
{
    const char* place = texts.get();
    for (const std::uint32_t length : lengths) {
        const std::size_t id = m_texts.size();
        m_texts.grow().texts[id % Chunk::size] = {place, length};
        place += length;
    }
    m_given = std::move(texts);
}

StringPool::Id StringPool::add(std::string_view text)
{
    if (m_room < text.size() || m_blocks.empty()) {
        m_room = std::max(blockSize, text.size());
        m_blocks.emplace_back(new char[m_room]);
        m_blockSize = m_room;
    }
    char* const place = m_blocks.back().get() + (m_blockSize - m_room);
    std::memcpy(place, text.data(), text.size());
    m_room -= text.size();
    const std::size_t id = m_texts.size();
    m_texts.grow().texts[id % Chunk::size] = {place, text.size()};
    return static_cast<Id>(id);
}

void StringPool::detach()
{
    if (m_texts.size() % Chunk::size != 0)
        m_texts.replaceLastChunk(std::make_shared<Chunk>(m_texts.chunkOf(m_texts.size() - 1)));
    m_room = 0;
}

StringInterner::StringInterner(StringPool pool) : m_pool(std::move(pool))
{
    m_pool.detach();
    std::size_t slots = 1024;
    while (slots < m_pool.size() * 2)
        slots *= 2;
    m_slots.assign(slots, {});
    for (StringPool::Id id = 1; id < m_pool.size(); ++id)
        enter({hashOf(m_pool.text(id)), id});
}

/// Reuses the stored hashes, so that no text is read again.
void StringInterner::doubleRoom()
{
    std::vector<Slot> slots(m_slots.size() * 2);
    slots.swap(m_slots);
    for (const Slot slot : slots) {
        if (slot.id != 0)
            enter(slot);
    }
}

void StringInterner::enter(Slot slot)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = slot.hash & mask;
    while (m_slots[at].id != 0)
        at = (at + 1) & mask;
    m_slots[at] = slot;
}

StringPool::Id StringInterner::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    const std::uint32_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].id != 0; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash && m_pool.text(m_slots[at].id) == text)
            return m_slots[at].id;
    }
    const StringPool::Id id = m_pool.add(text);
    if (m_pool.size() * 2 > m_slots.size())
        doubleRoom();
    enter({hash, id});
    return id;
}

} // namespace plyline::index
