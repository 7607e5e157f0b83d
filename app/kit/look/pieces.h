#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include "app/kit/look/piece_sets.h"

#include <memory>

class QPainter;

namespace plyline::look {

class PieceCache;

/// Returns the set with which pieces are drawn. Set by Look. GUI thread.
[[nodiscard]] const PieceSet& chosenPieceSet();
void choosePieceSet(const PieceSet& set);

/// Returns one drawing of any set on a transparent background, for a menu.
[[nodiscard]] QImage pieceSample(const PieceSet& set, rules::Piece piece, int sideInDevicePixels);

/// A paint device's engine that keeps the drawings of pieces apart from other shapes, such as a
/// format that defines each of them once.
class PieceEngine
{
public:
    virtual ~PieceEngine() = default;
    /// `square` is in the coordinates of the device.
    virtual void drawPiece(const PieceSet& set, rules::Piece piece, const QRectF& square,
                           qreal opacity) = 0;
};

/// While it exists, its thread paints with this set, whatever the window has chosen. For pictures.
class PicturePieces
{
public:
    explicit PicturePieces(const PieceSet& set);
    ~PicturePieces();
    PicturePieces(const PicturePieces&) = delete;
    PicturePieces& operator=(const PicturePieces&) = delete;

private:
    PieceCache* m_before;
    std::unique_ptr<PieceCache> m_cache;
};

/// Draws one piece into `square` (logical pixels), sharp at the painter's device pixel ratio.
/// Rasterised once for each size; drawn as vectors on a device without pixels. GUI thread, or a
/// thread that has PicturePieces.
void drawPiece(QPainter& painter, rules::Piece piece, const QRectF& square, qreal opacity = 1.0);

/// Like drawPiece(), with a thin outline in the colour `rim`, so that a piece stands out from a
/// background of its own tone.
void drawRimmedPiece(QPainter& painter, rules::Piece piece, const QRectF& square,
                     const QColor& rim);

} // namespace plyline::look
