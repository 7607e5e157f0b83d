#include "core/replay/replay.h"

namespace plyline::replay {

Replay::Replay(std::shared_ptr<const game::Game> game, game::LineId line, int interval,
               const std::stop_token& stop)
    : m_game(std::move(game)),
      m_line(line),
      m_positions(m_game->start(), m_game->path(line), interval, stop),
      m_pieces(m_game->start(), m_game->path(line), interval, stop)
{}

} // namespace plyline::replay
