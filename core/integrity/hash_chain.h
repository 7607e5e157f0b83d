#pragma once

#include "core/integrity/encoded_event.h"
#include "core/rules/setup.h"

#include <span>
#include <stop_token>
#include <vector>

namespace plyline::integrity {

/// A link for the start position and one for each event, each the hash of the previous link and the
/// event's bytes. With the links one can tell at which event another log departs from the original.
/// The hash is xxHash (XXH3, 64 bits), which detects accidents; it does not protect against
/// forgers, and no hash protects against somebody who can also write the links.
class HashChain
{
public:
    /// Incomplete after a stop.
    HashChain(const rules::Setup& start, std::span<const EncodedEvent> events,
              const std::stop_token& stop = {});

    /// `[i]` covers all events up to ply i.
    [[nodiscard]] const std::vector<std::uint64_t>& links() const { return m_links; }
    /// Returns the ply of the first event that is different, missing or additional.
    [[nodiscard]] std::optional<game::Ply> firstBreak(const HashChain& found) const;

private:
    std::vector<std::uint64_t> m_links;
};

} // namespace plyline::integrity
