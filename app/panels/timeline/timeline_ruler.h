#pragma once

#include "app/panels/timeline/canvas.h"

#include <vector>

namespace plyline::timeline {

struct RulerLabel
{
    QString text;
    game::Ply ply;
    QRectF rect; ///< Inside the ruler.
};

/// "start" at ply 0 and round move numbers at White's plies, as many as fit: none overlaps another
/// and none leaves the ruler. `firstMoveNumber` and `blackBegins` say how the game counts.
[[nodiscard]] std::vector<RulerLabel> rulerLabels(const TimeAxis& axis, const QRectF& ruler,
                                                  int firstMoveNumber, bool blackBegins,
                                                  const QString& startText, const TextWidth& width);
/// What a label needs clear of others.
[[nodiscard]] QRectF roomOf(const RulerLabel& label);
/// Leaves out the labels of which something else has `taken` the room.
void paintRuler(const Canvas& canvas, const std::vector<RulerLabel>& labels, game::Ply shown,
                const std::vector<QRectF>& taken);

} // namespace plyline::timeline
