#include "app/shell/pictures/paper_saving.h"

#include <QtCore/QFileInfo>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>

#include "app/kit/words/sentences.h"
#include "app/model/saving/save_places.h"
#include "app/shell/pictures/paper_dialog.h"
#include "app/shell/save_dialogs/saving.h"

namespace plyline::pictures {

PaperSaving::PaperSaving(workspace::Workspace& workspace, session::Playback& playback,
                         look::Look& look, settings::Settings& settings, QWidget& window)
    : QObject(&window),
      m_session(workspace.session),
      m_markers(workspace.study.markers),
      m_playback(playback),
      m_look(look),
      m_settings(settings),
      m_window(window),
      m_progress(new save_dialogs::SaveProgress(tr("Print or save as PDF"), window))
{
    connect(m_progress, &save_dialogs::SaveProgress::cancelled, this, [this] { m_job.stop(); });
}

void PaperSaving::ask()
{
    if (!m_session.preparedGame())
        return;
    auto* dialog =
        new PaperDialog(paperSubjectOf(subjectOf(m_session, m_playback, m_look), m_markers),
                        PaperChoices::fromJson(m_settings.paper()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PaperDialog::choicesChanged, this,
            [this, dialog] { m_settings.setPaper(dialog->choices().toJson()); });
    connect(dialog, &PaperDialog::saveWanted, this, [this, dialog] { askWhere(*dialog); });
    connect(dialog, &PaperDialog::printWanted, this, [this, dialog] { askPrinter(*dialog); });
    dialog->open();
}

void PaperSaving::askWhere(PaperDialog& dialog)
{
    const int entry = dialog.subject().picture.place.game - 1;
    const QString base = QFileInfo(saving::suggestedFileName(m_session, entry)).completeBaseName();
    auto* where =
        new QFileDialog(&dialog, tr("Save as PDF"), saving::folderToSaveIn(m_session),
                        tr("PDF files (*.pdf)") + QStringLiteral(";;") + tr("All files (*)"));
    where->setAttribute(Qt::WA_DeleteOnClose);
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setFileMode(QFileDialog::AnyFile);
    where->setDefaultSuffix(QStringLiteral("pdf"));
    where->selectFile(base + QStringLiteral(".pdf"));
    connect(where, &QFileDialog::fileSelected, this, [this, &dialog](const QString& path) {
        const auto job = paperJobOf(dialog.subject(), dialog.choices(), dialog.moments());
        dialog.accept();
        if (job)
            save(*job, path);
        else
            Q_EMIT refused(words::sentence(job.error()));
    });
    where->open();
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
        const auto job = paperJobOf(dialog.subject(), dialog.choices(), dialog.moments());
        dialog.accept();
        if (job)
            print(*job, printer);
        else
            Q_EMIT refused(words::sentence(job.error()));
    });
    asking->open();
}

void PaperSaving::save(const paper::PaperJob& job, const QString& path)
{
    Q_EMIT started();
    if (saving::isOpenFile(m_session, path)) {
        Q_EMIT refused(save_dialogs::Saving::openFileRefusal(path));
        return;
    }
    m_progress->end();
    m_progress->show(0.0);
    m_job.start([this, job, path](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto written =
            writePaper(job, QFile::encodeName(path).toStdString(), stop, [&](double progress) {
                deliver([this, progress] { m_progress->show(progress); });
            });
        deliver([this, written, path] { finish(written, tr("Saved the pages as %1.").arg(path)); });
    });
}

void PaperSaving::print(const paper::PaperJob& job, const std::shared_ptr<QPrinter>& printer)
{
    Q_EMIT started();
    m_progress->end();
    m_progress->show(0.0);
    m_job.start(
        [this, job, printer](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            const auto tell = [&](double progress) {
                deliver([this, progress] { m_progress->show(progress); });
            };
            const auto pages = paintPages(*printer, job.source, job.options, job.look, stop, tell);
            const auto done = pages ? Expected<void, Error>() : unexpected(pages.error());
            deliver([this, done] { finish(done, tr("Sent the pages to the printer.")); });
        });
}

void PaperSaving::finish(const Expected<void, Error>& written, const QString& sentence)
{
    m_progress->end();
    if (written)
        Q_EMIT saved(sentence);
    else
        Q_EMIT refused(words::sentence(written.error()));
}

} // namespace plyline::pictures

#include "moc_paper_saving.cpp"
