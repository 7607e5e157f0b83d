#include "app/shell/save_dialogs/marked_games.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>

#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"
#include "app/model/saving/marked_game.h"
#include "app/model/saving/save_places.h"
#include "app/shell/save_dialogs/saving.h"

namespace plyline::save_dialogs {

MarkedGames::MarkedGames(workspace::Workspace& workspace, QWidget& window)
    : QObject(&window),
      m_session(workspace.session),
      m_markers(workspace.study.markers),
      m_window(window)
{}

void MarkedGames::write(const std::function<void(const std::string&)>& use)
{
    const auto game = m_session.wholeGame();
    if (!game || !game->source())
        return;
    m_job.start([game, markers = m_markers.whole(), use](const std::stop_token&,
                                                         const jobs::Job::Deliver& deliver) {
        deliver([use, text = saving::markedGameText(*game, markers)] { use(text); });
    });
}

void MarkedGames::copy()
{
    write([this](const std::string& text) {
        QGuiApplication::clipboard()->setText(words::wholeText(text));
        Q_EMIT saved(m_session.isFutureHidden()
                         ? tr("Copied the game with own markers. The hidden moves are in it.")
                         : tr("Copied the game with own markers."));
    });
}

void MarkedGames::ask()
{
    if (!m_session.game() || !m_session.file().index())
        return;
    auto* dialog = new QFileDialog(&m_window, tr("Save the game with own markers as"),
                                   saving::folderToSaveIn(m_session),
                                   tr("PGN files (*.pgn *.PGN);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("pgn"));
    dialog->selectFile(saving::suggestedFileName(m_session, m_session.cursor().place().game - 1));
    // Another game may be opened while the dialog is open.
    connect(dialog, &QFileDialog::fileSelected, this, &MarkedGames::save);
    dialog->open();
}

void MarkedGames::save(const QString& path)
{
    if (saving::isOpenFile(m_session, path)) {
        Q_EMIT refused(Saving::openFileRefusal(path));
        return;
    }
    write([this, path](const std::string& text) { saveText(path, text); });
}

void MarkedGames::saveText(const QString& path, const std::string& text)
{
    const auto done = saving::saveText(path, text);
    if (done)
        Q_EMIT saved(tr("Saved the game with own markers as %1.").arg(path));
    else
        Q_EMIT refused(words::sentence(done.error()));
}

} // namespace plyline::save_dialogs

#include "moc_marked_games.cpp"
