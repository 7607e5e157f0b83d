#include "app/model/session/checkpoint_interval.h"

#include <algorithm>

namespace plyline::session {

void CheckpointInterval::tryOut(int interval)
{
    set(std::clamp(interval, 1, largest), true);
}

void CheckpointInterval::release()
{
    set(replay::Replay::defaultInterval, false);
}

void CheckpointInterval::set(int interval, bool isTried)
{
    if (interval == m_interval && isTried == m_isTried)
        return;
    m_interval = interval;
    m_isTried = isTried;
    Q_EMIT changed();
}

} // namespace plyline::session

#include "moc_checkpoint_interval.cpp"
