#pragma once

#include "core/analysis/pace.h"
#include "core/analysis/prepared_game.h"

#include <memory>

namespace plyline::session {

class Session;

/// The pace of the players of the shown line, also of its hidden future: a future that is played is
/// no longer hidden. Computed when it is asked for.
class PlayersPace
{
public:
    /// Without a session there is never a pace. It must live longer.
    explicit PlayersPace(const Session* session = nullptr) : m_session(session) {}

    /// Errors: why the line has no pace.
    [[nodiscard]] const Expected<analysis::Pace, analysis::PaceRefusal>& ofLine() const;
    /// Whether the file tells the thinking time of the event that leads to `ply`; otherwise the
    /// pace has the median there.
    [[nodiscard]] bool isKnown(game::Ply ply) const;

private:
    const Session* m_session;
    mutable std::shared_ptr<const analysis::PreparedLine> m_line;
    mutable Expected<analysis::Pace, analysis::PaceRefusal> m_pace =
        unexpected(analysis::PaceRefusal::NoTimes);
};

} // namespace plyline::session
