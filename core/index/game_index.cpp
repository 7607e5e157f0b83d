#include "core/index/game_index.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace plyline::index {

namespace {

constexpr unsigned pliesShift = 41;
constexpr unsigned errorsShift = 40;
constexpr unsigned openingShift = 48;
constexpr std::uint64_t materialMask = (std::uint64_t{1} << errorsShift) - 1;
/// A game is seldom shorter. What is reserved and not needed takes no memory.
constexpr std::int64_t shortGame = 512;
constexpr std::int32_t mostPlies = (1 << (64 - pliesShift)) - 2;

} // namespace

EntryFacts SharedFacts::load() const
{
    EntryFacts facts;
    const std::uint64_t rest = std::atomic_ref(m_rest).load(std::memory_order_acquire);
    facts.plies = static_cast<std::int32_t>(rest >> pliesShift) - 1;
    facts.hasErrors = (rest >> errorsShift & 1) != 0;
    facts.finalMaterial = Material::fromBits(rest & materialMask);
    if (rest != 0) {
        const std::uint64_t key = std::atomic_ref(m_key).load(std::memory_order_relaxed);
        facts.finalKey = key & EntryFacts::keyMask;
        facts.opening = FoundOpening::fromBits(static_cast<std::uint16_t>(key >> openingShift));
    }
    return facts;
}

void SharedFacts::store(const EntryFacts& facts)
{
    const auto plies = static_cast<std::uint64_t>(std::min(facts.plies, mostPlies)) + 1;
    std::atomic_ref(m_key).store((facts.finalKey & EntryFacts::keyMask) |
                                     std::uint64_t{facts.opening.bits()} << openingShift,
                                 std::memory_order_relaxed);
    std::atomic_ref(m_rest).store(plies << pliesShift |
                                      std::uint64_t{facts.hasErrors} << errorsShift |
                                      facts.finalMaterial.bits(),
                                  std::memory_order_release);
}

IndexWriter::IndexWriter(std::shared_ptr<const files::Source> source,
                         std::shared_ptr<const analysis::OpeningTable> openings)
{
    m_index.m_openings = std::move(openings);
    m_index.m_source = std::move(source);
    reserveFrom(0);
}

IndexWriter::IndexWriter(const GameIndex& index, int games,
                         std::shared_ptr<const files::Source> source)
    : m_index(index), m_strings(index.m_strings)
{
    assert(games >= 0 && games <= index.size());
    m_index.m_source = std::move(source);
    m_index.m_entries.truncate(static_cast<std::size_t>(games));
    reserveFrom(games < index.size() ? index.entry(games).offset : 0);
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

/// For the games of the source from a place on.
void IndexWriter::reserveFrom(std::int64_t offset)
{
    const auto size = static_cast<std::int64_t>(m_index.m_source->bytes().size());
    m_index.m_entries.reserve(
        static_cast<std::size_t>(std::max<std::int64_t>(size - offset, 0) / shortGame));
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

IndexLoader::IndexLoader(std::shared_ptr<const files::Source> source, StringPool strings,
                         std::shared_ptr<const analysis::OpeningTable> openings)
{
    m_index.m_openings = std::move(openings);
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
