#pragma once

#include "core/rules/piece.h"

#include <QtCore/QRectF>

class QPainter;
class QPixmap;

namespace plyline::look {

/// Draws one piece into `square` (logical pixels), sharp at the painter's device pixel ratio.
/// Rasterised once a size. GUI thread.
void drawPiece(QPainter& painter, rules::Piece piece, const QRectF& square, qreal opacity = 1.0);

} // namespace plyline::look
