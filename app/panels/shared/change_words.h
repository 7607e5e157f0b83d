#pragma once

#include <QtCore/QString>

#include "app/model/study/pins.h"

namespace plyline::shared {

/// What became of a piece from A to B: a word, and which event did it.
struct ChangeWords
{
    QString what; ///< "moved"; between two games "elsewhere".
    QString how;  ///< "by 24. Rxd4, ply 47"; empty between two games.
    bool operator==(const ChangeWords&) const = default;
};

[[nodiscard]] ChangeWords changeWords(const replay::PieceChange& change,
                                      const study::Comparison& comparison);
/// "4 moved, 3 captured".
[[nodiscard]] QString changesText(const study::Comparison& comparison);

} // namespace plyline::shared
