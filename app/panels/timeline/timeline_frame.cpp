#include "app/panels/timeline/timeline_frame.h"

#include <algorithm>

namespace plyline::timeline {

std::optional<LoopRange> loopRange(const session::Playback& playback, game::Ply last)
{
    if (!playback.loopIn() && !playback.loopOut())
        return std::nullopt;
    const game::Ply in = playback.loopIn().value_or(game::Ply());
    if (in > last)
        return std::nullopt;
    const game::Ply out = std::min(playback.loopOut().value_or(last), last);
    return LoopRange{std::min(in, out), std::max(in, out), playback.isLooping()};
}

} // namespace plyline::timeline
