#include "app/window/file_notes.h"

#include <QtCore/QLocale>

namespace plyline::window {

using state::FileChange;
using state::Session;

FileNotes::FileNotes(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::indexChanged, this, &FileNotes::watchFile);
    connect(&session, &Session::indexGrown, this, &FileNotes::watchFile);
    connect(&session, &Session::cutShort, this, &FileNotes::onCutShort);
    connect(&m_watch, &state::FileWatch::changed, this, &FileNotes::onChanged);
    watchFile();
}

void FileNotes::watchFile()
{
    const bool isFile = m_session.index() && !m_session.filePath().isEmpty();
    m_watch.watch(isFile ? m_session.index()->source() : nullptr);
}

void FileNotes::onChanged(FileChange change)
{
    const QString file = m_session.fileTitle();
    switch (change) {
    case FileChange::Grown:
        m_session.readOn();
        return;
    case FileChange::Settled:
        m_session.readOn(true);
        return;
    case FileChange::Cut:
        Q_EMIT readingAgainAdvised(lostText());
        return;
    case FileChange::Replaced:
        Q_EMIT readingAgainAdvised(tr("%1 was changed by another program: what is shown is no "
                                      "longer what is in it.")
                                       .arg(file));
        return;
    case FileChange::Removed:
        Q_EMIT said(
            tr("%1 is no longer there. What was read of it stays until it is closed.").arg(file));
        return;
    }
}

/// How many of the listed games are not in a file that was cut short.
QString FileNotes::lostText() const
{
    const library::GameIndex& index = *m_session.index();
    int kept = index.size();
    while (kept > 0 && index.entry(kept - 1).span().end() > m_watch.size())
        --kept;
    const QLocale locale(QLocale::English);
    return tr("%1 was cut short by another program: %2 of the %3 listed games are no longer in it.")
        .arg(m_session.fileTitle(), locale.toString(index.size() - kept),
             locale.toString(index.size()));
}

void FileNotes::onCutShort()
{
    const int games = m_session.index()->size();
    Q_EMIT readingAgainAdvised(
        games == 1
            ? tr("Reading was stopped: the first game of %1 is listed.").arg(m_session.fileTitle())
            : tr("Reading was stopped: the first %1 games of %2 are listed.")
                  .arg(QLocale(QLocale::English).toString(games), m_session.fileTitle()));
}

} // namespace plyline::window
