#pragma once

#include "app/render/paper/paper_pdf.h"

namespace plyline::paper {

/// Formats of pages: documents, and pictures of the one page of a poster.
enum class PageFormat : std::uint8_t { Pdf, Svg, Png };

/// Returns the formats in which a layout can be written, the usual one first.
[[nodiscard]] std::vector<PageFormat> formatsOf(PaperLayout layout);
/// Returns "pdf", "svg" or "png".
[[nodiscard]] QString suffixOf(PageFormat format);
/// Returns the format of a file by its suffix; none if the layout has no such format.
[[nodiscard]] std::optional<PageFormat> formatOfFile(const QString& path, PaperLayout layout);

/// A job's pages on sheets with margins, as they are shown on a screen and in pictures.
class PaperSheets
{
public:
    /// Keeps a reference to the job. Errors: those of layOut().
    [[nodiscard]] static Expected<PaperSheets, Error> layOut(const PaperJob& job,
                                                             const std::stop_token& stop = {});

    [[nodiscard]] int count() const { return static_cast<int>(m_document.pages.size()); }
    [[nodiscard]] const PaperDocument& document() const { return m_document; }
    /// The size of a sheet, 96 to an inch.
    [[nodiscard]] const QSizeF& size() const { return m_size; }
    /// Draws a sheet from the painter's origin. The fonts and pieces of the paper must be in force.
    /// Errors: those of drawPage().
    [[nodiscard]] Expected<void, Error> draw(QPainter& painter, int page) const;

private:
    PaperSheets(const PaperJob& job, PaperDocument document, const QSizeF& size)
        : m_job(&job), m_document(std::move(document)), m_size(size)
    {}

    const PaperJob* m_job;
    PaperDocument m_document;
    QSizeF m_size;
};

/// Returns a sheet as an image with `scale` pixels for each unit. Errors: those of layOut().
[[nodiscard]] Expected<QImage, Error> imageOf(const PaperSheets& sheets, int page, double scale);

/// Writes a job in a format of its layout, or leaves the old file as it is. `scale` is that of
/// pixels. Errors: FileNotWritable, Cancelled, and those of layOut().
[[nodiscard]] Expected<void, Error> writePages(const PaperJob& job, PageFormat format,
                                               const std::string& path, double scale,
                                               const std::stop_token& stop = {},
                                               const Progress& progress = {});

} // namespace plyline::paper
