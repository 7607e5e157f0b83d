#include "app/model/session/players_pace.h"

#include "app/model/session/session.h"

namespace plyline::session {

const Expected<analysis::Pace, analysis::PaceRefusal>& PlayersPace::ofLine() const
{
    const auto line = m_session ? m_session->whole().line() : nullptr;
    if (line == m_line)
        return m_pace;
    m_line = line;
    m_pace = unexpected(analysis::PaceRefusal::NoTimes);
    if (line)
        m_pace = analysis::paceOf(*line->replay, line->times);
    return m_pace;
}

bool PlayersPace::isKnown(game::Ply ply) const
{
    return ofLine() && m_line->times.of(ply).think.millis.has_value();
}

} // namespace plyline::session
