#pragma once

#include "core/integrity/encoded_event.h"
#include "core/rules/setup.h"

#include <span>
#include <stop_token>
#include <vector>

namespace plyline::integrity {

/// A link for the start and one for each event, each the hash of the link before and the event's
/// bytes: whoever keeps the links can tell at which event another log parts from the one they were
/// made of. The hash is xxHash (XXH3, 64 bits): it finds accidents; against somebody who can also
/// write the links no hash helps, and against a forger only a cryptographic one.
class HashChain
{
public:
    /// After a stop it ends too early.
    HashChain(const rules::Setup& start, std::span<const EncodedEvent> events,
              const std::stop_token& stop = {});

    /// `[i]` covers all events up to ply i.
    [[nodiscard]] const std::vector<std::uint64_t>& links() const { return m_links; }
    /// The ply of the first event that is another one, or is missing, or is one too many.
    [[nodiscard]] std::optional<game::Ply> firstBreak(const HashChain& found) const;

private:
    std::vector<std::uint64_t> m_links;
};

} // namespace plyline::integrity
