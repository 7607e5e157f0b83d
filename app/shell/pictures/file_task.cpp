#include "app/shell/pictures/file_task.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

#include "app/kit/words/sentences.h"
#include "app/model/saving/save_places.h"
#include "app/shell/pictures/picture_words.h"
#include "app/shell/save_dialogs/saving.h"

namespace plyline::pictures {

FileTask::FileTask(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                   settings::Settings& settings, QWidget& window, const QString& title)
    : QObject(&window),
      m_session(workspace.session),
      m_playback(playback),
      m_look(look),
      m_settings(settings),
      m_window(window),
      m_progress(new save_dialogs::SaveProgress(title, window))
{
    connect(m_progress, &save_dialogs::SaveProgress::cancelled, this, [this] { m_job.stop(); });
}

FileTask::~FileTask() = default;

void FileTask::askWhere(QWidget& parent, const QString& title, const QStringList& suffixes,
                        int game, const std::function<void(const QString&)>& take)
{
    const QString base =
        QFileInfo(saving::suggestedFileName(m_session, game - 1)).completeBaseName();
    QStringList filters;
    for (const QString& suffix : suffixes)
        filters << filesPattern(suffix);
    auto* where = new QFileDialog(&parent, title, saving::folderToSaveIn(m_session));
    where->setNameFilters(filters + QStringList{tr("All files (*)")});
    where->setAttribute(Qt::WA_DeleteOnClose);
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setFileMode(QFileDialog::AnyFile);
    where->setDefaultSuffix(suffixes.front());
    where->selectFile(base + QLatin1Char('.') + suffixes.front());
    connect(where, &QFileDialog::filterSelected, where,
            [where, suffixes, filters](const auto& name) {
                if (const auto at = filters.indexOf(name); at >= 0)
                    where->setDefaultSuffix(suffixes[at]);
            });
    connect(where, &QFileDialog::fileSelected, this, take);
    where->open();
}

void FileTask::run(const Work& work, const QString& sentence)
{
    Q_EMIT started();
    m_progress->end();
    m_progress->show(0.0);
    m_job.start(
        [this, work, sentence](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            const auto done = work(stop, [&](double progress) {
                deliver([this, progress] { m_progress->show(progress); });
            });
            deliver([this, done, sentence] { finish(done, sentence); });
        });
}

void FileTask::runOnFile(const QString& path, const Work& work, const QString& sentence)
{
    if (!saving::isOpenFile(m_session, path))
        return run(work, sentence);
    Q_EMIT started();
    Q_EMIT refused(save_dialogs::Saving::openFileRefusal(path));
}

void FileTask::finish(const Expected<void, Error>& done, const QString& sentence)
{
    m_progress->end();
    if (done)
        Q_EMIT saved(sentence);
    else
        Q_EMIT refused(words::sentence(done.error()));
}

} // namespace plyline::pictures

#include "moc_file_task.cpp"
