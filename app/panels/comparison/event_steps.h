#pragma once

#include <QtCore/QString>

#include "app/model/study/pins.h"

#include <vector>

namespace plyline::comparison {

/// One event between two moments of a game.
struct EventStep
{
    game::Ply ply;
    QString san;
    bool isBack = false; ///< It leads to A and is taken back.
    bool isCapture = false;
    bool isLast = false; ///< It leads to B.
    bool operator==(const EventStep&) const = default;
};

/// From A back to the last ply that both share, latest first, then on to B. Empty for two games.
[[nodiscard]] std::vector<EventStep> stepsBetween(const study::Comparison& comparison);

} // namespace plyline::comparison
