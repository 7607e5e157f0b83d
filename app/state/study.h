#pragma once

#include "app/state/answers.h"
#include "app/state/checkpoint_interval.h"
#include "app/state/pins.h"
#include "app/state/trace.h"

namespace plyline::state {

/// What somebody wants to know or try of the game beyond the shown ply. The session's; every panel reads
/// it and calls its slots.
struct Study
{
    explicit Study(Session& session) : pins(session), trace(session), answers(session) {}

    Pins pins;
    Trace trace;
    Answers answers;
    CheckpointInterval checkpoints;
};

} // namespace plyline::state
