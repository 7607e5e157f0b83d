#pragma once

#include <QtGui/QImage>

#include "app/kit/look/pieces.h"
#include "app/render/frames/picture_geometry.h"

class QPainter;

namespace plyline::frames {

/// Draws a frame with the painters of the window, on any device: a picture, a page, a drawing made
/// of shapes. The fonts and pieces of the picture must be in force.
void drawPicture(QPainter& painter, const PictureGeometry& geometry, const PictureFrame& frame,
                 const PictureLook& look);

/// Paints frames of one size. Keeps the fonts and pieces of the picture in force for its thread
/// while it exists, and the images of the pieces from one frame to the next.
class PicturePainter
{
public:
    explicit PicturePainter(const PictureOptions& options)
        : m_options(options), m_fonts(options.size.textPercent), m_pieces(options.look.pieces)
    {}

    [[nodiscard]] PictureGeometry geometryOf(const PictureFrame& frame) const
    {
        return {partsOf(frame), m_options.size};
    }
    void draw(QPainter& painter, const PictureFrame& frame) const
    {
        drawPicture(painter, geometryOf(frame), frame, m_options.look);
    }
    /// Returns an opaque image with the scale as its device pixel ratio.
    [[nodiscard]] QImage paint(const PictureFrame& frame) const;

private:
    PictureOptions m_options;
    look::PictureFonts m_fonts;
    look::PicturePieces m_pieces;
};

} // namespace plyline::frames
