#include "app/panels/event_log/fold_film.h"

#include <algorithm>
#include <cassert>

namespace plyline::event_log {

namespace {

constexpr int slowestStepMillis = 700;
constexpr int fastestStepMillis = 40;
constexpr int longestFilmMillis = 20000;

} // namespace

FoldFilm::FoldFilm(std::shared_ptr<const replay::Replay> replay, game::Ply ply)
    : m_replay(std::move(replay)),
      m_seek(m_replay->seek(ply)),
      m_pieces(m_replay->piecesAt(m_seek.checkpoint))
{}

void FoldFilm::applyNext()
{
    assert(!isAtEnd());
    ++m_applied;
    replay::PieceTableProjection::apply(m_pieces, *lastEvent(), ply());
}

int stepMillis(int events)
{
    return std::clamp(longestFilmMillis / std::max(events, 1), fastestStepMillis,
                      slowestStepMillis);
}

} // namespace plyline::event_log
