#include "app/render/paper/paper_pdf.h"

#include <QtCore/QBuffer>
#include <QtGui/QPdfWriter>

#include "app/render/formats/pdf_additions.h"
#include "app/render/formats/pdf_date.h"
#include "app/render/formats/picture_format.h"
#include "app/render/frames/moment_text.h"

namespace plyline::paper {

Expected<void, Error> writePaper(const PaperJob& job, const std::string& path,
                                 const std::stop_token& stop, const Progress& progress)
{
    auto file = files::NewFile::create(path);
    if (!file)
        return unexpected(file.error());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Expected<PaperDocument, Error> document;
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Plyline"));
        writer.setTitle(frames::momentTextOf(job.source, game::Ply()).game);
        writer.setPageSize(QPageSize(job.paper));
        const double margin = pageMarginInMillimetres;
        writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
        document = paintPages(writer, job.source, job.options, job.look, stop, [&](double done) {
            if (progress)
                progress(done);
        });
    }
    if (!document)
        return unexpected(document.error());
    QByteArray bytes = buffer.data();
    if (job.date)
        formats::setDate(bytes, *job.date);
    formats::addToPdf(bytes, {document->outline, job.link});
    if (auto written = formats::writeBytes(*file, bytes); !written)
        return written;
    if (stop.stop_requested())
        return unexpected(formats::cancelledError());
    return file->finish();
}

} // namespace plyline::paper
