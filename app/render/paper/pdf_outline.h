#pragma once

#include <QtCore/QByteArray>

#include "app/render/paper/paper_document.h"

namespace plyline::paper {

/// Adds an outline, which Qt cannot write, to a PDF that Qt wrote: as an incremental update (PDF
/// 1.7, section 7.5.6), so that the bytes before stay as they are. Entries of level 1 lie below the
/// one of level 0 before them. Leaves a PDF of another shape as it is.
void addOutline(QByteArray& pdf, const std::vector<PaperEntry>& entries);

} // namespace plyline::paper
