#include "core/integrity/hash_chain.h"

#include "core/rules/fen.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace plyline::integrity {

namespace {

std::uint64_t linkAfter(std::uint64_t link, const EncodedEvent::Bytes& event)
{
    std::array<std::uint8_t, sizeof link + std::tuple_size_v<EncodedEvent::Bytes>> bytes;
    for (std::size_t i = 0; i < sizeof link; ++i) // the same on every machine
        bytes[i] = static_cast<std::uint8_t>(link >> (8 * i));
    std::copy(event.begin(), event.end(), bytes.begin() + sizeof link);
    return XXH3_64bits(bytes.data(), bytes.size());
}

} // namespace

HashChain::HashChain(const rules::Setup& start, std::span<const EncodedEvent> events,
                     const std::stop_token& stop)
{
    const std::string fen = rules::fen::write(start);
    m_links.reserve(events.size() + 1);
    m_links.push_back(XXH3_64bits(fen.data(), fen.size()));
    for (const EncodedEvent& event : events) {
        if (stop.stop_requested())
            return;
        m_links.push_back(linkAfter(m_links.back(), event.bytes()));
    }
}

std::optional<game::Ply> HashChain::firstBreak(const HashChain& found) const
{
    const auto length = std::min(m_links.size(), found.m_links.size());
    for (std::size_t i = 0; i < length; ++i) {
        if (m_links[i] != found.m_links[i])
            return game::Ply(static_cast<int>(i));
    }
    if (m_links.size() == found.m_links.size())
        return std::nullopt;
    return game::Ply(static_cast<int>(length));
}

} // namespace plyline::integrity
