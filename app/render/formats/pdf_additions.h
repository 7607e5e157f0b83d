#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace plyline::formats {

/// An entry of the outline.
struct PdfEntry
{
    QString title;
    int page = 0; ///< From 0.
    int level = 0;
    bool operator==(const PdfEntry&) const = default;
};

/// What a PDF says besides its pages.
struct PdfAdditions
{
    std::vector<PdfEntry> outline; ///< Entries of level 1 lie below the one of level 0 before them.
    QString subject;               ///< The link of its moment; may be empty.
};

/// Adds what Qt cannot write to a PDF that Qt wrote: as an incremental update (PDF 1.7, section
/// 7.5.6), so that the bytes before stay as they are. Leaves a PDF of another shape as it is.
void addToPdf(QByteArray& pdf, const PdfAdditions& additions);

} // namespace plyline::formats
