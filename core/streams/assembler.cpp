#include "core/streams/assembler.h"

#include "core/base/text.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace plyline::streams {

namespace {

/// Of all that an event says but for how it travelled.
std::uint64_t hashOf(const Envelope& envelope)
{
    const std::string text = structuredText(envelope);
    return XXH3_64bits(text.data(), text.size());
}

} // namespace

Arrival Assembler::take(std::string_view text, std::int64_t offset)
{
    return take(parseStructured(text), offset, text);
}

Arrival Assembler::take(Expected<Envelope, EnvelopeFault> envelope, std::int64_t offset,
                        std::string_view text)
{
    Arrival arrival = Arrival::Unknown;
    if (envelope)
        arrival = sort(std::move(*envelope), offset, text);
    else if (envelope.error().code != EnvelopeFault::Code::UnknownType)
        arrival = poison({offset, {}, 0, envelope.error(), {}}, text);
    ++m_counts[static_cast<std::size_t>(arrival)];
    return arrival;
}

/// Returns how many events a game had that has ended and is forgotten.
std::optional<std::int64_t> Assembler::ended(const std::string& key) const
{
    if (const auto found = m_ended.find(key); found != m_ended.end())
        return found->second;
    return m_options.endedBefore ? m_options.endedBefore(key) : std::nullopt;
}

/// Finds the event's game and whether it is the next, an earlier or a later one.
Arrival Assembler::sort(Envelope envelope, std::int64_t offset, std::string_view text)
{
    auto found = m_games.find(envelope.key);
    if (found == m_games.end()) {
        if (const auto count = ended(envelope.key))
            return envelope.sequence < *count ? Arrival::Duplicate : Arrival::Late;
        found = m_games.emplace(envelope.key, Growing{}).first;
        found->second.key = envelope.key;
        found->second.order = m_order.insert(m_order.end(), envelope.key);
    }
    Growing& growing = found->second;
    const std::uint64_t hash = hashOf(envelope);
    if (envelope.sequence < growing.next) {
        if (growing.applied[static_cast<std::size_t>(envelope.sequence)] == hash)
            return Arrival::Duplicate;
        return poison({offset, envelope.key, envelope.sequence, Contradiction{}, {}}, text);
    }
    if (growing.isStopped)
        return Arrival::Late;
    if (envelope.sequence > growing.next)
        return wait(growing, std::move(envelope), hash, offset, text);
    const Arrival arrival = apply(growing, envelope, hash, offset, text);
    if (arrival == Arrival::Applied)
        applyWaiting(growing);
    if (growing.game.hasEnded() && m_options.ended)
        finish(growing.key);
    return arrival;
}

Arrival Assembler::wait(Growing& growing, Envelope envelope, std::uint64_t hash,
                        std::int64_t offset, std::string_view text)
{
    const auto [first, last] = growing.waiting.equal_range(envelope.sequence);
    const bool isKnown =
        std::any_of(first, last, [&](const auto& item) { return item.second.hash == hash; });
    if (isKnown)
        return Arrival::Duplicate;
    // What the parsed event occupies is not known to the byte; its text is a fair measure.
    const std::size_t bytes = std::max<std::size_t>(text.size(), 512);
    const bool isFull = growing.waiting.size() >= m_options.limits.waitingEvents ||
                        m_waitingBytes + bytes > m_options.limits.waitingBytes;
    if (isFull) {
        const Arrival arrival =
            poison({offset, envelope.key, envelope.sequence, GapTooLong{}, {}}, text);
        stop(growing);
        return arrival;
    }
    m_waitingBytes += bytes;
    const std::int64_t sequence = envelope.sequence;
    growing.waiting.emplace(sequence, Growing::Waiting{std::move(envelope), offset, hash, bytes});
    return Arrival::Waiting;
}

Arrival Assembler::apply(Growing& growing, const Envelope& envelope, std::uint64_t hash,
                         std::int64_t offset, std::string_view text)
{
    if (const auto applied = growing.game.apply(envelope); !applied)
        return poison({offset, envelope.key, envelope.sequence, applied.error(), {}}, text);
    growing.applied.push_back(hash);
    ++growing.next;
    return Arrival::Applied;
}

/// Applies what has become possible. Of several events with the same number the first that can be
/// applied is, in the order of their hashes, which does not depend on how they arrived.
void Assembler::applyWaiting(Growing& growing)
{
    const auto count = [&](Arrival arrival, int by) {
        m_counts[static_cast<std::size_t>(arrival)] += by;
    };
    while (!growing.waiting.empty() && growing.waiting.begin()->first == growing.next) {
        const auto [first, last] = growing.waiting.equal_range(growing.next);
        std::vector<Growing::Waiting> candidates;
        for (auto item = first; item != last; ++item)
            candidates.push_back(std::move(item->second));
        growing.waiting.erase(first, last);
        std::sort(candidates.begin(), candidates.end(),
                  [](const auto& a, const auto& b) { return a.hash < b.hash; });
        bool isApplied = false;
        for (const Growing::Waiting& candidate : candidates) {
            m_waitingBytes -= candidate.bytes;
            count(Arrival::Waiting, -1);
            const Envelope& envelope = candidate.envelope;
            const Arrival arrival =
                isApplied
                    ? poison(
                          {candidate.offset, envelope.key, envelope.sequence, Contradiction{}, {}},
                          envelope.id)
                    : apply(growing, envelope, candidate.hash, candidate.offset, envelope.id);
            isApplied = isApplied || arrival == Arrival::Applied;
            count(arrival, 1);
        }
        if (!isApplied)
            return;
    }
}

/// Gives up what waits: the events before it are not expected any more.
void Assembler::stop(Growing& growing)
{
    growing.isStopped = true;
    for (const auto& [number, waiting] : growing.waiting)
        m_waitingBytes -= waiting.bytes;
    const auto count = static_cast<std::int64_t>(growing.waiting.size());
    m_counts[static_cast<std::size_t>(Arrival::Waiting)] -= count;
    m_counts[static_cast<std::size_t>(Arrival::Late)] += count;
    growing.waiting.clear();
}

void Assembler::finish(const std::string& key)
{
    const auto node = m_games.extract(key);
    m_order.erase(node.mapped().order);
    ++m_endedGames;
    m_ended.emplace(node.key(), node.mapped().next);
    m_endedOrder.push_back(node.key());
    if (m_endedOrder.size() > m_options.limits.endedKeys) {
        m_ended.erase(m_endedOrder.front());
        m_endedOrder.pop_front();
    }
    m_options.ended(node.key(), node.mapped().game);
}

Arrival Assembler::poison(PoisonedEvent event, std::string_view text)
{
    constexpr std::size_t longest = 200;
    event.text = wholeCharacters(text, longest);
    if (m_poisoned.size() < m_options.limits.poisonedEvents)
        m_poisoned.push_back(std::move(event));
    return Arrival::Poison;
}

std::vector<const Assembler::Growing*> Assembler::games() const
{
    std::vector<const Growing*> games;
    games.reserve(m_order.size());
    for (const std::string& key : m_order)
        games.push_back(&m_games.at(key));
    return games;
}

const Assembler::Growing* Assembler::find(const std::string& key) const
{
    const auto found = m_games.find(key);
    return found == m_games.end() ? nullptr : &found->second;
}

} // namespace plyline::streams
