#pragma once

#include "app/model/engines/engine_choice.h"
#include "app/model/engines/game_analysis.h"
#include "app/model/engines/position_analysis.h"
#include "app/model/engines/what_if.h"

namespace plyline::engines {

/// What engines do for one window.
struct Engines
{
    EngineChoice choice;
    PositionAnalysis position{choice};
    GameAnalysis game{GameAnalysis::usualLogPath()};
    WhatIf whatIf;
};

} // namespace plyline::engines
