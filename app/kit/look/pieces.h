#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include "app/kit/look/piece_sets.h"

class QPainter;

namespace plyline::look {

/// The set with which pieces are drawn. Look sets it. GUI thread.
[[nodiscard]] const PieceSet& chosenPieceSet();
void choosePieceSet(const PieceSet& set);

/// One drawing of any set on a transparent ground, for a menu.
[[nodiscard]] QImage pieceSample(const PieceSet& set, rules::Piece piece, int sideInDevicePixels);

/// Draws one piece into `square` (logical pixels), sharp at the painter's device pixel ratio.
/// Rasterised once a size; drawn as vectors on a device that has no pixels. GUI thread.
void drawPiece(QPainter& painter, rules::Piece piece, const QRectF& square, qreal opacity = 1.0);

/// The same with a thin rim in `rim` around it, so that a piece stands out from a background of its
/// own tone.
void drawRimmedPiece(QPainter& painter, rules::Piece piece, const QRectF& square,
                     const QColor& rim);

} // namespace plyline::look
