#include "core/index/game_index.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace plyline::index {

namespace {

constexpr unsigned pliesShift = 41;
constexpr unsigned errorsShift = 40;
constexpr std::uint64_t materialMask = (std::uint64_t{1} << errorsShift) - 1;
constexpr std::int32_t mostPlies = (1 << (64 - pliesShift)) - 2;

} // namespace

EntryFacts SharedFacts::load() const
{
    EntryFacts facts;
    const std::uint64_t rest = std::atomic_ref(m_rest).load(std::memory_order_acquire);
    facts.plies = static_cast<std::int32_t>(rest >> pliesShift) - 1;
    facts.hasErrors = (rest >> errorsShift & 1) != 0;
    facts.finalMaterial = Material::fromBits(rest & materialMask);
    facts.finalKey = rest != 0 ? std::atomic_ref(m_key).load(std::memory_order_relaxed) : 0;
    return facts;
}

void SharedFacts::store(const EntryFacts& facts)
{
    const auto plies = static_cast<std::uint64_t>(std::min(facts.plies, mostPlies)) + 1;
    std::atomic_ref(m_key).store(facts.finalKey, std::memory_order_relaxed);
    std::atomic_ref(m_rest).store(plies << pliesShift |
                                      std::uint64_t{facts.hasErrors} << errorsShift |
                                      facts.finalMaterial.bits(),
                                  std::memory_order_release);
}

IndexWriter::IndexWriter(std::shared_ptr<const files::Source> source)
{
    m_index.m_source = std::move(source);
}

IndexWriter::IndexWriter(const GameIndex& index, int games,
                         std::shared_ptr<const files::Source> source)
    : m_index(index), m_strings(index.m_strings)
{
    assert(games >= 0 && games <= index.size());
    m_index.m_source = std::move(source);
    m_index.m_entries.truncate(static_cast<std::size_t>(games));
    const std::size_t used = static_cast<std::size_t>(games) % GameIndex::Chunk::size;
    if (used == 0)
        return;
    // The last chunk is not full: the index it came from may have added to it since.
    auto last = std::make_shared<GameIndex::Chunk>();
    const GameIndex::Chunk& from = index.chunkOf(games - 1);
    std::copy_n(from.entries.begin(), used, last->entries.begin());
    for (std::size_t i = 0; i < used; ++i) {
        if (const EntryFacts facts = from.facts[i].load(); facts.isKnown())
            last->facts[i].store(facts);
    }
    m_index.m_entries.replaceLastChunk(std::move(last));
}

void IndexWriter::add(const IndexEntry& entry)
{
    m_index.append(entry);
}

std::shared_ptr<const GameIndex> IndexWriter::index(bool isComplete) const
{
    auto index = std::make_shared<GameIndex>(m_index);
    index->m_strings = m_strings.pool();
    index->m_isComplete = isComplete;
    return index;
}

IndexLoader::IndexLoader(std::shared_ptr<const files::Source> source, StringPool strings)
{
    m_index.m_source = std::move(source);
    m_index.m_strings = std::move(strings);
}

void IndexLoader::add(const IndexEntry& entry, const SharedFacts& facts)
{
    m_index.append(entry);
    if (const EntryFacts known = facts.load(); known.isKnown())
        m_index.setFacts(m_index.size() - 1, known);
}

std::shared_ptr<const GameIndex> IndexLoader::finish()
{
    m_index.m_isComplete = true;
    return std::make_shared<const GameIndex>(m_index);
}

} // namespace plyline::index
