#include "app/model/session/play_loop.h"

#include <algorithm>

namespace plyline::session {

using game::Ply;

PlayLoop PlayLoop::between(Ply one, Ply other, bool isOn)
{
    return {std::min(one, other), std::max(one, other), isOn};
}

PlayLoop PlayLoop::withIn(Ply ply) const
{
    if (ply == in)
        return *this;
    if (out && ply > *out)
        return between(*out, ply, true);
    const auto other = out == ply ? std::nullopt : out;
    return {ply, other, other.has_value()};
}

PlayLoop PlayLoop::withOut(Ply ply) const
{
    if (ply == out)
        return *this;
    if (in && ply < *in)
        return between(ply, *in, true);
    const auto other = in == ply ? std::nullopt : in;
    return {other, ply, other.has_value()};
}

Ply PlayLoop::last(Ply lastPly) const
{
    return isOn ? std::min(out.value_or(lastPly), lastPly) : lastPly;
}

} // namespace plyline::session
