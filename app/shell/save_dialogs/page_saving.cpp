#include "app/shell/save_dialogs/page_saving.h"

#include <QtCore/QFile>
#include <QtWidgets/QFileDialog>

#include "app/kit/words/sentences.h"
#include "app/model/saving/save_places.h"
#include "app/render/formats/picture_format.h"
#include "app/shell/save_dialogs/saving.h"

namespace plyline::save_dialogs {

namespace {

Expected<void, Error> writePage(const session::ShownGame& shown, const game::Place& place,
                                const frames::PictureLook& look, const QString& link,
                                const QString& path, const std::stop_token& stop)
{
    const auto source =
        frames::FrameSource::make(shown.prepared(), shown.line(), place.game, {}, stop);
    if (!source)
        return unexpected(source.error());
    const formats::Film film{*source, {{}, look, {}}, {{place.ply, {}, {}}}, 0, link};
    return writePicture(film, *formats::pictureFormatOfId("html"),
                        QFile::encodeName(path).toStdString(), stop);
}

} // namespace

PageSaving::PageSaving(session::Session& session, const look::Look& look, QWidget& window)
    : QObject(&window), m_session(session), m_look(look), m_window(window)
{}

void PageSaving::ask(const QString& link)
{
    if (!m_session.game() || !m_session.file().index())
        return;
    auto* dialog =
        new QFileDialog(&m_window, tr("Save the game as a web page"),
                        saving::folderToSaveIn(m_session), tr("Web pages (*.html);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    QString name = saving::suggestedFileName(m_session, m_session.cursor().place().game - 1);
    if (name.endsWith(QStringLiteral(".pgn")))
        name.chop(4);
    dialog->selectFile(name + QStringLiteral(".html"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, link](const QString& path) { save(path, link); });
    dialog->open();
}

void PageSaving::save(const QString& path, const QString& link)
{
    if (saving::isOpenFile(m_session, path)) {
        Q_EMIT refused(Saving::openFileRefusal(path));
        return;
    }
    if (m_session.whole().isEmpty())
        return;
    const frames::PictureLook look{m_look.theme(), m_look.pieces(), m_look.isFlipped()};
    const bool isFutureHidden = m_session.isFutureHidden();
    m_job.start([this, shown = m_session.whole(), place = m_session.cursor().place(), look, link,
                 path,
                 isFutureHidden](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto written = writePage(shown, place, look, link, path, stop);
        deliver([this, written, path, isFutureHidden] {
            if (!written)
                Q_EMIT refused(words::sentence(written.error()));
            else if (isFutureHidden)
                Q_EMIT saved(tr("Saved %1. The hidden moves are in it.").arg(path));
            else
                Q_EMIT saved(tr("Saved %1.").arg(path));
        });
    });
}

} // namespace plyline::save_dialogs

#include "moc_page_saving.cpp"
