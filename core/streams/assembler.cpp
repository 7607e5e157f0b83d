#include "core/streams/assembler.h"

#include "core/base/text.h"
#include "core/streams/envelope_content.h"

#include <algorithm>

namespace plyline::streams {

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
    ++counted(arrival);
    bound(offset);
    return arrival;
}

/// Returns how many events a game had that has ended and is forgotten.
std::optional<std::int64_t> Assembler::ended(const std::string& key) const
{
    if (const auto found = m_ended.find(key); found != m_ended.end())
        return found->second;
    return m_options.endedBefore ? m_options.endedBefore(key) : std::nullopt;
}

Assembler::Growing& Assembler::begin(const std::string& key)
{
    Growing& growing = m_games[key];
    growing.key = key;
    growing.order = m_order.insert(m_order.end(), key);
    growing.growingPlace = m_growing.insert(m_growing.end(), &growing);
    return growing;
}

/// Finds the event's game and whether it is the next, an earlier or a later one.
Arrival Assembler::sort(Envelope envelope, std::int64_t offset, std::string_view text)
{
    const auto found = m_games.find(envelope.key);
    if (found == m_games.end()) {
        if (const auto count = ended(envelope.key))
            return envelope.sequence < *count ? Arrival::Duplicate : Arrival::Late;
    }
    Growing& growing = found == m_games.end() ? begin(envelope.key) : found->second;
    const std::uint64_t hash = contentHash(envelope);
    if (growing.growingPlace)
        m_growing.splice(m_growing.end(), m_growing, *growing.growingPlace);
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
    if (growing.game.hasEnded() && growing.growingPlace) {
        ++m_endedGames;
        settle(growing);
    }
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
    const std::size_t bytes = memoryOf(envelope);
    if (growing.waiting.size() >= m_options.limits.waitingEvents ||
        bytes > m_options.limits.waitingBytes) {
        const Arrival arrival =
            poison({offset, envelope.key, envelope.sequence, GapTooLong{}, {}}, text);
        giveUp(growing);
        return arrival;
    }
    m_waitingBytes += bytes;
    const std::int64_t sequence = envelope.sequence;
    growing.waiting.emplace(sequence, Growing::Waiting{std::move(envelope), offset, hash, bytes});
    if (!growing.waitingPlace)
        updateWaiting(growing);
    return Arrival::Waiting;
}

Arrival Assembler::apply(Growing& growing, const Envelope& envelope, std::uint64_t hash,
                         std::int64_t offset, std::string_view text)
{
    const std::size_t bytes = growing.game.bytes();
    if (const auto applied = growing.game.apply(envelope); !applied)
        return poison({offset, envelope.key, envelope.sequence, applied.error(), {}}, text);
    m_growingBytes += growing.game.bytes() - bytes + sizeof hash;
    growing.applied.push_back(hash);
    ++growing.next;
    return Arrival::Applied;
}

/// Applies what has become possible. Of several events with the same number the first that can be
/// applied is, in the order of their hashes, which does not depend on how they arrived.
void Assembler::applyWaiting(Growing& growing)
{
    bool isApplied = true;
    while (isApplied && !growing.waiting.empty() &&
           growing.waiting.begin()->first == growing.next) {
        const auto [first, last] = growing.waiting.equal_range(growing.next);
        std::vector<Growing::Waiting> candidates;
        for (auto item = first; item != last; ++item)
            candidates.push_back(std::move(item->second));
        growing.waiting.erase(first, last);
        std::sort(candidates.begin(), candidates.end(),
                  [](const auto& a, const auto& b) { return a.hash < b.hash; });
        isApplied = false;
        for (const Growing::Waiting& candidate : candidates) {
            m_waitingBytes -= candidate.bytes;
            --counted(Arrival::Waiting);
            const Envelope& envelope = candidate.envelope;
            const Arrival arrival =
                isApplied
                    ? poison(
                          {candidate.offset, envelope.key, envelope.sequence, Contradiction{}, {}},
                          envelope.id)
                    : apply(growing, envelope, candidate.hash, candidate.offset, envelope.id);
            isApplied = isApplied || arrival == Arrival::Applied;
            ++counted(arrival);
        }
    }
    updateWaiting(growing);
}

/// Puts the game last among those that wait, as it waits for another event now, or takes it out.
void Assembler::updateWaiting(Growing& growing)
{
    if (growing.waitingPlace)
        m_waiting.erase(*growing.waitingPlace);
    growing.waitingPlace.reset();
    if (growing.waiting.empty())
        return;
    growing.waitingPlace = m_waiting.insert(m_waiting.end(), &growing);
    growing.waitsSince = m_now.value_or(std::chrono::milliseconds(0));
}

/// Gives up games until what is kept is within the limits. `offset` is where that was found.
void Assembler::bound(std::int64_t offset)
{
    const AssemblyLimits& limits = m_options.limits;
    const auto drop = [&](Growing& growing, const ArrivalFault& fault) {
        static_cast<void>(poison({offset, growing.key, growing.next, fault, {}}, {}));
        giveUp(growing);
    };
    while (m_waitingBytes > limits.waitingBytes)
        drop(*m_waiting.front(), GapTooLong{});
    while (m_growing.size() > std::max<std::size_t>(limits.growingGames, 1) ||
           (m_growingBytes > limits.growingBytes && m_growing.size() > 1))
        drop(*m_growing.front(), TooManyGames{});
}

void Assembler::giveUp(Growing& growing)
{
    growing.isStopped = true;
    ++m_givenUpGames;
    settle(growing);
}

/// Ends the work on a game, which is over, and hands it over if that is wanted. What waits cannot
/// become possible any more.
void Assembler::settle(Growing& growing)
{
    for (const auto& [number, waiting] : growing.waiting)
        m_waitingBytes -= waiting.bytes;
    const auto count = static_cast<std::int64_t>(growing.waiting.size());
    counted(Arrival::Waiting) -= count;
    counted(Arrival::Late) += count;
    growing.waiting.clear();
    updateWaiting(growing);
    m_growing.erase(*growing.growingPlace);
    growing.growingPlace.reset();
    m_growingBytes -= growing.game.bytes() + growing.applied.size() * sizeof(std::uint64_t);
    if (!m_options.ended)
        return;
    m_order.erase(growing.order);
    const auto node = m_games.extract(growing.key);
    m_ended.emplace(node.key(), node.mapped().next);
    m_endedOrder.push_back(node.key());
    if (m_endedOrder.size() > m_options.limits.endedKeys) {
        m_ended.erase(m_endedOrder.front());
        m_endedOrder.pop_front();
    }
    if (node.mapped().game.hasStarted())
        m_options.ended(node.key(), node.mapped().game);
    else if (m_options.dropped)
        m_options.dropped(node.key());
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

void Assembler::setTime(std::chrono::milliseconds now)
{
    if (!m_now) {
        for (Growing* const growing : m_waiting)
            growing->waitsSince = now;
    }
    m_now = now;
}

std::vector<const Assembler::Growing*> Assembler::waitingFor(std::chrono::milliseconds time) const
{
    std::vector<const Growing*> games;
    for (const Growing* const growing : m_waiting) {
        if (m_now.value_or(growing->waitsSince) - growing->waitsSince < time)
            break;
        games.push_back(growing);
    }
    return games;
}

void Assembler::beginRun()
{
    const std::int64_t waiting = counted(Arrival::Waiting);
    m_counts.fill(0);
    counted(Arrival::Waiting) = waiting;
    m_poisoned.clear();
    m_endedGames = 0;
    m_givenUpGames = 0;
}

} // namespace plyline::streams
