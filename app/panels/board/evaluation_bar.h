#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"
#include "app/model/session/session.h"

#include <optional>

class QPainter;

namespace plyline::board {

/// The evaluation of the shown ply; empty if the game has none for it.
struct EvaluationFrame
{
    std::optional<double> whiteShare; ///< From 0 to 1.
    QString text;
    bool operator==(const EvaluationFrame&) const = default;
};

/// Whether the shown line, or a line that it forks from, has an evaluation at any ply. The bar then
/// stays visible for the whole line.
[[nodiscard]] bool hasEvaluations(const session::Session& session);
[[nodiscard]] EvaluationFrame evaluationAt(const analysis::PreparedLine& line, game::Ply ply);

/// Draws White's share, growing from White's side of the board. The number is at the end of the
/// side that is better.
void drawEvaluation(QPainter& painter, const QRectF& bar, const EvaluationFrame& frame,
                    bool isFlipped, const look::Theme& theme);

} // namespace plyline::board
