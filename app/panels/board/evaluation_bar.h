#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"
#include "app/model/session/session.h"

#include <optional>

class QPainter;

namespace plyline::board {

/// What the game says of who is better at the shown ply; nothing where it does not say it.
struct EvaluationFrame
{
    std::optional<double> whiteShare; ///< 0 to 1.
    QString text;
    bool operator==(const EvaluationFrame&) const = default;
};

/// Whether the shown line, or one that it forks from, says it anywhere.
[[nodiscard]] bool isSaidOnTheWay(const session::Session& session,
                                  bool (game::Annotations::*says)() const);
/// The bar then stays for the whole line.
[[nodiscard]] bool hasEvaluations(const session::Session& session);
[[nodiscard]] EvaluationFrame evaluationAt(const session::Session& session);

/// White's share from White's side of the board; the number stands at the end of who is better.
void drawEvaluation(QPainter& painter, const QRectF& bar, const EvaluationFrame& frame,
                    bool isFlipped, const look::Theme& theme);

} // namespace plyline::board
