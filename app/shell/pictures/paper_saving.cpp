#include "app/shell/pictures/paper_saving.h"

#include <QtCore/QFile>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include "app/render/paper/paper_picture.h"
#include "app/shell/pictures/paper_dialog.h"

namespace plyline::pictures {

namespace {

constexpr double pageScale = 3; ///< Pixels for each unit of a page: as sharp as a print.

} // namespace

PaperSaving::PaperSaving(workspace::Workspace& workspace, session::Playback& playback,
                         look::Look& look, settings::Settings& settings, QWidget& window)
    : FileTask(workspace, playback, look, settings, window, tr("Print or save as PDF")),
      m_markers(workspace.study.markers)
{}

void PaperSaving::ask()
{
    if (!m_session.preparedGame())
        return;
    auto* dialog =
        new PaperDialog(paperSubjectOf(subjectOf(m_session, m_playback, m_look, m_markers)),
                        PaperChoices::fromJson(m_settings.paper()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PaperDialog::choicesChanged, this,
            [this, dialog] { m_settings.setPaper(dialog->choices().toJson()); });
    connect(dialog, &PaperDialog::saveWanted, this, [this, dialog] { askFile(*dialog); });
    connect(dialog, &PaperDialog::printWanted, this, [this, dialog] { askPrinter(*dialog); });
    dialog->open();
}

void PaperSaving::askFile(PaperDialog& dialog)
{
    QStringList suffixes;
    for (const paper::PageFormat format : paper::formatsOf(dialog.choices().layout))
        suffixes << suffixOf(format);
    askWhere(dialog, tr("Save the pages as"), suffixes, dialog.subject().picture.place.game,
             [this, &dialog](const QString& path) {
                 const PaperOrder order = dialog.order();
                 dialog.accept();
                 save(order, path);
             });
}

void PaperSaving::askPrinter(PaperDialog& dialog)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const double margin = paper::pageMarginInMillimetres;
    printer->setPageSize(QPageSize(dialog.choices().paper));
    printer->setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    printer->setCreator(QStringLiteral("Plyline"));
    auto* asking = new QPrintDialog(printer.get(), &dialog);
    asking->setAttribute(Qt::WA_DeleteOnClose);
    asking->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    connect(asking, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, &dialog, printer] {
        const PaperOrder order = dialog.order();
        dialog.accept();
        print(order, printer);
    });
    asking->open();
}

void PaperSaving::save(const PaperOrder& order, const QString& path)
{
    const auto format =
        paper::formatOfFile(path, order.choices.layout).value_or(paper::PageFormat::Pdf);
    const auto write = [order, path, format](const std::stop_token& stop,
                                             const Progress& progress) -> Expected<void, Error> {
        const auto job = paperJobOf(order);
        if (!job)
            return unexpected(job.error());
        return writePages(*job, format, QFile::encodeName(path).toStdString(), pageScale, stop,
                          progress);
    };
    runOnFile(path, write, tr("Saved the pages as %1.").arg(path));
}

void PaperSaving::print(const PaperOrder& order, const std::shared_ptr<QPrinter>& printer)
{
    const auto draw = [order, printer](const std::stop_token& stop,
                                       const Progress& progress) -> Expected<void, Error> {
        const auto job = paperJobOf(order);
        if (!job)
            return unexpected(job.error());
        const auto pages =
            paintPages(*printer, job->source, job->options, job->look, stop, progress);
        return pages ? Expected<void, Error>() : unexpected(pages.error());
    };
    run(draw, tr("Sent the pages to the printer."));
}

} // namespace plyline::pictures

#include "moc_paper_saving.cpp"
