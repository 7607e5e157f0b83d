#pragma once

#include <QtCore/QObject>

#include "app/model/session/playback.h"

#include <functional>

namespace plyline::session {

/// Pauses playback when it reaches certain plies. Playing on from there works as from anywhere.
class PlaybackStops : public QObject
{
    Q_OBJECT

public:
    using IsStop = std::function<bool(game::Ply)>;

    /// `isStop` is asked about each ply that playback reaches. Playback and cursor must live
    /// longer.
    PlaybackStops(Playback& playback, Cursor& cursor, IsStop isStop, QObject* parent = nullptr);

Q_SIGNALS:
    void stopped(plyline::game::Ply ply);

private:
    void onMoved();
    /// Returns the first stop on the way from the last ply to the cursor's.
    [[nodiscard]] std::optional<game::Ply> stopOnTheWay(game::Ply from, game::Ply to) const;

    Playback& m_playback;
    Cursor& m_cursor;
    IsStop m_isStop;
    game::Ply m_last;
};

} // namespace plyline::session
