#pragma once

#include "app/render/frames/picture_options.h"
#include "app/render/paper/paper_document.h"

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace plyline::paper {

/// Called with the part that is done, from 0 to 1.
using Progress = std::function<void(double done)>;

/// Returns the look for paper: light, on a white ground, with formats::piecesOnPaper().
[[nodiscard]] frames::PictureLook paperLook(frames::PictureLook look);

/// Returns the contents of diagrams on paper: without the marks of earlier moves, and without
/// coordinates in the squares.
[[nodiscard]] frames::PictureContents paperContents(frames::PictureContents contents);

/// Draws a page with the painters of the window. Fonts and pieces of the paper must be in force.
/// Errors: those of FrameSource::frameAt.
[[nodiscard]] Expected<void, Error> drawPage(QPainter& painter, const PaperPage& page,
                                             const frames::FrameSource& source,
                                             const frames::PictureLook& look);

/// Returns the size of the device's pages without their margins, 96 to an inch.
[[nodiscard]] QSizeF sizeOfPages(const QPagedPaintDevice& device);

/// Lays out and draws all pages on a printer or PDF. Errors: those of layOut(), Cancelled.
[[nodiscard]] Expected<PaperDocument, Error>
paintPages(QPagedPaintDevice& device, const frames::FrameSource& source,
           const PaperOptions& options, const frames::PictureLook& look,
           const std::stop_token& stop, const Progress& progress);

} // namespace plyline::paper
