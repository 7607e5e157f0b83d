#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include "app/kit/look/piece_sets.h"

class QPainter;

namespace plyline::look {

/// Returns the set with which pieces are drawn. Set by Look. GUI thread.
[[nodiscard]] const PieceSet& chosenPieceSet();
void choosePieceSet(const PieceSet& set);

/// Returns one drawing of any set on a transparent background, for a menu.
[[nodiscard]] QImage pieceSample(const PieceSet& set, rules::Piece piece, int sideInDevicePixels);

/// Draws one piece into `square` (logical pixels), sharp at the painter's device pixel ratio.
/// Rasterised once for each size; drawn as vectors on a device without pixels. GUI thread.
void drawPiece(QPainter& painter, rules::Piece piece, const QRectF& square, qreal opacity = 1.0);

/// Like drawPiece(), with a thin outline in the colour `rim`, so that a piece stands out from a
/// background of its own tone.
void drawRimmedPiece(QPainter& painter, rules::Piece piece, const QRectF& square,
                     const QColor& rim);

} // namespace plyline::look
