#pragma once

#include <QtGui/QImage>

#include "app/render/paper/paper_pdf.h"

namespace plyline::pictures {

/// Returns the first page as large as there is room, in logical pixels, on its sheet with margins,
/// and the number of pages. Errors: those of paper::layOut().
[[nodiscard]] Expected<QImage, Error> firstPage(const paper::PaperJob& job, const QSize& room,
                                                double ratio, int& pages,
                                                const std::stop_token& stop);

} // namespace plyline::pictures
