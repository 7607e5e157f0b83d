#pragma once

#include <QtCore/QDateTime>
#include <QtGui/QPageSize>

#include "app/render/paper/paper_painter.h"

#include <string>

namespace plyline::paper {

/// What is written to a PDF.
struct PaperJob
{
    frames::FrameSource source;
    PaperOptions options;
    frames::PictureLook look; ///< See paperLook().
    QPageSize::PageSizeId paper = QPageSize::A4;
    std::optional<QDateTime> date; ///< In the file; none: now.
    QString link = {};             ///< Address of the game for the file's notes; may be empty.
};

inline constexpr double pageMarginInMillimetres = 16;

/// Writes the pages as vectors with text that can be selected and an outline, or leaves the old
/// file as it is. Errors: FileNotWritable, Cancelled, and those of layOut().
[[nodiscard]] Expected<void, Error> writePaper(const PaperJob& job, const std::string& path,
                                               const std::stop_token& stop = {},
                                               const Progress& progress = {});

} // namespace plyline::paper
