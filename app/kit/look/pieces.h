#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>

#include "core/rules/piece.h"

class QPainter;

namespace plyline::look {

/// Draws one piece into `square` (logical pixels), sharp at the painter's device pixel ratio.
/// Rasterised once a size; drawn as vectors on a device that has no pixels. GUI thread.
void drawPiece(QPainter& painter, rules::Piece piece, const QRectF& square, qreal opacity = 1.0);

/// The same with a thin rim in `rim` around it, so that a piece stands out from a background of its
/// own tone.
void drawRimmedPiece(QPainter& painter, rules::Piece piece, const QRectF& square,
                     const QColor& rim);

} // namespace plyline::look
