#pragma once

#include "app/model/engines/engine_choice.h"
#include "app/model/engines/game_analysis.h"
#include "app/model/engines/kept_findings.h"
#include "app/model/engines/position_analysis.h"
#include "app/model/engines/what_if.h"

namespace plyline::engines {

/// What engines do for one window.
struct Engines
{
    Engines()
    {
        QObject::connect(&choice, &EngineChoice::settingsChanged, &kept,
                         [this] { kept.setKept(choice.areFindingsKept()); });
    }

    EngineChoice choice;
    KeptFindings kept{KeptFindings::usualPath()};
    PositionAnalysis position{choice, kept};
    GameAnalysis game{kept};
    WhatIf whatIf;
};

} // namespace plyline::engines
