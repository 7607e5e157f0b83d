#include "app/model/session/playback_stops.h"

#include <utility>

namespace plyline::session {

using game::Ply;

PlaybackStops::PlaybackStops(Playback& playback, Cursor& cursor, IsStop isStop, QObject* parent)
    : QObject(parent),
      m_playback(playback),
      m_cursor(cursor),
      m_isStop(std::move(isStop)),
      m_last(cursor.ply())
{
    connect(&cursor, &Cursor::moved, this, &PlaybackStops::onMoved);
}

std::optional<Ply> PlaybackStops::stopOnTheWay(Ply from, Ply to) const
{
    const bool isBackwards = m_playback.direction() == Playback::Direction::Backwards;
    // A loop that begins again reaches its other end alone.
    const bool hasJumped = isBackwards ? to >= from : to <= from;
    const int step = isBackwards ? -1 : 1;
    int number = hasJumped ? to.number() : from.number() + step;
    for (; isBackwards ? number >= to.number() : number <= to.number(); number += step)
        if (m_isStop(Ply(number)))
            return Ply(number);
    return {};
}

void PlaybackStops::onMoved()
{
    const Ply from = std::exchange(m_last, m_cursor.ply());
    if (!m_playback.isPlaying() || m_last == from)
        return;
    const std::optional<Ply> stop = stopOnTheWay(from, m_last);
    if (!stop)
        return;
    m_playback.pause();
    m_cursor.goToPly(*stop);
    Q_EMIT stopped(*stop);
}

} // namespace plyline::session

#include "moc_playback_stops.cpp"
