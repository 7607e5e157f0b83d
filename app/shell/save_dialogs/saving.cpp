#include "app/shell/save_dialogs/saving.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "app/model/saving/game_saver.h"
#include "app/model/saving/save_places.h"

namespace plyline::save_dialogs {

Saving::Saving(session::Session& session, QWidget& window)
    : QObject(&window),
      m_session(session),
      m_window(window),
      m_progress(new SaveProgress(tr("Save games"), window))
{
    connect(m_progress, &SaveProgress::cancelled, this, [this] { m_job.stop(); });
}

QString Saving::openFileRefusal(const QString& path)
{
    return tr("%1 is the open file, which stays as it is. Choose another name.")
        .arg(QFileInfo(path).fileName());
}

void Saving::saveOpenGame()
{
    if (m_session.game() && m_session.file().index())
        askAndSave({m_session.cursor().place().game - 1});
}

void Saving::askAndSave(const std::vector<int>& entries)
{
    if (entries.empty())
        return;
    const QString name = entries.size() == 1 ? saving::suggestedFileName(m_session, entries.front())
                                             : tr("games.pgn", "a file's name");
    const QString title =
        tr("Save %Ln game(s) as", "title of a dialog", static_cast<int>(entries.size()));
    auto* dialog = new QFileDialog(&m_window, title, saving::folderToSaveIn(m_session),
                                   tr("PGN files (*.pgn *.PGN);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("pgn"));
    dialog->selectFile(name);
    // Another file may be opened, or this one may grow, while the dialog is open.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, entries, index = m_session.file().index()](const QString& path) {
                saveOf(index, entries, path);
            });
    dialog->open();
}

void Saving::save(const std::vector<int>& entries, const QString& path)
{
    saveOf(m_session.file().index(), entries, path);
}

void Saving::saveOf(const std::shared_ptr<const index::GameIndex>& index,
                    const std::vector<int>& entries, const QString& path)
{
    Q_EMIT started();
    if (!index || entries.empty())
        return;
    if (saving::isOpenFile(m_session, path)) {
        Q_EMIT refused(openFileRefusal(path));
        return;
    }
    m_progress->end();
    m_progress->show(0.0);
    m_job.start([this, entries, path, index](const std::stop_token& stop,
                                             const jobs::Job::Deliver& deliver) {
        const auto reportProgress = [this, &deliver](double progress) {
            deliver([this, progress] { m_progress->show(progress); });
        };
        const auto bytes = saving::saveGames(*index, entries, path, stop, reportProgress);
        const int games = static_cast<int>(entries.size());
        deliver([this, bytes, games, path] { finish(bytes, games, path); });
    });
}

void Saving::finish(const Expected<std::int64_t, Error>& bytes, int games, const QString& path)
{
    m_progress->end();
    if (bytes)
        Q_EMIT saved(tr("Saved %1 as %2.").arg(words::gamesText(games), path));
    else
        Q_EMIT refused(words::sentence(bytes.error()));
}

} // namespace plyline::save_dialogs

#include "moc_saving.cpp"
