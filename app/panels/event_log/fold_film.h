#pragma once

#include "core/replay/replay.h"

#include <memory>

namespace plyline::event_log {

/// A seek, step by step: the checkpoint that it begins with, and then one event after another up to
/// the ply.
class FoldFilm
{
public:
    /// Shows the checkpoint. Precondition: `ply` is on the line.
    FoldFilm(std::shared_ptr<const replay::Replay> replay, game::Ply ply);

    [[nodiscard]] game::Ply checkpoint() const { return m_seek.checkpoint; }
    /// How many events lie between the checkpoint and the ply.
    [[nodiscard]] int events() const { return m_seek.eventsFolded; }
    /// How many of them are applied.
    [[nodiscard]] int applied() const { return m_applied; }
    [[nodiscard]] bool isAtEnd() const { return m_applied == events(); }
    /// The ply of the shown state.
    [[nodiscard]] game::Ply ply() const { return game::Ply(checkpoint().number() + m_applied); }
    /// The event that led to the shown state; null at the checkpoint.
    [[nodiscard]] const game::MoveEvent* lastEvent() const
    {
        return m_applied > 0 ? &m_replay->event(ply()) : nullptr;
    }
    [[nodiscard]] const replay::PieceTable& pieces() const { return m_pieces; }

    /// Precondition: !isAtEnd().
    void applyNext();

private:
    std::shared_ptr<const replay::Replay> m_replay;
    replay::Seek m_seek;
    replay::PieceTable m_pieces;
    int m_applied = 0;
};

/// How long each of so many events is shown: slowly enough to be followed, but no film lasts longer
/// than about twenty seconds.
[[nodiscard]] int stepMillis(int events);

} // namespace plyline::event_log
