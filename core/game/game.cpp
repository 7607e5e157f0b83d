#include "core/game/game.h"

#include <algorithm>
#include <cassert>

namespace plyline::game {

Game::Game(GameParts parts) : m_parts(std::move(parts))
{
    assert(!m_parts.lines.empty());
}

int Game::diagnosticCount() const
{
    return static_cast<int>(m_parts.diagnostics.size()) + m_parts.unlistedDiagnostics;
}

bool Game::hasErrors() const
{
    return std::any_of(m_parts.diagnostics.begin(), m_parts.diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string Game::text(const Comment& comment) const
{
    return toUtf8(m_parts.source->bytes(comment.span), m_parts.codePage);
}

std::vector<const MoveEvent*> Game::path(LineId id) const
{
    std::vector<const MoveEvent*> path(static_cast<std::size_t>(line(id).lastPly().number()));
    // From the line to its root: each line fills the plies after its fork, its parent those before.
    int end = line(id).lastPly().number();
    for (std::optional<LineId> at = id; at; at = line(*at).parent) {
        const Line& part = line(*at);
        for (int i = part.forkPly.number(); i < end; ++i)
            path[static_cast<std::size_t>(i)] = &part.log[i - part.forkPly.number()];
        end = std::min(end, part.forkPly.number());
    }
    return path;
}

LineId Game::owner(LineId id, Ply ply) const
{
    LineId at = id;
    while (ply <= line(at).forkPly && line(at).parent)
        at = *line(at).parent;
    return at;
}

const MoveValues& Game::values(LineId id, Ply ply) const
{
    const Line& part = line(owner(id, ply));
    return part.annotations.values(ply.number() - part.forkPly.number() - 1);
}

} // namespace plyline::game
