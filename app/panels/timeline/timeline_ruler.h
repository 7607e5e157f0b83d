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

/// Returns "start" at ply 0 and round move numbers at White's plies, as many as fit inside the
/// ruler without touching. `firstMoveNumber` and `blackBegins` say how the game counts its moves.
[[nodiscard]] std::vector<RulerLabel> rulerLabels(const TimeAxis& axis, const QRectF& ruler,
                                                  int firstMoveNumber, bool blackBegins,
                                                  const QString& startText, const TextWidth& width);
/// Returns the rectangle that other labels must leave free.
[[nodiscard]] QRectF roomOf(const RulerLabel& label);
/// Paints the labels, except those whose place is `taken` by something else.
void paintRuler(const Canvas& canvas, const std::vector<RulerLabel>& labels, game::Ply shown,
                const std::vector<QRectF>& taken);

} // namespace plyline::timeline
