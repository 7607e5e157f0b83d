#pragma once

#include "app/model/session/answers.h"
#include "app/model/session/checkpoint_interval.h"
#include "app/model/session/pins.h"
#include "app/model/session/trace.h"

namespace plyline::session {

/// What somebody wants to know or try of the game beyond the shown ply. The session's; every panel
/// reads it and calls its slots.
struct Study
{
    explicit Study(Session& session) : pins(session), trace(session), answers(session) {}

    Pins pins;
    Trace trace;
    Answers answers;
    CheckpointInterval checkpoints;
};

} // namespace plyline::session
