#include "app/panels/shared/line_moves.h"

#include "core/game/move_text.h"

#include <algorithm>

namespace plyline::shared {

namespace {

constexpr std::size_t linesKept = 2;

} // namespace

const std::vector<std::string>& LineMoves::of(const replay::Replay& replay)
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const auto& kept) {
        return kept->game == replay.game() && kept->line == replay.line();
    });
    if (found != m_kept.end()) {
        std::rotate(found, found + 1, m_kept.end());
        return m_kept.back()->sans;
    }
    if (m_kept.size() == linesKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(std::make_unique<Kept>(
        Kept{replay.game(), replay.line(), game::sanTexts(*replay.game(), replay.line())}));
    return m_kept.back()->sans;
}

} // namespace plyline::shared
